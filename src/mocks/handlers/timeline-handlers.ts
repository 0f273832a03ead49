import { type HttpHandler, http } from "msw/http";
import { TimelineMoment, type WorkflowTimeline } from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import type { Bucket, TimelineQuery } from "../generators/workflow/timeline.ts";
import { apiPath } from "./api-path.ts";
import { noteEarlyEnds } from "./ends-parts.ts";
import type { FieldReader } from "./field-reader.ts";
import { datedAnswer, readWorld } from "./moment.ts";
import { unprocessable } from "./problem.ts";
import { queryReader } from "./query-reader.ts";
import { readWorkflowFilter } from "./workflow-query.ts";
import type { WorldSource } from "./world-source.ts";

const DEFAULT_BUCKETS = 24;
const MOST_BUCKETS = 200;
/** The times, in milliseconds since 1970, that answers can name. */
const FIRST_TIME = Date.parse("0000-01-01T00:00:00Z");
const LAST_TIME = Date.parse("9999-12-31T23:59:59.999Z");

function readTimelineQuery(query: FieldReader, now: number): TimelineQuery {
  const from = query.requiredInstant("from");
  const to = query.requiredInstant("to");
  const buckets = query.integer("buckets", DEFAULT_BUCKETS, 1, MOST_BUCKETS);
  const of = query.member("of", TimelineMoment) ?? TimelineMoment.submitted;
  if (from === undefined || to === undefined) return { from: 0, to: buckets, buckets, of };
  if (to - from < buckets) {
    query.note("to", `It is ${to - from} ms after from; give at least one for each of ${buckets} buckets.`);
  }
  // With their zones, the first and last times that can be written lie outside the years that they name.
  if (from < FIRST_TIME) query.note("from", "It is before the year 0 in UTC; give a later time.");
  if (to > LAST_TIME) query.note("to", "It is after the year 9999 in UTC; give an earlier time.");
  if (of === TimelineMoment.ended) noteEarlyEnds(query, "from", from, now);
  return { from, to, buckets, of };
}

function render(buckets: readonly Bucket[], now: number): WorkflowTimeline {
  const total = buckets.reduce(
    (sum, { counts }) => Object.values(counts).reduce((before, count) => before + count, sum),
    0,
  );
  return {
    buckets: buckets.map(({ start, end, counts }) => ({
      start: isoTime(start),
      end: isoTime(end),
      counts: { ...counts },
    })),
    total,
    as_of: isoTime(now),
  };
}

/**
 * GET /api/workflow/timeline: exact numbers of workflows by the time of their submission or end, and by category. 422 when
 * the query does not fit.
 */
export function getWorkflowTimeline(world: WorldSource): HttpHandler {
  return http.get(apiPath("/api/workflow/timeline"), ({ request }) => {
    const reader = queryReader(request.url);
    const known = readWorld(reader, world);
    const { workflows, now } = known;
    const query = readTimelineQuery(reader, now);
    const filter = readWorkflowFilter(reader, now);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    return datedAnswer(render(workflows.timeline(query, filter), now), known);
  });
}
