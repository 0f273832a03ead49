"use client";

import { parseAsInteger, parseAsStringLiteral, useQueryState } from "nuqs";
import { LIST_ORDERS, type TimeOrder } from "./list-order.ts";

const orderParser = parseAsStringLiteral(LIST_ORDERS).withDefault("newest").withOptions({ history: "push" });

/** Its own step back would be one for each turn of the wheel, so it replaces. */
const rowParser = parseAsInteger.withOptions({ history: "replace" });

/**
 * Where in a list one is, in its address: `order` unless newest first, `row` the row that is looked at (1-based)
 * unless at the top. Another order is another list, which begins at its top, and a step for the back button.
 */
export function useListPlace() {
  const [order, setOrder] = useQueryState("order", orderParser);
  const [row, setRow] = useQueryState("row", rowParser);
  return {
    order,
    setOrder(next: TimeOrder) {
      void setOrder(next);
      void setRow(null);
    },
    /** 1-based; null at the top. */
    row,
    setRow: (next: number | null) => void setRow(next),
  };
}
