import { OccupancyColumn } from "@/lib/api/generated.schemas";

/** Words for a column by whose values use is summed. */
export const COLUMN_NAMES: Readonly<
  Record<OccupancyColumn, { readonly title: string; readonly one: string; readonly many: string }>
> = {
  [OccupancyColumn.pool]: { title: "Pool", one: "pool", many: "pools" },
  [OccupancyColumn.user]: { title: "User", one: "user", many: "users" },
  [OccupancyColumn.priority]: { title: "Priority", one: "priority", many: "priorities" },
  [OccupancyColumn.platform]: { title: "Platform", one: "platform", many: "platforms" },
};
