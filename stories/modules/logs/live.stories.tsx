import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import { logOf, runningWithLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, messageOf } from "./logs-page";
import { steppedTimers } from "./stepped-timers";

/** Timers of the current story. */
let clock = steppedTimers();

const meta = preview.meta({
  title: "Workflow/Logs/Follow",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: runningWithLog },
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    clock = steppedTimers();
    msw.use(...logHandlers(world, clock.timers));
  },
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live />,
});

export default meta;

/** New lines keep the end in view until the user scrolls away. */
export const Live = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    const log = logOf(world, subject.workflow);
    await expect(await canvas.findByText("Live")).toBeVisible();
    const known = log.lineCount - 1;
    await viewer.scrollsTo(known);
    for (let step = 0; step < 3; step += 1) await clock.step();
    await viewer.showsLine(known + 3, messageOf(log.lineAt(known + 3)));
    await viewer.scrollsTo(known + 3);

    const list = viewer.list();
    list.scrollTop -= 400;
    const follow = await canvas.findByRole("button", { name: "Follow log" });
    await expect(follow).toBeVisible();
    const place = list.scrollTop;
    await clock.step();
    await expect(await canvas.findByRole("button", { name: /^\d+ new lines?$/ })).toBeVisible();
    await expect(list.scrollTop).toBe(place);
    await userEvent.click(canvas.getByRole("button", { name: /^\d+ new lines?$/ }));
    await viewer.scrollsTo(known + 4);
    await waitFor(() =>
      expect(canvas.queryByRole("button", { name: /new line|Follow/ })).not.toBeInTheDocument(),
    );
  },
});
