/** A mark in a row, with the middle of its width in any unit. */
export interface PlacedMark {
  mark: number;
  center: number;
}

/** Rows of marks from the top down, none of them empty; marks by their middles. */
export type MarkRows = readonly (readonly PlacedMark[])[];

/** Rows that Page Up and Page Down move by. */
const PAGE = 10;

/**
 * Like `markAfterKey` for rows of unequal lengths: left and right walk a row, up and down lead to the nearest mark of the
 * next row, Page Up and Page Down ten rows on, Home and End to the first and the last mark. `current` itself at an edge;
 * null for a key that moves nothing.
 *
 * @example markInRows("ArrowDown", 0, [[{ mark: 0, center: 5 }], [{ mark: 1, center: 9 }]]) // 1
 */
export function markInRows(key: string, current: number, rows: MarkRows): number | null {
  if (key === "Home") return rows[0]?.[0]?.mark ?? null;
  if (key === "End") return rows.at(-1)?.at(-1)?.mark ?? null;
  const rowIndex = rows.findIndex((row) => row.some(({ mark }) => mark === current));
  const row = rows[rowIndex];
  if (row === undefined) return null;
  const place = row.findIndex(({ mark }) => mark === current);
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return row[place + (key === "ArrowRight" ? 1 : -1)]?.mark ?? current;
  }
  const step = ROW_STEPS[key];
  if (step === undefined) return null;
  const target = Math.max(0, Math.min(rows.length - 1, rowIndex + step));
  if (target === rowIndex) return current;
  return nearestMark(rows[target] ?? [], row[place]?.center ?? 0) ?? current;
}

const ROW_STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
};

function nearestMark(row: readonly PlacedMark[], center: number): number | undefined {
  let nearest = row[0];
  for (const placed of row) {
    if (nearest === undefined || Math.abs(placed.center - center) < Math.abs(nearest.center - center)) {
      nearest = placed;
    }
  }
  return nearest?.mark;
}
