/** The selected rows by key, as last loaded. */
export type SelectedRows<Row> = ReadonlyMap<string, Row>;

/** A row of a loaded page and its 0-based index in the whole list. */
export type LoadedRow<Row> = readonly [index: number, row: Row];

/** The selection with this row toggled. */
export function withToggled<Row>(
  selected: SelectedRows<Row>,
  row: Row,
  keyOf: (row: Row) => string,
): SelectedRows<Row> {
  const next = new Map(selected);
  if (!next.delete(keyOf(row))) next.set(keyOf(row), row);
  return next;
}

/**
 * The selection with every loaded row in an inclusive index range selected or deselected. Rows that are not loaded are
 * unaffected.
 */
export function withRange<Row>(
  selected: SelectedRows<Row>,
  loaded: Iterable<LoadedRow<Row>>,
  [from, to]: readonly [number, number],
  isSelected: boolean,
  keyOf: (row: Row) => string,
): SelectedRows<Row> {
  const next = new Map(selected);
  for (const [index, row] of loaded) {
    if (index < Math.min(from, to) || index > Math.max(from, to)) continue;
    if (isSelected) next.set(keyOf(row), row);
    else next.delete(keyOf(row));
  }
  return next;
}

/** Whether none, some, or all loaded rows are selected; `some` also if only other rows are. */
export function selectedShare<Row>(
  selected: SelectedRows<Row>,
  loaded: Iterable<LoadedRow<Row>>,
  keyOf: (row: Row) => string,
): "none" | "some" | "all" {
  if (selected.size === 0) return "none";
  let isAny = false;
  for (const [, row] of loaded) {
    if (!selected.has(keyOf(row))) return "some";
    isAny = true;
  }
  return isAny ? "all" : "some";
}
