import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { useNaturalGraphSize } from "@/modules/graph/natural-size";
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

function NaturalFrame({ workflow }: { workflow: WorkflowQueryResponse }) {
  return (
    <div style={useNaturalGraphSize(workflow)} className="flex outline outline-border">
      <GraphFrame workflow={workflow} className="min-w-0 flex-1" />
    </div>
  );
}

/** The smallest frame that shows the whole graph at its own size. */
export const NaturalSize = meta.story({
  render: (_, { subject }) => <NaturalFrame workflow={subject.workflow} />,
  play: async ({ canvas, canvasElement }) => {
    const tree = await canvas.findByRole("tree");
    await waitFor(() => expect(zoomOf(canvasElement)).toBe(1));
    const frame = tree.getBoundingClientRect();
    const left = canvas
      .getAllByRole("treeitem")
      .map((item) => item.getBoundingClientRect().left - frame.left);
    // The margin, and the color and border of the leftmost card.
    await expect(Math.min(...left)).toBeLessThan(32);
    await expect(Math.min(...left)).toBeGreaterThanOrEqual(24);
  },
});

function zoomOf(canvasElement: HTMLElement): number {
  const style = canvasElement.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform ?? "";
  return new DOMMatrix(style).a;
}
