import { expect, waitFor } from "storybook/test";

export type ListDriver = ReturnType<typeof listDriver>;

/**
 * Reads and scrolls the table with this label. It also finds what is behind an open menu or dialog.
 *
 * @example
 * const list = listDriver(canvasElement, "Workflows");
 * await list.loaded();
 * list.row(0)?.focus();
 */
export function listDriver(canvasElement: HTMLElement, label: string) {
  /** The element that scrolls the table. */
  const scroller = (): HTMLElement => {
    const grid = canvasElement.querySelector(`[role=grid][aria-label="${label}"]`);
    if (!grid?.parentElement) throw new Error(`There is no table ${label}.`);
    return grid.parentElement;
  };

  /** Targets of the first links of the loaded rows, in order. */
  const hrefs = (): string[] =>
    [...scroller().querySelectorAll("[data-row-index]")].flatMap(
      (row) => row.querySelector("a")?.getAttribute("href") ?? [],
    );

  return {
    scroller,
    hrefs,

    /** Names in those targets: the last parts of their paths. */
    names: () => hrefs().map((href) => decodeURIComponent(href.split("/").at(-1) ?? "")),

    /** Resolves once a row is loaded. */
    loaded: () => waitFor(() => expect(hrefs()).not.toEqual([])),

    /** The row at a 0-based index, if mounted. */
    row: (index: number) => canvasElement.querySelector<HTMLElement>(`[data-row-index="${index}"]`),

    /** The row whose first link has this target, if mounted. */
    rowTo: (href: string) =>
      [...scroller().querySelectorAll<HTMLElement>("[data-row-index]")].find(
        (row) => row.querySelector("a")?.getAttribute("href") === href,
      ),

    /** Titles of the columns, from left to right. */
    columnTitles: () =>
      [...scroller().querySelectorAll("[role=columnheader]")].map(({ textContent }) => textContent),

    /** Scrolls until the row at this index is the first visible one. */
    scrollTo(index: number): void {
      const row = scroller().querySelector<HTMLElement>("[data-row-index]");
      if (row === null) throw new Error("There is no row that tells the height of rows.");
      scroller().scrollTop = index * row.offsetHeight;
    },
  };
}
