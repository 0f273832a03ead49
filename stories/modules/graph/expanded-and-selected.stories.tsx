import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { GraphFrame, startWithDefaults } from "./graph-frame";
import { expandable, firstGroup, sizeOf } from "./graph-workflows";

const meta = preview.meta({
  title: "Workflow/Graph/States",
  loaders: [loadWorld],
  parameters: { subject: expandable },
  globals: { volume: "default" },
  beforeEach: startWithDefaults,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

/** Tasks of a group with their durations; surrounding groups move. */
export const Expanded = meta.story({
  play: async ({ canvas, subject, userEvent }) => {
    const group = firstGroup(subject.workflow);
    await userEvent.click(await canvas.findByTitle(`Show tasks in ${group.name}`));
    const list = within(await canvas.findByRole("group", { name: `Tasks of ${group.name}` }));
    await expect(list.getAllByRole("treeitem")).toHaveLength(sizeOf(group));
  },
});

export const Selected = meta.story({
  render: (_, { subject: { workflow } }) => (
    <GraphFrame workflow={workflow} selected={{ group: firstGroup(workflow).name }} />
  ),
  play: async ({ canvas, subject }) => {
    const { name } = firstGroup(subject.workflow);
    const chosen = await canvas.findByRole("treeitem", { selected: true });
    await expect(chosen).toHaveAccessibleName(new RegExp(`^${name} `));
  },
});
