import { ListOrder } from "../../lib/api/generated.schemas.ts";

/** A list whose rows are found by their place. */
export interface RowList<Row> {
  readonly total: number;
  /** The rows [offset, offset + limit). */
  rows(offset: number, limit: number): readonly Row[];
}

/** The rows [offset, offset + limit) of a list, or of its reverse where the order is DESC. */
export function rowsInOrder<Row>(
  { total, rows }: RowList<Row>,
  order: ListOrder,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly Row[] {
  if (order === ListOrder.ASC) return rows(offset, limit);
  const end = Math.max(0, total - offset);
  const start = Math.max(0, end - limit);
  return rows(start, end - start).toReversed();
}
