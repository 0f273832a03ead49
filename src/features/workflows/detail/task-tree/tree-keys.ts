import type { TreeRow } from "./task-tree-rows";

/** Action of a key on the focused row. */
export type TreeKeyAction =
  | { kind: "focus"; index: number }
  | { kind: "toggle"; groupName: string }
  | { kind: "open"; index: number };

/** Rows per Page Up and Page Down. */
const PAGE = 10;

/**
 * Keys of a tree grid with focusable rows, after the ARIA practices: the right arrow expands a group and then enters
 * it, the left arrow returns to the group and then collapses it. Undefined for keys without an action.
 */
export function treeKeyAction(
  key: string,
  rows: readonly TreeRow[],
  index: number,
): TreeKeyAction | undefined {
  const row = rows[index];
  if (row === undefined) return undefined;
  const last = rows.length - 1;
  switch (key) {
    case "ArrowDown":
      return focus(Math.min(index + 1, last));
    case "ArrowUp":
      return focus(Math.max(index - 1, 0));
    case "PageDown":
      return focus(Math.min(index + PAGE, last));
    case "PageUp":
      return focus(Math.max(index - PAGE, 0));
    case "Home":
      return focus(0);
    case "End":
      return focus(last);
    case "ArrowRight":
      if (row.kind === "task") return undefined;
      if (!row.expanded) return toggle(row.group.name);
      return rows[index + 1]?.kind === "task" ? focus(index + 1) : undefined;
    case "ArrowLeft":
      if (row.kind === "task") return focus(rows.findIndex(({ id }) => id === row.groupId));
      return row.expanded ? toggle(row.group.name) : undefined;
    case "Enter":
    case " ":
      return row.kind === "group" ? toggle(row.group.name) : { kind: "open", index };
    default:
      return undefined;
  }
}

function focus(index: number): TreeKeyAction {
  return { kind: "focus", index };
}

function toggle(groupName: string): TreeKeyAction {
  return { kind: "toggle", groupName };
}
