import { HttpResponse } from "msw/http";
import { isoTime } from "../generators/iso-time.ts";
import type { WorldConfig } from "../world/world-config.ts";
import type { FieldReader } from "./field-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** A part of a world that can be read at the moments it has lived through. */
export type Dated<Part extends object> = Part & {
  readonly config: Pick<WorldConfig, "epoch">;
  /** Milliseconds since 1970. */
  readonly now: number;
  at(elapsed: number): Dated<Part>;
};

/** The world at the time that a query asks for, and as it is now without one. Notes a time that it does not know. */
export function readWorld<Part extends object>(
  query: FieldReader,
  source: SourceOf<Dated<Part>>,
): Dated<Part> {
  const world = worldOf<Dated<Part>>(source);
  const time = query.instant("as_of");
  if (time === undefined || time === world.now) return world;
  const { epoch } = world.config;
  if (time > epoch && time < world.now) return world.at(time - epoch);
  if (time === epoch) return world.at(0);
  query.note(
    "as_of",
    `${isoTime(time)} is ${time < epoch ? "no longer known" : "in the future"}; give a time from ${isoTime(epoch)} to ${isoTime(world.now)}.`,
  );
  return world;
}

/** An answer that says as of when it holds. */
export function datedAnswer(body: object, { now }: { readonly now: number }): Response {
  return HttpResponse.json(body, { headers: { "x-as-of": isoTime(now) } });
}

/** A page of a list, which can be read on as of the same time. */
export function datedPage(page: object, world: { readonly now: number }): Response {
  return datedAnswer({ ...page, as_of: isoTime(world.now) }, world);
}
