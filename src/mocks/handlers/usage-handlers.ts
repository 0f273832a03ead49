import { type HttpHandler, http } from "msw/http";
import { UsageScope } from "../../lib/api/generated.schemas.ts";
import { countPoints, MOST_POINTS, PAST_REACH, type UsageRange } from "../generators/usage/past-ranges.ts";
import type { UsageGenerator, UsageSubject } from "../generators/usage-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { datedAnswer, readWorld } from "./moment.ts";
import { readPastRange } from "./past-range.ts";
import type { PastSource } from "./past-source.ts";
import { unprocessable } from "./problem.ts";
import { queryReader } from "./query-reader.ts";

const SECOND = 1_000;
/** Seconds between two points by default. */
const DEFAULT_STEP = 900;
const MOST_STEP = PAST_REACH / SECOND;

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
  const { from, to, isKnown } = readPastRange(query, now, 0);
  const step = query.integer("step", DEFAULT_STEP, 1, MOST_STEP) * SECOND;
  const range = { from, to, step };
  if (isKnown && countPoints(range) > MOST_POINTS) {
    query.note(
      "step",
      `Makes ${countPoints(range)} points of this range; give a step that makes at most ${MOST_POINTS}.`,
    );
  }
  return range;
}

/** GET /api/usage: GPUs in use over time. 422 when the query does not fit, or has too many points. */
export function getUsage(world: PastSource): HttpHandler {
  return http.get(apiPath("/api/usage"), async ({ request }) => {
    const query = queryReader(request.url);
    const known = readWorld(query, world);
    const { usage } = await known.loadPast();
    const subject = readSubject(query, usage);
    const range = readRange(query, known.now);
    const errors = query.finish();
    if (errors.length > 0 || subject === null) return unprocessable(errors);
    return datedAnswer(usage.series(subject, range), known);
  });
}

/** All of /api/usage. */
export function usageHandlers(world: PastSource): HttpHandler[] {
  return [getUsage(world)];
}
