/** How marks are arranged, for the arrow keys. */
export interface MarkArrangement {
  count: number;
  /** Marks per row; a chart in time has one row. */
  columns: number;
}

/**
 * The mark that a key leads to from `current`, 0-based; null for a key that moves nothing. Left and right walk all
 * marks, up and down a row of `columns`, Home and End go to the first and the last, Page Up and Page Down ten rows or,
 * in a single row, ten marks.
 *
 * @example markAfterKey("ArrowRight", 3, { count: 24, columns: 24 }) // 4
 */
export function markAfterKey(
  key: string,
  current: number,
  { count, columns }: MarkArrangement,
): number | null {
  if (count === 0) return null;
  const isRow = columns >= count;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: isRow ? -1 : -columns,
    ArrowDown: isRow ? 1 : columns,
    Home: -count,
    End: count,
    PageUp: isRow ? -10 : -10 * columns,
    PageDown: isRow ? 10 : 10 * columns,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const next = current + step;
  // A column ends where its last full row does.
  if ((key === "ArrowUp" || key === "ArrowDown") && !isRow && (next < 0 || next >= count)) return current;
  return Math.max(0, Math.min(count - 1, next));
}
