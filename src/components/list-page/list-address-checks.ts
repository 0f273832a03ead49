import type { DataTableColumn } from "@/components/data-table/types";
import { type AddressCheck, oneOf, wholeNumber } from "@/lib/address/address-checks";
import { LIST_ORDERS } from "@/lib/list/list-order";

/** Checks of the URL parameters of every list, see `useListPlace` and `useTablePreferences`. */
export function listAddressChecks(
  columns: readonly Pick<DataTableColumn<never>, "id">[],
): Readonly<Record<string, AddressCheck>> {
  return {
    order: oneOf(LIST_ORDERS, "The newest are shown first."),
    row: wholeNumber(1, "The list starts at the top."),
    density: oneOf(["compact", "comfortable"], "Rows are comfortable."),
    columns: (text) => columnProblem(columns, text),
  };
}

function columnProblem(columns: readonly Pick<DataTableColumn<never>, "id">[], text: string): string | null {
  const known = columns.map(({ id }) => id);
  const unknown = text.split("_").filter((part) => !known.includes(part.split("-")[0] ?? ""));
  if (unknown.length === 0) return null;
  const names = unknown.map((part) => `“${part}”`).join(", ");
  return `the list has no column ${names}. Columns are ${known.join(", ")}.`;
}
