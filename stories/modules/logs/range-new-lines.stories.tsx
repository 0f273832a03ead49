import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { type GrowingLog, growingLog } from "./growing-log";
import { fullHeight, LogStage, logViewer } from "./logs-page";
import { minuteClock, minuteLine, minuteLines } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Range",
  component: LogStage,
  args: { workflow: "some-workflow", live: true },
  decorators: [fullHeight],
  globals: { volume: "default" },
});

export default meta;

/** Three hours with a line per minute. */
const MINUTES = 180;

/** Log of the current story. */
let log: GrowingLog;

/** A range up to the end of a growing log can include new lines. */
export const NewLines = meta.story({
  beforeEach({ msw }) {
    log = growingLog(minuteLines(MINUTES));
    msw.use(log.handler);
  },
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("Live")).toBeVisible();
    await userEvent.click(await canvas.findByRole("radio", { name: "Last 5 min" }));
    await expect(await canvas.findByText(`6 of ${MINUTES} lines`)).toBeVisible();
    log.write(minuteLine(MINUTES));
    await expect(await canvas.findByText("1 new line since this range was selected")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Include new lines" }));
    await expect(await canvas.findByText(`7 of ${MINUTES + 1} lines`)).toBeVisible();
    await viewer.showsLine(6, minuteClock(MINUTES));
    await waitFor(() => expect(canvas.queryByText(/since this range/)).not.toBeInTheDocument());
  },
});
