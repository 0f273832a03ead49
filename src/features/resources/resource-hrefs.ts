import type { FilterChip } from "@/lib/filters/filter-types";
import { listHref } from "@/lib/hrefs/list-href";
import { ON_NODE } from "./node-queries";

/** The tasks that hold something of a node. */
export function nodeTasksHref(hostname: string): string {
  return listHref("/tasks", { node: hostname, status: [...ON_NODE] });
}

/** The nodes of these filters, with one field set to other values. */
export function nodesWithHref(
  chips: readonly FilterChip[],
  field: string,
  values: string | readonly string[],
): string {
  const others = Map.groupBy(
    chips.filter((chip) => chip.field !== field),
    (chip) => chip.field,
  );
  const filters = [...others].map(([key, group]) => [key, group.map(({ value }) => value)] as const);
  return listHref("/resources", Object.fromEntries([...filters, [field, values] as const]));
}
