import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import type { World } from "@/mocks/world/world";
import { directionKey } from "@/modules/graph/use-graph-preferences";
import { expectedWorld, groupsIn, workflowOf } from "../../features/workflows/detail/detail-page";
import { forgetGraphPreferences, GraphFrame } from "./graph-frame";
import { firstGroup, runningWorkflow, sizeOf } from "./graph-workflows";

const meta = preview.meta({
  title: "Workflow/Graph/States",
  // Workflows depend on the seed; each story finds its own in the world.
  globals: { volume: "default" },
  beforeEach() {
    forgetGraphPreferences();
    return forgetGraphPreferences;
  },
});

export default meta;

/** Some groups are completed, one is running, others are waiting for it. */
export const Default = meta.story({
  render: (_, { globals }) => <GraphFrame workflow={runningWorkflow(expectedWorld(globals))} />,
  play: async ({ canvas, globals }) => {
    const { name, groups } = runningWorkflow(expectedWorld(globals));
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
  render: (_, { globals }) => (
    <GraphFrame
      workflow={workflowOf(expectedWorld(globals), "COMPLETED", ({ groups }) => groups.length > 3)}
    />
  ),
});

const failed = (world: World) =>
  workflowOf(world, "FAILED", (workflow) => groupsIn(workflow, "FAILED_UPSTREAM") > 1);

/** Red edges lead from the failed group to those that never ran. */
export const Failed = meta.story({
  render: (_, { globals }) => <GraphFrame workflow={failed(expectedWorld(globals))} />,
  play: async ({ canvas, canvasElement, globals }) => {
    const workflow = failed(expectedWorld(globals));
    const tree = within(await canvas.findByRole("tree"));
    const neverRan = tree.getAllByRole("treeitem", { name: /Never ran: .+ failed/ });
    await expect(neverRan).toHaveLength(groupsIn(workflow, "FAILED_UPSTREAM"));
    await expect(canvasElement.querySelectorAll("[data-state=failed]").length).toBeGreaterThan(0);
  },
});

/** Queued: nothing has started. */
export const Waiting = meta.story({
  render: (_, { globals }) => (
    <GraphFrame workflow={workflowOf(expectedWorld(globals), "WAITING", ({ groups }) => groups.length > 2)} />
  ),
});

export const Canceled = meta.story({
  render: (_, { globals }) => (
    <GraphFrame
      workflow={workflowOf(expectedWorld(globals), "FAILED_CANCELED", ({ groups }) => groups.length > 2)}
    />
  ),
});

export const LeftToRight = meta.story({
  beforeEach: () => localStorage.setItem(directionKey, "LR"),
  render: Default.input.render,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("tree")).toHaveAttribute("aria-orientation", "horizontal");
  },
});

/** Tasks of a group with their durations; surrounding groups move. */
export const Expanded = meta.story({
  render: Default.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const group = firstGroup(runningWorkflow(expectedWorld(globals)));
    await userEvent.click(await canvas.findByTitle(`Show tasks in ${group.name}`));
    const list = within(await canvas.findByRole("group", { name: `Tasks of ${group.name}` }));
    await expect(list.getAllByRole("treeitem")).toHaveLength(sizeOf(group));
  },
});

export const Selected = meta.story({
  render: (_, { globals }) => {
    const workflow = runningWorkflow(expectedWorld(globals));
    return <GraphFrame workflow={workflow} selected={{ group: firstGroup(workflow).name }} />;
  },
  play: async ({ canvas, globals }) => {
    const { name } = firstGroup(runningWorkflow(expectedWorld(globals)));
    const chosen = await canvas.findByRole("treeitem", { selected: true });
    await expect(chosen).toHaveAccessibleName(new RegExp(`^${name} `));
  },
});

/** Names of the maximum length are truncated in the middle. */
export const LongNames = meta.story({
  render: (_, { globals }) => {
    const workflow = runningWorkflow(expectedWorld(globals));
    const long = (name: string) =>
      `${name}-with-a-name-that-somebody-put-a-whole-sentence-into-${name.slice(-3)}`;
    const groups = workflow.groups.map((group) => ({
      ...group,
      name: long(group.name),
      remaining_upstream_groups: group.remaining_upstream_groups?.map(long),
      downstream_groups: group.downstream_groups?.map(long),
      tasks: group.tasks.map((task) => ({ ...task, name: long(task.name) })),
    }));
    return <GraphFrame workflow={{ ...workflow, groups }} />;
  },
  play: async ({ canvas, userEvent }) => {
    const [first] = await canvas.findAllByTitle(/^Show tasks in /);
    if (first !== undefined) await userEvent.click(first);
    await canvas.findByRole("treeitem", { expanded: true });
  },
});

/** The spec could not be converted to tasks. */
export const NoGroups = meta.story({
  render: (_, { globals }) => {
    const workflow = workflowOf(expectedWorld(globals), "FAILED_SUBMISSION");
    return <GraphFrame workflow={{ ...workflow, groups: [] }} />;
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No graph")).toBeVisible();
    await expect(canvas.getByText(/could not be converted to tasks/)).toBeVisible();
  },
});

/** Accepted, but not yet converted to tasks. */
export const NoGroupsYet = meta.story({
  render: (_, { globals }) => {
    const workflow = workflowOf(expectedWorld(globals), "PENDING");
    return <GraphFrame workflow={{ ...workflow, groups: [] }} />;
  },
});

export const Narrow = meta.story({
  render: (_, { globals }) => (
    <GraphFrame workflow={runningWorkflow(expectedWorld(globals))} className="h-[640px] w-[360px]" />
  ),
});
