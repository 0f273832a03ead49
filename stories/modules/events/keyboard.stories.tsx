import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer } from "@/modules/events/event-viewer";
import { attemptsOf } from "../../fixtures/find";
import { running } from "../../fixtures/workflows";
import { inPanel } from "../../frames/panel-frame";
import { eventList, hasBegun } from "./events-page";

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** Arrow keys move between attempts and events, and expand and collapse them; the list has one tab stop. */
export const Keyboard = meta.story({
  play: async ({ canvas, subject: { workflow }, userEvent }) => {
    const list = eventList(canvas);
    await list.attempt(attemptsOf(workflow).find(hasBegun));
    const [first, second] = list.attempts();
    first?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(second).toHaveFocus());
    await userEvent.keyboard("{ArrowRight}");
    await expect(second).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(list.events()[0]).toHaveFocus());
    await userEvent.keyboard("{ArrowRight}");
    await expect(await canvas.findByText("Source")).toBeVisible();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await waitFor(() => expect(second).toHaveFocus());
    await userEvent.keyboard("{ArrowLeft}");
    await expect(second).toHaveAttribute("aria-expanded", "false");
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(list.attempts().at(-1)).toHaveFocus());
    await expect(list.attempts().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(first).toHaveFocus());
  },
});
