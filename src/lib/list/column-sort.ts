import { createParser } from "nuqs/server";

/** A column and a direction. */
export interface ColumnSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** Parser of `gpu` and, descending, `-gpu`. The page checks whether it can sort by the column. */
export const parseAsColumnSort = createParser<ColumnSort>({
  parse: (text) => {
    const [, minus, column] = /^(-?)([a-zA-Z0-9]+)$/.exec(text) ?? [];
    if (column === undefined) return null;
    return { column, direction: minus === "-" ? "descending" : "ascending" };
  },
  serialize: ({ column, direction }) => (direction === "descending" ? `-${column}` : column),
  eq: (one, other) => one.column === other.column && one.direction === other.direction,
});
