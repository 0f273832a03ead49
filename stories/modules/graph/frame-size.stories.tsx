import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { GraphFrame, startWithDefaults } from "./graph-frame";
import { expandable } from "./graph-workflows";

const meta = preview.meta({
  title: "Workflow/Graph/Shapes",
  loaders: [loadWorld],
  parameters: { subject: expandable },
  globals: { volume: "default" },
  beforeEach: startWithDefaults,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

/** Enlarged up to a zoom at which names are as large as headings, however large the window is. */
export const SmallInLargeFrame = meta.story({
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} className="h-[1400px] w-[2400px]" />,
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("tree");
    await waitFor(() => expect(zoomOf(canvasElement)).toBe(1.25));
  },
});

function zoomOf(canvasElement: HTMLElement): number {
  const style = canvasElement.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform ?? "";
  return new DOMMatrix(style).a;
}
