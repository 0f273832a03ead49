import type { Decorator } from "@storybook/nextjs";

/** Default width of the panel beside the graph, in pixels. */
const USUAL_WIDTH = 560;

/**
 * A workflow's panel with a width of `parameters.panelWidth`: its content must suit the panel, not the window.
 * Resizable at its corner.
 */
export const inPanel: Decorator = (Story, { parameters }) => (
  <main
    style={{ width: Number(parameters.panelWidth ?? USUAL_WIDTH) }}
    className="flex h-dvh max-w-full min-w-72 resize-x flex-col overflow-x-hidden overflow-y-auto border-r border-border bg-surface"
  >
    <h1 className="sr-only">Workflow</h1>
    <Story />
  </main>
);

/** A phone, in any window. */
export const narrow = {
  globals: { volume: "default", viewport: { value: "phone" } },
  parameters: { panelWidth: 360 },
};

/** Pixels of overflow beyond the panel's right edge. */
export function overflowOf(canvasElement: HTMLElement): number {
  const panel = canvasElement.querySelector("main");
  if (panel === null) throw new Error("The story is not in a panel: add the decorator inPanel.");
  return panel.scrollWidth - panel.clientWidth;
}
