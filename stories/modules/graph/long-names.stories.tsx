import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { World } from "@/mocks/world/world";
import { GraphFrame, startWithDefaults } from "./graph-frame";
import { expandable } from "./graph-workflows";

const longNames = (world: World) => {
  const { workflow } = expandable(world);
  const long = (name: string) =>
    `${name}-with-a-name-that-somebody-put-a-whole-sentence-into-${name.slice(-3)}`;
  const groups = workflow.groups.map((group) => ({
    ...group,
    name: long(group.name),
    remaining_upstream_groups: group.remaining_upstream_groups?.map(long),
    downstream_groups: group.downstream_groups?.map(long),
    tasks: group.tasks.map((task) => ({ ...task, name: long(task.name) })),
  }));
  return { workflow: { ...workflow, groups } };
};

const meta = preview.meta({
  title: "Workflow/Graph/States",
  loaders: [loadWorld],
  parameters: { subject: longNames },
  globals: { volume: "default" },
  beforeEach: startWithDefaults,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

/** Names of the maximum length are truncated in the middle. */
export const LongNames = meta.story({
  play: async ({ canvas, userEvent }) => {
    const [first] = await canvas.findAllByTitle(/^Show tasks in /);
    if (first !== undefined) await userEvent.click(first);
    await canvas.findByRole("treeitem", { expanded: true });
  },
});
