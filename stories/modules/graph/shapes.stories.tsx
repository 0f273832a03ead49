import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { useNaturalGraphSize } from "@/modules/graph/natural-size";
import { expectedWorld, workflowOf } from "../../features/workflows/detail/detail-page";
import { forgetGraphPreferences, GraphFrame } from "./graph-frame";
import { layered, runningWorkflow, shapeOf, sizeOf } from "./graph-workflows";

const meta = preview.meta({
  title: "Workflow/Graph/Shapes",
  globals: { volume: "default" },
  beforeEach() {
    forgetGraphPreferences();
    return forgetGraphPreferences;
  },
});

export default meta;

/** The newest completed workflow with matching level sizes. */
function shaped(world: World, fits: (shape: readonly number[]) => boolean): WorkflowQueryResponse {
  return workflowOf(world, "COMPLETED", (workflow) => fits(shapeOf(workflow)));
}

/** A single group with a single task: a click selects the task. */
export const SingleGroup = meta.story({
  render: (_, { globals }) => (
    <GraphFrame
      workflow={workflowOf(
        expectedWorld(globals),
        "RUNNING",
        ({ groups: [only, ...others] }) => only !== undefined && others.length === 0 && sizeOf(only) === 1,
      )}
    />
  ),
  play: async ({ canvas }) => {
    const item = await canvas.findByRole("treeitem");
    await expect(item).not.toHaveAttribute("aria-expanded");
  },
});

export const Chain = meta.story({
  render: (_, { globals }) => (
    <GraphFrame
      workflow={shaped(expectedWorld(globals), (shape) => shape.length > 3 && Math.max(...shape) === 1)}
    />
  ),
});

export const FanOut = meta.story({
  render: (_, { globals }) => (
    <GraphFrame
      workflow={shaped(
        expectedWorld(globals),
        ([first, many = 0, ...others]) => first === 1 && many > 2 && others.length === 0,
      )}
    />
  ),
});

export const Diamond = meta.story({
  render: (_, { globals }) => (
    <GraphFrame
      workflow={shaped(
        expectedWorld(globals),
        ([first, many = 0, last, ...others]) => first === 1 && many > 1 && last === 1 && others.length === 0,
      )}
    />
  ),
});

/** Enlarged up to a zoom at which names are as large as headings, however large the window is. */
export const SmallInLargeFrame = meta.story({
  render: (_, { globals }) => (
    <GraphFrame workflow={runningWorkflow(expectedWorld(globals))} className="h-[1400px] w-[2400px]" />
  ),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("tree");
    await waitFor(() => expect(zoomOf(canvasElement)).toBe(1.25));
  },
});

function zoomOf(canvasElement: HTMLElement): number {
  const style = canvasElement.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform ?? "";
  return new DOMMatrix(style).a;
}

function NaturalFrame({ workflow }: { workflow: WorkflowQueryResponse }) {
  return (
    <div style={useNaturalGraphSize(workflow)} className="flex outline outline-border">
      <GraphFrame workflow={workflow} className="min-w-0 flex-1" />
    </div>
  );
}

/** The smallest frame that shows the whole graph at its own size. */
export const NaturalSize = meta.story({
  render: (_, { globals }) => <NaturalFrame workflow={runningWorkflow(expectedWorld(globals))} />,
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

/** Several first groups, and edges that skip levels. */
export const Mixed = meta.story({
  render: (_, { globals }) => (
    <GraphFrame
      workflow={shaped(expectedWorld(globals), (shape) => (shape[0] ?? 0) > 1 && shape.length > 2)}
    />
  ),
});

/** 400 tasks in 60 groups: opens at a running group, with a minimap. */
export const Large = meta.story({
  render: (_, { globals }) => (
    // Wide enough for the minimap.
    <GraphFrame workflow={layered(runningWorkflow(expectedWorld(globals)))} className="h-dvh min-w-[800px]" />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole("treeitem")).toHaveLength(60);
    await expect(canvas.getByRole("img", { name: "Graph minimap" })).toBeVisible();
  },
});

export const LargeFitted = meta.story({
  render: Large.input.render,
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

/** A sweep with many trials, among the largest workflows of the world. */
export const Sweep = meta.story({
  render: (_, { globals }) => {
    const { entries } = expectedWorld(globals).workflows.generateFullPage(0, 20, { minimumTasks: 100 });
    const [widest] = entries.toSorted(
      (one, other) => Math.max(...shapeOf(other)) - Math.max(...shapeOf(one)),
    );
    if (widest === undefined)
      throw new Error("This world has no workflow of 100 tasks: choose another volume.");
    return <GraphFrame workflow={widest} />;
  },
});
