import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { type GrowingLog, growingLog } from "./growing-log";
import { fullHeight, LogStage, logViewer } from "./logs-page";
import { minuteLine, minuteLines } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Follow",
  component: LogStage,
  args: { workflow: "some-workflow", live: true },
  decorators: [fullHeight],
  globals: { volume: "default" },
});

export default meta;

/** Log of the current story. */
let log: GrowingLog;

/** Results are stable while lines come; their number is shown, and a button includes them. */
export const SearchedAgain = meta.story({
  beforeEach({ msw }) {
    log = growingLog(minuteLines(120));
    msw.use(log.handler);
  },
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("Live")).toBeVisible();
    // Matches steps 12 and 120.
    await userEvent.type(canvas.getByRole("textbox", { name: "Search log" }), "step 12");
    await expect(await canvas.findByText("2 matches for “step 12”")).toBeVisible();
    log.write(minuteLine(120), minuteLine(121));
    await expect(await canvas.findByText("2 new lines since this search")).toBeVisible();
    await expect(canvas.getByText("2 matches for “step 12”")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Search again" }));
    await expect(await canvas.findByText("4 matches for “step 12”")).toBeVisible();
    await viewer.showsMatch(3, "step 122");
    await waitFor(() =>
      expect(canvas.queryByRole("button", { name: "Search again" })).not.toBeInTheDocument(),
    );
  },
});
