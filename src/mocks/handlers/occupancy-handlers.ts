import { type HttpHandler, http } from "msw/http";
import {
  ListOrder,
  type Occupancy,
  OccupancyColumn,
  OccupancySortKey,
  TaskGroupStatus,
} from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import {
  defaultThenBy,
  type OccupancyFilter,
  type OccupancyQuery,
} from "../generators/occupancy-generator.ts";
import { isEnded } from "../generators/workflow/task-state.ts";
import { apiPath } from "./api-path.ts";
import { readEnds } from "./ends-parts.ts";
import type { FieldReader } from "./field-reader.ts";
import { datedAnswer, readWorld } from "./moment.ts";
import { unprocessable } from "./problem.ts";
import { readPage, readTaskParts } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import type { WorldSource } from "./world-source.ts";

/** Statuses and ends; what ended is summed of the last 30 days only. */
function readStatuses(query: FieldReader, now: number): OccupancyFilter {
  const statuses = query.members("statuses", TaskGroupStatus);
  const ends = readEnds(query, now);
  const ended = statuses?.filter(isEnded) ?? [];
  if (ended.length > 0 && ends.endedAfter === undefined) {
    query.note(
      "statuses",
      `Tasks that are ${ended.join(" or ")} have ended, and are summed of the last 30 days only; give ended_after too.`,
    );
  }
  return { statuses, ...ends };
}

function readOccupancyQuery(query: FieldReader, now: number): Required<OccupancyQuery> {
  const groupBy = query.member("group_by", OccupancyColumn) ?? OccupancyColumn.pool;
  const thenBy = query.member("then_by", OccupancyColumn) ?? defaultThenBy(groupBy);
  if (thenBy === groupBy) query.note("then_by", `Entries are grouped by ${groupBy}; give another column.`);
  return {
    groupBy,
    thenBy,
    filter: {
      ...readStatuses(query, now),
      workflow: query.text("workflow_id"),
      pools: query.strings("pools"),
      platforms: query.strings("platforms"),
      ...readTaskParts(query),
    },
    sort: query.member("sort", OccupancySortKey) ?? OccupancySortKey.gpu,
    order: query.member("order", ListOrder) ?? ListOrder.DESC,
    ...readPage(query),
  };
}

/**
 * GET /api/occupancy: what tasks hold, or held that ended lately, by pool, user, priority or platform, with the sums over
 * all entries. 422 when the query does not fit.
 */
export function listOccupancy(world: WorldSource): HttpHandler {
  return http.get(apiPath("/api/occupancy"), ({ request }) => {
    const reader = queryReader(request.url);
    const known = readWorld(reader, world);
    const { occupancy, now } = known;
    const query = readOccupancyQuery(reader, now);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const answer: Occupancy = { ...occupancy.page(query), as_of: isoTime(now) };
    return datedAnswer(answer, known);
  });
}
