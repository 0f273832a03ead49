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
  beforeEach({ msw }) {
    log = growingLog(minuteLines(120));
    msw.use(log.handler);
  },
});

export default meta;

/** Log of the current story. */
let log: GrowingLog;

/** Selected text stays where it is while lines come, and the log follows again when the user says so. */
export const TextSelected = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("Live")).toBeVisible();
    await viewer.scrollsTo(119);
    const list = viewer.list();
    // A double click selects a word.
    await userEvent.dblClick(await canvas.findByText("INFO: step 118"));
    const selected = String(window.getSelection());
    await expect(selected).not.toBe("");
    await canvas.findByRole("button", { name: "Follow log" });

    const place = list.scrollTop;
    log.write(...Array.from({ length: 300 }, (_, line) => minuteLine(120 + line)));
    await expect(await canvas.findByRole("button", { name: "300 new lines" })).toBeVisible();
    await expect(list.scrollTop).toBe(place);
    await expect(String(window.getSelection())).toBe(selected);

    // Scrolling to the end with the selection does not follow either.
    list.scrollTop = list.scrollHeight;
    await viewer.scrollsTo(419);
    await expect(canvas.getByRole("button", { name: /new lines?$/ })).toBeVisible();
    window.getSelection()?.removeAllRanges();
    await userEvent.click(canvas.getByRole("button", { name: /new lines?$/ }));
    await waitFor(() =>
      expect(canvas.queryByRole("button", { name: /new line|Follow/ })).not.toBeInTheDocument(),
    );
    log.write(minuteLine(420));
    await viewer.scrollsTo(420);
  },
});
