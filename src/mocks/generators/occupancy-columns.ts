import { OccupancyColumn } from "../../lib/api/generated.schemas.ts";

/** The column that entries are expanded by unless a query says otherwise. */
export function defaultThenBy(groupBy: OccupancyColumn): OccupancyColumn {
  return groupBy === OccupancyColumn.user ? OccupancyColumn.pool : OccupancyColumn.user;
}
