import { getListOccupancyQueryKey, listOccupancy } from "@/lib/api/generated";
import type { ListOccupancyParams, OccupancyEntry } from "@/lib/api/generated.schemas";
import type { ListSource } from "@/lib/list/list-source";

/** Rows of both levels. */
export const occupancySource: ListSource<ListOccupancyParams, OccupancyEntry> = {
  keyOf: getListOccupancyQueryKey,
  load: listOccupancy,
};
