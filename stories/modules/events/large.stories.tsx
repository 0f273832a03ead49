import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { EventViewer } from "@/modules/events/event-viewer";
import { inPanel } from "../../frames/panel-frame";

const large = (world: World) => {
  const filter = { minimumTasks: 100, statuses: ["COMPLETED"] as const };
  const [workflow] = world.workflows.generateFullPage(0, 1, filter).entries;
  if (workflow === undefined) throw new Error("This world has no large completed workflow.");
  return { workflow };
};

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: large },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** Hundreds of tasks and thousands of events: only visible rows are mounted. */
export const Large = meta.story({
  play: async ({ canvas, userEvent }) => {
    const list = await canvas.findByRole("region", { name: "Event list" });
    const drawn = () => list.querySelectorAll("[data-index]").length;
    // Attempts load by page, so only relative heights are comparable.
    const height = list.scrollHeight;
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    await waitFor(() => expect(list.scrollHeight).toBeGreaterThan(3 * height));
    for (const share of [0.25, 0.5, 0.75, 1]) {
      list.scrollTop = share * list.scrollHeight;
      await waitFor(() => expect(isInSight(list, lastOf(list))).toBe(true));
      await expect(drawn()).toBeLessThan(120);
    }
    const expanded = list.scrollHeight;
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await waitFor(() => expect(list.scrollHeight).toBeLessThan(expanded / 2));
  },
});

function lastOf(list: HTMLElement): Element | undefined {
  return [...list.querySelectorAll("[data-index]")].findLast((row) => isInSight(list, row));
}

function isInSight(list: HTMLElement, row: Element | undefined): boolean {
  if (row === undefined) return false;
  const [own, whole] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  return own.bottom > whole.top && own.top < whole.bottom;
}
