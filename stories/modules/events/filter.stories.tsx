import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer } from "@/modules/events/event-viewer";
import { rootFailure } from "../../fixtures/workflows";
import { inPanel } from "../../frames/panel-frame";
import { eventList, stagesOf } from "./events-page";

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: rootFailure },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** Filters by stage, severity and text; results are expanded. */
export const Filtered = meta.story({
  play: async ({ canvas, canvasElement, subject, userEvent }) => {
    const list = eventList(canvas);
    await list.attempt(subject.task);
    await userEvent.click(canvas.getByRole("combobox", { name: "Stage" }));
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole("option", { name: /^Failed/ }));
    await waitFor(async () => {
      for (const row of list.attempts()) await expect(stagesOf(row)).toHaveAccessibleName(/failed/);
    });

    await userEvent.click(canvas.getByRole("radio", { name: "Warnings" }));
    await waitFor(() => expect(canvas.queryByLabelText("Info")).not.toBeInTheDocument());
    await expect(canvas.getAllByLabelText("Warning").length).toBeGreaterThan(0);

    const search = canvas.getByRole("textbox", { name: "Search events" });
    await userEvent.type(search, "no such words");
    await expect(await canvas.findByText("No matching events")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show all events" }));
    await expect(search).toHaveValue("");
    // Search results are expanded, even if everything was collapsed before.
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await userEvent.type(search, "pulled");
    await waitFor(() => expect(list.events(/Successfully pulled/).length).toBeGreaterThan(0));
    await waitFor(() => expect(list.events(/Started container/)).toHaveLength(0));
  },
});
