import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { answersWithText, fullHeight, LogStage, logList, minuteLine, minuteLines, rowAt } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Histogram",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
});

export default meta;

/** Three hours from 09:00 UTC with a line per minute, in bars of five minutes. */
const MINUTES = 180;

/** Times below the bars follow the zone of the lines; counts are at the left. */
export const Axes = meta.story({
  beforeEach({ msw }) {
    msw.use(answersWithText(minuteLines(MINUTES)));
  },
  play: async ({ canvas, canvasElement }) => {
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

    await userEvent.click(canvas.getByRole("button", { name: "Line display options" }));
    const menu = within(await within(document.body).findByRole("menu"));
    await userEvent.click(menu.getByRole("menuitemcheckbox", { name: /^Local time/ }));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(ticks().find(({ label }) => label === "05:00")?.hour).toBeCloseTo(1, 1));
    await expect(chart.getByText("Local")).toBeVisible();
    await waitFor(() => expect(within(document.body).queryByRole("menu")).not.toBeInTheDocument());
  },
});

/** The legend names the colors; an entry filters by its level, and clears the filter when clicked again. */
export const Legend = meta.story({
  beforeEach({ msw }) {
    const lines = minuteLines(MINUTES).with(20, minuteLine(20).replace("INFO", "ERROR"));
    msw.use(answersWithText(lines.with(90, minuteLine(90).replace("INFO", "WARN"))));
  },
  play: async ({ canvas, canvasElement }) => {
    const legend = within(await canvas.findByRole("group", { name: "Filter by level" }));
    const names = legend.getAllByRole("button").map(({ textContent }) => textContent);
    await expect(names).toEqual(["Errors", "Warnings", "Info", "Debug"]);
    const errors = legend.getByRole("button", { name: "Errors" });
    await expect(errors).toHaveAttribute("aria-pressed", "false");

    errors.focus();
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByText("1 match")).toBeVisible();
    await waitFor(() => expect(rowAt(logList(canvasElement, "Matches"), 0)).toHaveTextContent("step 21"));
    await expect(errors).toHaveAttribute("aria-pressed", "true");
    await expect(errors).toHaveFocus();

    await userEvent.click(legend.getByRole("button", { name: "Warnings" }));
    await waitFor(() => expect(rowAt(logList(canvasElement, "Matches"), 0)).toHaveTextContent("step 91"));
    await expect(errors).toHaveAttribute("aria-pressed", "false");

    await userEvent.click(legend.getByRole("button", { name: "Warnings" }));
    await expect(await canvas.findByText(`${MINUTES} lines`)).toBeVisible();
  },
});
