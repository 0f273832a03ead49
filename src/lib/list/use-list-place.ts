"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { parseAsWholeNumber } from "../address/whole-number-parser.ts";
import { type ColumnSort, parseAsColumnSort } from "./column-sort.ts";
import { LIST_ORDERS, type TimeOrder } from "./list-order.ts";

/** Parsers of the URL parameters of a list's position. */
export const listPlaceParsers = {
  order: parseAsStringLiteral(LIST_ORDERS).withDefault("newest").withOptions({ history: "push" }),
  sort: parseAsColumnSort.withOptions({ history: "push" }),
  /** Replaces, since every scroll would otherwise add a history entry. */
  row: parseAsWholeNumber(1).withOptions({ history: "replace" }),
};

/**
 * List position in the URL: `order` unless newest first, or `sort` unless by default, and `row` (1-based) unless at the
 * top. A new order starts at the top and adds a history entry.
 */
export function useListPlace() {
  const [order, setOrder] = useQueryState("order", listPlaceParsers.order);
  const [sort, setSort] = useQueryState("sort", listPlaceParsers.sort);
  const [row, setRow] = useQueryState("row", listPlaceParsers.row);
  return {
    order,
    setOrder(next: TimeOrder) {
      void setOrder(next);
      void setRow(null);
    },
    /** Null for the default. */
    sort,
    setSort(next: ColumnSort | null) {
      void setSort(next);
      void setRow(null);
    },
    /** 1-based; null at the top. */
    row,
    setRow: (next: number | null) => void setRow(next),
  };
}
