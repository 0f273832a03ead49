import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { GraphFrame, startWithDefaults } from "./graph-frame";
import { large } from "./graph-workflows";

const meta = preview.meta({
  title: "Workflow/Graph/Shapes",
  loaders: [loadWorld],
  parameters: { subject: large },
  globals: { volume: "default" },
  beforeEach: startWithDefaults,
  // Wide enough for the minimap.
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} className="h-dvh min-w-[800px]" />,
});

export default meta;

/** 400 tasks in 60 groups: opens at a running group, with a minimap. */
export const Large = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole("treeitem")).toHaveLength(60);
    await expect(canvas.getByRole("img", { name: "Graph minimap" })).toBeVisible();
  },
});

export const LargeFitted = meta.story({
  play: async ({ canvas, userEvent }) => {
    const items = await canvas.findAllByRole("treeitem");
    await userEvent.click(canvas.getByRole("button", { name: "Fit to view" }));
    const frame = canvas.getByRole("tree").getBoundingClientRect();
    await waitFor(() => {
      for (const item of items) {
        const { left, top, right, bottom } = item.getBoundingClientRect();
        expect(left).toBeGreaterThanOrEqual(frame.left);
        expect(top).toBeGreaterThanOrEqual(frame.top);
        expect(right).toBeLessThanOrEqual(frame.right);
        expect(bottom).toBeLessThanOrEqual(frame.bottom);
      }
    });
  },
});
