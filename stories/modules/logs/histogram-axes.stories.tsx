import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";
import { answersWithText, minuteLines } from "./served-logs";

/** Three hours from 09:00 UTC with a line per minute, in bars of five minutes. */
const MINUTES = 180;

const meta = preview.meta({
  title: "Workflow/Logs/Histogram",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
  beforeEach: ({ msw }) => msw.use(answersWithText(minuteLines(MINUTES))),
});

export default meta;

/** Times below the bars follow the zone of the lines; counts are at the left. */
export const Axes = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    const chart = within(await canvas.findByRole("group", { name: "Lines over time" }));
    const start = await chart.findByRole("slider", { name: "Range start" });
    const bars = (start.parentElement as HTMLElement).getBoundingClientRect();
    const ticks = () =>
      [...canvasElement.querySelectorAll<HTMLElement>("[data-tick]")].map((tick) => ({
        label: tick.textContent,
        hour: ((tick.getBoundingClientRect().left - bars.left) / bars.width) * (MINUTES / 60),
      }));
    await waitFor(() => expect(ticks().length).toBeGreaterThan(2));
    const tenInUtc = ticks().find(({ label }) => label === "10:00");
    await expect(tenInUtc?.hour).toBeCloseTo(1, 1);
    await expect(chart.getByText("UTC")).toBeVisible();
    await expect(chart.getByText("5")).toBeVisible();
    await expect(chart.getByText(/Lines per 5 minutes$/)).toBeVisible();

    const menu = await viewer.openMenu("Line display options");
    await userEvent.click(menu.getByRole("menuitemcheckbox", { name: /^Local time/ }));
    await viewer.closeMenu();
    await waitFor(() => expect(ticks().find(({ label }) => label === "05:00")?.hour).toBeCloseTo(1, 1));
    await expect(chart.getByText("Local")).toBeVisible();
  },
});
