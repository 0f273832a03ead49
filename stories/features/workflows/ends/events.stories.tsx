import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { eventList } from "../../../modules/events/events-page";
import { end, endingPage } from "./ending-page";

const meta = preview.meta({ title: "Pages/Workflow detail/Ends", ...endingPage, loaders: [loadWorld] });

export default meta;

/** The stages of a task that ran are passed, and its last event is there. */
export const Events = meta.story({
  parameters: { ...endingPage.parameters, searchParams: "?tab=events" },
  play: async ({ canvas, subject: { task: attempt }, userEvent, world }) => {
    const list = eventList(canvas);
    await list.showsStages(
      attempt,
      "Scheduling passed, Initializing passed, Running in progress, Done not reached",
    );
    await end({ canvas, userEvent, world });
    await list.showsStages(attempt, "Scheduling passed, Initializing passed, Running passed, Done passed");
    const row = await list.attempt(attempt);
    if (row.ariaExpanded !== "true") await userEvent.click(row);
    await expect((await canvas.findAllByText(/Task completed/)).length).toBeGreaterThan(0);
  },
});
