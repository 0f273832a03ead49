import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { findWorkflow } from "../../fixtures/find";
import { GraphFrame, startWithDefaults } from "./graph-frame";
import { shapeOf, sizeOf } from "./graph-workflows";

/** A completed workflow whose numbers of groups per level match. */
const shaped = (matches: (shape: readonly number[]) => boolean) => (world: World) => ({
  workflow: findWorkflow(world, "COMPLETED", (workflow) => matches(shapeOf(workflow))),
});

const singleTask = (world: World) => ({
  workflow: findWorkflow(
    world,
    "RUNNING",
    ({ groups: [only, ...others] }) => only !== undefined && others.length === 0 && sizeOf(only) === 1,
  ),
});

/** The widest of the workflows with many tasks. */
function sweep(world: World) {
  const { entries } = world.workflows.generateFullPage(0, 20, { minimumTasks: 100 });
  const widthOf = (workflow: WorkflowQueryResponse) => Math.max(...shapeOf(workflow));
  const [workflow] = entries.toSorted((one, other) => widthOf(other) - widthOf(one));
  if (workflow === undefined)
    throw new Error("This world has no workflow of 100 tasks: choose another volume.");
  return { workflow };
}

const meta = preview.meta({
  title: "Workflow/Graph/Shapes",
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: startWithDefaults,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

/** A single group with a single task: a click selects the task. */
export const SingleGroup = meta.story({
  parameters: { subject: singleTask },
  play: async ({ canvas }) => {
    const item = await canvas.findByRole("treeitem");
    await expect(item).not.toHaveAttribute("aria-expanded");
  },
});

export const Chain = meta.story({
  parameters: { subject: shaped((shape) => shape.length > 3 && Math.max(...shape) === 1) },
});

export const FanOut = meta.story({
  parameters: {
    subject: shaped(([first, many = 0, ...others]) => first === 1 && many > 2 && others.length === 0),
  },
});

export const Diamond = meta.story({
  parameters: {
    subject: shaped(
      ([first, many = 0, last, ...others]) => first === 1 && many > 1 && last === 1 && others.length === 0,
    ),
  },
});

/** Several first groups, and edges that skip levels. */
export const Mixed = meta.story({
  parameters: { subject: shaped(([first = 0, ...others]) => first > 1 && others.length > 1) },
});

/** A sweep with many trials, among the largest workflows of the world. */
export const Sweep = meta.story({
  parameters: { subject: sweep },
});
