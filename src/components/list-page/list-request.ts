import type { FilterField } from "@/lib/filters/filter-types";
import type { ColumnSort } from "@/lib/list/column-sort";
import type { PageParameters } from "@/lib/list/list-source";
import type { ColumnOrder, ListDefinition, ListRequest } from "./list-definition";
import type { ListView } from "./use-list-view";

type Ordered<Parameters extends PageParameters, Row> = Pick<
  ListDefinition<Parameters, Row>,
  "order" | "columns"
>;

/** How a list is sorted by several of its columns; undefined for other lists. */
export function columnOrder<Parameters extends PageParameters, Row>({
  order,
}: Pick<ListDefinition<Parameters, Row>, "order">): ColumnOrder<Parameters> | undefined {
  return typeof order === "object" && "sortRequest" in order ? order : undefined;
}

/** Whether a list is ordered by time, newest or oldest first. */
export function hasTimeOrder<Parameters extends PageParameters, Row>({
  order,
}: Pick<ListDefinition<Parameters, Row>, "order">): boolean {
  return order === "switch" || (typeof order === "object" && "column" in order);
}

/** The sort of a view; null for the default, also where the list cannot be sorted by the column of the URL. */
export function usableSort<Parameters extends PageParameters, Row>(
  definition: Ordered<Parameters, Row>,
  sort: ColumnSort | null,
): ColumnSort | null {
  if (sort === null || columnOrder(definition) === undefined) return null;
  const isSortable = definition.columns.some(({ id, sortable }) => id === sort.column && sortable);
  return isSortable ? sort : null;
}

/** Request for a view of a list, on the day of `now` (milliseconds since the epoch). */
export function listRequest<Parameters extends PageParameters, Row>(
  definition: ListDefinition<Parameters, Row>,
  { chips, order, sort }: Pick<ListView, "chips" | "order" | "sort">,
  fields: readonly FilterField[],
  now: number,
): ListRequest<Parameters> {
  const request = definition.toRequest(chips, order, fields, now);
  const usable = usableSort(definition, sort);
  return usable === null ? request : { ...request, ...columnOrder(definition)?.sortRequest(usable) };
}
