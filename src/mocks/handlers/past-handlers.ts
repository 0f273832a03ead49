import { type HttpHandler, http } from "msw/http";
import { ListOrder, OccupancyColumn } from "../../lib/api/generated.schemas.ts";
import {
  countBuckets,
  type HistoryRange,
  MOST_BUCKETS,
  PAST_REACH,
} from "../generators/usage/past-ranges.ts";
import type { WorldPast } from "../world/world-past.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { datedAnswer, datedPage, readWorld } from "./moment.ts";
import { readPastRange } from "./past-range.ts";
import type { PastSource } from "./past-source.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readPage, readTaskParts } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";

const SECOND = 1_000;
/** Seconds of a bucket by default. */
const DEFAULT_STEP = 3_600;
const DEFAULT_TOP = 10;
const MOST_ENTRIES = 100;

function readBuckets(query: FieldReader, now: number): HistoryRange {
  const { from, to, isKnown } = readPastRange(query, now, 1);
  const step = query.integer("step", DEFAULT_STEP, 1, PAST_REACH / SECOND) * SECOND;
  const count = countBuckets({ from, to, step });
  if (isKnown && count > MOST_BUCKETS) {
    query.note(
      "step",
      `Makes ${count} buckets of this range; give a step that makes at most ${MOST_BUCKETS}.`,
    );
  }
  return { from, to, step };
}

/**
 * GET /api/occupancy/history: for how long tasks held GPUs, by pool, user, priority or platform. 422 when the query does not
 * fit, or has too many buckets.
 */
export function getOccupancyHistory(world: PastSource): HttpHandler {
  return http.get(apiPath("/api/occupancy/history"), async ({ request }) => {
    const reader = queryReader(request.url);
    const known = readWorld(reader, world);
    const query = {
      ...readBuckets(reader, known.now),
      groupBy: reader.member("group_by", OccupancyColumn),
      top: reader.integer("top", DEFAULT_TOP, 1, MOST_ENTRIES),
      filter: {
        workflow: reader.text("workflow_id"),
        pools: reader.strings("pools"),
        platforms: reader.strings("platforms"),
        ...readTaskParts(reader),
      },
    };
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const past = await known.loadPast();
    return datedAnswer(past.occupancy(query), known);
  });
}

/** Answers a page of what happened on the node in a path. */
function nodeHandler<Entry>(
  world: PastSource,
  path: Parameters<typeof apiPath>[0],
  read: (
    query: FieldReader,
  ) => (past: WorldPast, hostname: string, range: { from: number; to: number }) => readonly Entry[] | null,
): HttpHandler {
  return http.get<{ hostname: string }>(apiPath(path), async ({ params: { hostname }, request }) => {
    const query = queryReader(request.url);
    const known = readWorld(query, world);
    const range = readPastRange(query, known.now, 1);
    const { offset, limit } = readPage(query);
    const entriesOf = read(query);
    const errors = query.finish();
    if (errors.length > 0) return unprocessable(errors);
    const entries = entriesOf(await known.loadPast(), hostname, range);
    if (entries === null) return notFound("node", "hostname", hostname);
    return datedPage({ entries: entries.slice(offset, offset + limit), total: entries.length }, known);
  });
}

/**
 * GET /api/resources/:hostname/allocations: which tasks held the GPUs of a node in a range. 404 when there is no such node,
 * 422 when the query does not fit.
 */
export function listResourceAllocations(world: PastSource): HttpHandler {
  return nodeHandler(
    world,
    "/api/resources/:hostname/allocations",
    () =>
      ({ nodes }, hostname, range) =>
        nodes.allocations(hostname, range),
  );
}

/** GET /api/resources/:hostname/events: what happened on a node in a range. 404 and 422 as for its allocations. */
export function listResourceEvents(world: PastSource): HttpHandler {
  return nodeHandler(world, "/api/resources/:hostname/events", (query) => {
    const order = query.member("order", ListOrder);
    return ({ nodes }, hostname, range) => nodes.events(hostname, range, order);
  });
}

/** All that is answered from a world's past. */
export function pastHandlers(world: PastSource): HttpHandler[] {
  return [getOccupancyHistory(world), listResourceAllocations(world), listResourceEvents(world)];
}
