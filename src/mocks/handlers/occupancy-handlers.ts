import { type HttpHandler, HttpResponse, http } from "msw/http";
import {
  ListOrder,
  type Occupancy,
  OccupancyColumn,
  OccupancySortKey,
  UnfinishedTaskStatus,
} from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import { defaultThenBy } from "../generators/occupancy-columns.ts";
import type { OccupancyQuery } from "../generators/occupancy-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { unprocessable } from "./problem.ts";
import { readPage, readTaskParts } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type WorldSource, worldOf } from "./world-source.ts";

function readOccupancyQuery(query: FieldReader): Required<OccupancyQuery> {
  const groupBy = query.member("group_by", OccupancyColumn) ?? OccupancyColumn.pool;
  const thenBy = query.member("then_by", OccupancyColumn) ?? defaultThenBy(groupBy);
  if (thenBy === groupBy) query.note("then_by", `Entries are grouped by ${groupBy}; give another column.`);
  return {
    groupBy,
    thenBy,
    filter: {
      statuses: query.members("statuses", UnfinishedTaskStatus),
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
 * GET /api/occupancy: what unfinished tasks hold by pool, user, priority or platform, with the sums over all entries. 422
 * when the query does not fit.
 */
export function listOccupancy(world: WorldSource): HttpHandler {
  return http.get(apiPath("/api/occupancy"), async ({ request }) => {
    const reader = queryReader(request.url);
    const query = readOccupancyQuery(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const { loadSums, now } = worldOf(world);
    const { occupancy } = await loadSums();
    const answer: Occupancy = { ...occupancy.page(query), as_of: isoTime(now) };
    return HttpResponse.json(answer);
  });
}
