import type { OccupancyEntry } from "@/lib/api/generated.schemas";

/** What is known of the rows at one place of the tree. */
export interface TreeList {
  /** In the order in which they are shown. */
  readonly entries: readonly OccupancyEntry[];
  /** How many there are in all. */
  readonly total: number;
  /** How many of them are wanted; those that are missing are loading. */
  readonly wanted: number;
  /** Why those that are missing could not be loaded. */
  readonly error?: string;
}

interface RowPlace {
  /** Unique among the rows, and the same after a refresh. */
  readonly id: string;
  /** Id of the row above it in the tree; undefined at the top level. */
  readonly parentId?: string;
  /** Key of that row. */
  readonly parentKey?: string;
  /** 1 at the top. */
  readonly level: 1 | 2;
  /** 1-based position among its siblings. */
  readonly position: number;
  readonly siblings: number;
}

export interface EntryRow extends RowPlace {
  readonly kind: "entry";
  readonly entry: OccupancyEntry;
  /** Undefined below the top level. */
  readonly expanded?: boolean;
}

export interface LoadingRow extends RowPlace {
  readonly kind: "loading";
}

/** In place of rows that could not be loaded. */
export interface FailedRow extends RowPlace {
  readonly kind: "failed";
  readonly message: string;
}

/** Stands for the rows that are not shown, and shows more of them. */
export interface MoreRow extends RowPlace {
  readonly kind: "more";
  /** How many it stands for. */
  readonly others: number;
  /** GPUs that those hold. */
  readonly gpu: number;
}

export type TreeRow = EntryRow | LoadingRow | FailedRow | MoreRow;

export function parentRowId(key: string): string {
  return `row/${key}`;
}

/** Number of rows below a row when it is opened. */
export const FIRST_CHILDREN = 20;

export interface TreeSource {
  readonly top: TreeList;
  /** GPUs of all rows of the top level. */
  readonly gpu: number;
  readonly isOpen: (key: string) => boolean;
  /** Of an open row; undefined before any of it was wanted. */
  readonly childrenOf: (key: string) => TreeList | undefined;
}

/**
 * The rows from top to bottom: each entry, and below an open one its own. The number of these is known before they are
 * loaded, so that nothing moves when they arrive.
 */
export function treeRows({ top, gpu, isOpen, childrenOf }: TreeSource): readonly TreeRow[] {
  return listRows(top, gpu, undefined).flatMap((row) => {
    if (row.kind !== "entry") return [row];
    const { entry } = row;
    const expanded = isOpen(entry.key);
    if (!expanded) return [{ ...row, expanded }];
    const below = childrenOf(entry.key) ?? {
      entries: [],
      total: entry.children,
      wanted: Math.min(entry.children, FIRST_CHILDREN),
    };
    return [{ ...row, expanded }, ...listRows(below, entry.gpu, entry.key)];
  });
}

function listRows(
  { entries, total, wanted, error }: TreeList,
  gpu: number,
  parentKey: string | undefined,
): readonly TreeRow[] {
  const parentId = parentKey === undefined ? undefined : parentRowId(parentKey);
  const isMore = total > wanted;
  const placeAt = (index: number, key: string): RowPlace => ({
    id: parentId === undefined ? parentRowId(key) : `${parentId}/${key}`,
    parentId,
    parentKey,
    level: parentId === undefined ? 1 : 2,
    position: index + 1,
    siblings: isMore ? wanted + 1 : wanted,
  });
  const rows = entries.map(
    (entry, index): TreeRow => ({ kind: "entry", ...placeAt(index, entry.key), entry }),
  );
  const missing = Math.max(0, wanted - entries.length);
  if (missing > 0 && error !== undefined) {
    rows.push({ kind: "failed", ...placeAt(rows.length, "\u0000failed"), message: error });
    return rows;
  }
  for (let index = 0; index < missing; index += 1) {
    rows.push({ kind: "loading", ...placeAt(rows.length, `\u0000loading ${index}`) });
  }
  if (isMore) {
    const shown = entries.reduce((sum, entry) => sum + entry.gpu, 0);
    const others = { others: total - entries.length, gpu: Math.max(0, gpu - shown) };
    rows.push({ kind: "more", ...placeAt(rows.length, "\u0000more"), ...others });
  }
  return rows;
}
