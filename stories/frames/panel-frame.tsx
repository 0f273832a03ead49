import type { Decorator } from "@storybook/nextjs";

/** Width of the panel beside the graph on an ordinary screen, in pixels. */
const USUAL_WIDTH = 560;

/**
 * The panel of a run, as wide as `parameters.panelWidth` says: what is in it must suit the panel, however wide the
 * window is. It can be drawn wider and narrower at its corner.
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

/** By how many pixels something reaches beyond the right edge of the panel. */
export function overflowOf(canvasElement: HTMLElement): number {
  const panel = canvasElement.querySelector("main");
  if (panel === null) throw new Error("The story stands in no panel: give it the decorator inPanel.");
  return panel.scrollWidth - panel.clientWidth;
}
