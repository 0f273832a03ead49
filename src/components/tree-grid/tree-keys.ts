/** As much of a row as its keys need. */
export interface TreeKeyRow {
  /** Unique among the rows. */
  readonly id: string;
  /** Row that it is below; undefined at the top level. */
  readonly parentId?: string;
  /** Undefined for a row that has nothing below it. */
  readonly expanded?: boolean;
}

/** Action of a key on the focused row. */
export type TreeKeyAction =
  | { kind: "focus"; index: number }
  | { kind: "toggle"; index: number }
  | { kind: "open"; index: number }
  /** Expands all siblings of the row. */
  | { kind: "expand-siblings"; index: number };

/** Rows per Page Up and Page Down. */
const PAGE = 10;

/**
 * Keys of a tree grid with focusable rows, after the ARIA practices: the right arrow expands a row and then enters it, the
 * left arrow returns to the parent and then collapses it. Enter opens; Space toggles, or opens what cannot be expanded.
 * Undefined for keys without an action.
 */
export function treeKeyAction(
  key: string,
  rows: readonly TreeKeyRow[],
  index: number,
): TreeKeyAction | undefined {
  const row = rows[index];
  if (row === undefined) return undefined;
  const last = rows.length - 1;
  switch (key) {
    case "ArrowDown":
      return { kind: "focus", index: Math.min(index + 1, last) };
    case "ArrowUp":
      return { kind: "focus", index: Math.max(index - 1, 0) };
    case "PageDown":
      return { kind: "focus", index: Math.min(index + PAGE, last) };
    case "PageUp":
      return { kind: "focus", index: Math.max(index - PAGE, 0) };
    case "Home":
      return { kind: "focus", index: 0 };
    case "End":
      return { kind: "focus", index: last };
    case "ArrowRight":
      if (row.expanded === false) return { kind: "toggle", index };
      return rows[index + 1]?.parentId === row.id ? { kind: "focus", index: index + 1 } : undefined;
    case "ArrowLeft":
      if (row.expanded === true) return { kind: "toggle", index };
      if (row.parentId === undefined) return undefined;
      return { kind: "focus", index: rows.findIndex(({ id }) => id === row.parentId) };
    case "*":
      return row.expanded === undefined ? undefined : { kind: "expand-siblings", index };
    case " ":
      return { kind: row.expanded === undefined ? "open" : "toggle", index };
    case "Enter":
      return { kind: "open", index };
    default:
      return undefined;
  }
}
