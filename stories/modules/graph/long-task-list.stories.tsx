import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { World } from "@/mocks/world/world";
import { enlarged } from "../../fixtures/enlarged";
import { focusedPlace, GraphFrame, startTopToBottom } from "./graph-frame";
import { expandable } from "./graph-workflows";

const oneLargeGroup = (world: World) => ({
  workflow: enlarged(expandable(world).workflow, { groups: 1, tasks: 400 }),
});

const meta = preview.meta({
  title: "Workflow/Graph/Interaction",
  loaders: [loadWorld],
  parameters: { subject: oneLargeGroup },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: startTopToBottom,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

/** The list of 400 tasks mounts only visible rows; the keyboard reaches all of them. */
export const LongTaskList = meta.story({
  play: async ({ canvas, userEvent }) => {
    const group = await canvas.findByRole("treeitem");
    group.focus();
    await userEvent.keyboard("++");
    await waitFor(() => expect(focusedPlace().task).toMatch(/-0$/));
    await expect(canvas.getAllByRole("treeitem").length).toBeLessThan(40);
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(focusedPlace().task).toMatch(/-399$/));
    await expect(document.activeElement).toHaveAttribute("aria-setsize", "400");
    await waitFor(() => {
      const list = canvas.getByRole("group", { name: /^Tasks of / }).getBoundingClientRect();
      const row = document.activeElement?.getBoundingClientRect();
      expect(row?.bottom).toBeLessThanOrEqual(list.bottom + 1);
      expect(row?.top).toBeGreaterThanOrEqual(list.top);
    });
  },
});
