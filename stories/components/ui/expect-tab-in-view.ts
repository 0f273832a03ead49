import { expect } from "storybook/test";

/** Fails unless the tab is fully visible in its row. */
export function expectTabInView(tab: HTMLElement): void {
  const row = tab.closest("[role=tablist]")?.getBoundingClientRect();
  if (row === undefined) throw new Error(`The tab ${tab.textContent} is not in a row of tabs.`);
  const { left, right } = tab.getBoundingClientRect();
  // Rows scroll by whole pixels; tabs may end between two.
  expect(left).toBeGreaterThanOrEqual(row.left - 1);
  expect(right).toBeLessThanOrEqual(row.right + 1);
}
