import { expect, waitFor } from "storybook/test";

/** Reads the tree of the screen. */
export function onTree(canvasElement: HTMLElement) {
  const grid = (): HTMLElement => {
    const element = canvasElement.querySelector<HTMLElement>("[role=treegrid]");
    if (element === null) throw new Error("There is no tree.");
    return element;
  };
  const rows = (): HTMLElement[] => [...grid().querySelectorAll<HTMLElement>("[data-row-id]")];
  const isEntry = (row: HTMLElement) => row.querySelector("[data-column=name]") !== null;
  const nameOf = (row: HTMLElement) =>
    row.dataset.rowId
      ?.split("/")
      .slice(row.ariaLevel === "1" ? 1 : 2)
      .join("/") ?? "";
  return {
    grid,
    rows,

    /** Names of the loaded rows of a level that are near the screen, from top to bottom. */
    names: (level: 1 | 2) =>
      rows().flatMap((row) => (isEntry(row) && row.ariaLevel === String(level) ? [nameOf(row)] : [])),

    /** The row of the top level with this name. */
    row(name: string): HTMLElement {
      const found = rows().find((row) => row.dataset.rowId === `row/${name}`);
      if (found === undefined) throw new Error(`There is no row ${name}.`);
      return found;
    },

    /** The row below one of the top level. */
    below(parent: string, name: string): HTMLElement {
      const found = rows().find((row) => row.dataset.rowId === `row/${parent}/${name}`);
      if (found === undefined) throw new Error(`There is no row ${name} below ${parent}.`);
      return found;
    },

    /** A cell of a row, by the id of its column. */
    cell(row: HTMLElement, column: string): HTMLElement {
      const found = row.querySelector<HTMLElement>(`[data-column="${column}"]`);
      if (found === null) throw new Error(`There is no cell ${column}.`);
      return found;
    },

    /** The row of the sum, and that of what is used outside workflows. */
    totals: () => [...grid().querySelectorAll<HTMLElement>("[role=row]")].slice(-2),

    /** Waits until the first rows are loaded. */
    loaded: () => waitFor(() => expect(rows().filter(isEntry)).not.toEqual([])),
  };
}
