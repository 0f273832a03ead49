/** An addition to a list: entries that come before place `at` of the unchanged list. */
export interface Splice {
  readonly at: number;
  readonly added: number;
  /** Index of the row that it adds. */
  readonly row: number;
}

/** A part of a changed list: entries of the unchanged list, or entries that a splice added. */
export type Piece =
  | { readonly kind: "base"; readonly offset: number; readonly limit: number }
  | { readonly kind: "added"; readonly row: number; readonly from: number; readonly to: number };

/**
 * The pieces that entries [offset, offset + limit) of a changed list consist of, in order.
 * @param splices in the order of their places.
 * @param total entries of the unchanged list.
 */
export function piecesOf(splices: readonly Splice[], total: number, offset: number, limit: number): Piece[] {
  const pieces: Piece[] = [];
  const end = offset + limit;
  // Positions in the unchanged and in the changed list.
  let base = 0;
  let place = 0;

  function takeBase(until: number): void {
    const from = Math.max(offset, place);
    const to = Math.min(end, place + until - base);
    if (from < to) pieces.push({ kind: "base", offset: base + from - place, limit: to - from });
    place += until - base;
    base = until;
  }
  for (const { at, added, row } of splices) {
    if (place >= end) break;
    takeBase(at);
    const from = Math.max(offset, place);
    const to = Math.min(end, place + added);
    if (from < to) pieces.push({ kind: "added", row, from: from - place, to: to - place });
    place += added;
  }
  takeBase(total);
  return pieces;
}

/** Entries of the changed list. */
export function changedTotal(splices: readonly Splice[], total: number): number {
  return splices.reduce((sum, { added }) => sum + added, total);
}
