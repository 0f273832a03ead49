import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { attemptsOf, taskCount } from "../../../fixtures/find";
import { withRetries } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Groups and tasks",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, searchParams: "?tab=tasks", subject: withRetries },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** A retried task is one task; its earlier attempts are below it. */
export const Retried = meta.story({
  play: async ({ canvas, subject: { workflow } }) => {
    await expect(await canvas.findByRole("button", { name: `All ${taskCount(workflow)}` })).toBeVisible();
    await expect(canvas.getAllByText("Rescheduled")).toHaveLength(
      attemptsOf(workflow).filter(({ status }) => status === "RESCHEDULED").length,
    );
  },
});

/** Nodes of a pool differ in their number, which stays in view; the progress of a group is beside its name. */
export const NodeNumbers = meta.story({
  play: async ({ canvas, subject: { workflow } }) => {
    const grid = await canvas.findByRole("treegrid");
    const nodes = new Set(attemptsOf(workflow).flatMap(({ node_name }) => node_name ?? []));
    await expect(nodes.size).toBeGreaterThan(0);
    for (const node of nodes) {
      for (const cell of within(grid).getAllByTitle(node)) {
        const end = (cell.lastElementChild ?? cell).getBoundingClientRect().right;
        await expect(end).toBeLessThanOrEqual(cell.closest("td")?.getBoundingClientRect().right ?? 0);
      }
    }
    for (const row of grid.querySelectorAll("tr[aria-level='1']")) {
      await expect(row.querySelector("td [style*='width']")).toBeNull();
      await expect(row.querySelector("th [style*='width']")).not.toBeNull();
    }
  },
});
