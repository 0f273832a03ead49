import { type HttpHandler, http } from "msw/http";
import { UsageScope } from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import {
  countPoints,
  MOST_POINTS,
  USAGE_REACH,
  type UsageGenerator,
  type UsageRange,
  type UsageSubject,
} from "../generators/usage-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { type Dated, datedAnswer, readWorld } from "./moment.ts";
import { unprocessable } from "./problem.ts";
import { queryReader } from "./query-reader.ts";
import type { SourceOf } from "./world-source.ts";

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** Seconds between two points by default. */
const DEFAULT_STEP = 900;
const MOST_STEP = USAGE_REACH / SECOND;

/** What the handlers of usage take from a world. */
export interface UsageWorld {
  readonly usage: UsageGenerator;
}

/** Such a world, or a function that returns the current one. */
export type UsageSource = SourceOf<Dated<UsageWorld>>;

function readSubject(query: FieldReader, usage: UsageGenerator): UsageSubject | null {
  const scope = query.member("scope", UsageScope) ?? UsageScope.all;
  const name = query.filledText("name");
  if (scope === UsageScope.all) {
    if (name !== undefined)
      query.note("name", 'The scope "all" has no name; give scope too, or leave it out.');
    return { scope };
  }
  const subject = name === undefined ? null : usage.subjectOf(scope, name);
  if (subject === null)
    query.note("name", `There is no ${scope} ${JSON.stringify(name ?? "")}; give its full name.`);
  return subject;
}

function readRange(query: FieldReader, now: number): UsageRange {
  const to = query.instant("to") ?? now;
  const from = query.instant("from") ?? Math.max(to - DAY, now - USAGE_REACH);
  const step = query.integer("step", DEFAULT_STEP, 1, MOST_STEP) * SECOND;
  const range = { from, to, step };
  if (to > now) query.note("to", `Lies in the future; give ${isoTime(now)} at the latest.`);
  if (from < now - USAGE_REACH) {
    query.note("from", `Lies more than 30 days back; give ${isoTime(now - USAGE_REACH)} at the earliest.`);
  } else if (from > to) query.note("from", "Lies after to; give a time before it.");
  else if (countPoints(range) > MOST_POINTS) {
    query.note(
      "step",
      `Makes ${countPoints(range)} points of this range; give a step that makes at most ${MOST_POINTS}.`,
    );
  }
  return range;
}

/** GET /api/usage: GPUs in use over time. 422 when the query does not fit, or has too many points. */
export function getUsage(world: UsageSource): HttpHandler {
  return http.get(apiPath("/api/usage"), ({ request }) => {
    const query = queryReader(request.url);
    const known = readWorld(query, world);
    const { usage, now } = known;
    const subject = readSubject(query, usage);
    const range = readRange(query, now);
    const errors = query.finish();
    if (errors.length > 0 || subject === null) return unprocessable(errors);
    return datedAnswer(usage.series(subject, range), known);
  });
}

/** All of /api/usage. */
export function usageHandlers(world: UsageSource): HttpHandler[] {
  return [getUsage(world)];
}
