import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { groupsIn } from "../../fixtures/find";
import { canceled, completed, failedUpstream, waiting } from "../../fixtures/workflows";
import { GraphFrame, startWithDefaults } from "./graph-frame";
import { expandable } from "./graph-workflows";

const meta = preview.meta({
  title: "Workflow/Graph/States",
  loaders: [loadWorld],
  parameters: { subject: expandable },
  globals: { volume: "default" },
  beforeEach: startWithDefaults,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

/** Some groups are completed, one is running, others are waiting for it. */
export const Default = meta.story({
  play: async ({ canvas, subject }) => {
    const { name, groups } = subject.workflow;
    const tree = within(await canvas.findByRole("tree", { name: `Graph of ${name}` }));
    await expect(tree.getAllByRole("treeitem")).toHaveLength(groups.length);
    for (const { name: group, status } of groups) {
      const item = tree.getByRole("treeitem", { name: new RegExp(`^${group} `) });
      if (status === "RUNNING") await expect(item).toHaveAccessibleName(/Running · \d/);
      if (status === "WAITING") await expect(item).toHaveAccessibleName(/Waiting for /);
    }
  },
});

/** Completed edges are muted. */
export const Completed = meta.story({
  parameters: { subject: completed },
});

/** Red edges lead from the failed group to those that never ran. */
export const Failed = meta.story({
  parameters: { subject: failedUpstream },
  play: async ({ canvas, canvasElement, subject: { workflow } }) => {
    const tree = within(await canvas.findByRole("tree"));
    const neverRan = tree.getAllByRole("treeitem", { name: /Never ran: .+ failed/ });
    await expect(neverRan).toHaveLength(groupsIn(workflow, "FAILED_UPSTREAM"));
    await expect(canvasElement.querySelectorAll("[data-state=failed]").length).toBeGreaterThan(0);
  },
});

/** Queued: nothing has started. */
export const Waiting = meta.story({
  parameters: { subject: waiting },
});

export const Canceled = meta.story({
  parameters: { subject: canceled },
});
