import { columnTextProblem } from "@/components/data-table/column-text";
import type { DataTableColumn } from "@/components/data-table/types";
import { type AddressCheck, oneOf, oneOfWords, parserChecks } from "@/lib/address/address-checks";
import { LIST_ORDERS } from "@/lib/list/list-order";
import { listPlaceParsers } from "@/lib/list/use-list-place";

/** Checks of the URL parameters of every list, see `useListPlace` and `useTablePreferences`. */
export function listAddressChecks(
  columns: readonly Pick<DataTableColumn<never>, "id" | "sortable">[],
): Readonly<Record<string, AddressCheck>> {
  const sortable = columns.filter((column) => column.sortable).map(({ id }) => id);
  const sorts = sortable.flatMap((id) => [id, `-${id}`]);
  return {
    ...parserChecks(listPlaceParsers, {
      order: oneOfWords(LIST_ORDERS, "The newest are shown first."),
      row: "use a whole number from 1. The list starts at the top.",
    }),
    ...(sorts.length > 0 && { sort: oneOf(sorts, "The list has its usual order.") }),
    density: oneOf(["compact", "comfortable"], "Rows are comfortable."),
    columns: (text) => columnTextProblem(columns, text),
  };
}
