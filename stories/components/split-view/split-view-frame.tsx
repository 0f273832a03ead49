import type { Decorator } from "@storybook/nextjs";

export const STORAGE_KEY = "story-split-view";

/** Accessible name of the separator between `graphAndDetails`. */
export const SEPARATOR = "Resize graph and details";

export const graphAndDetails = {
  storageKey: STORAGE_KEY,
  mainLabel: "Graph",
  panelLabel: "Details",
  main: <p className="p-4 text-sm">The graph</p>,
  panel: <p className="p-4 text-sm">The details</p>,
};

/** Room for both parts at their minimum widths, in any window. */
export const inFrame: Decorator = (Story) => (
  <div data-testid="frame" className="flex h-80 w-full min-w-[800px]">
    <Story />
  </div>
);

/** Starts and ends a story without a stored width. */
export function forgetWidth(): () => void {
  const forget = () => localStorage.removeItem(STORAGE_KEY);
  forget();
  return forget;
}

/** In pixels. */
export function widthOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width;
}
