import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer } from "./logs-page";
import { answersWithText, minuteClock, minuteLines } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Range",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(answersWithText(minuteLines(30))),
});

export default meta;

/** Presets select the end of the log; those longer than the log are disabled. */
export const Presets = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    const last = await canvas.findByRole("radio", { name: "Last 5 min" });
    await expect(canvas.getByRole("radio", { name: "All" })).toBeChecked();
    await expect(canvas.getByRole("radio", { name: "Last hour" })).toHaveAttribute("data-disabled");
    await userEvent.click(last);
    await expect(await canvas.findByText("6 of 30 lines")).toBeVisible();
    await waitFor(() => expect(last).toBeChecked());
    await viewer.showsLine(0, minuteClock(24));
    await userEvent.click(canvas.getByRole("radio", { name: "All" }));
    await expect(await canvas.findByText("30 lines")).toBeVisible();
    await viewer.showsLine(0, minuteClock(0));
  },
});
