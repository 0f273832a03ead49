import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { brush, chartOf, marksOf } from "./chart-driver";
import { DAY_START, dayOfWorkflows, states } from "./time-chart-data";
import { StackedBarsExample } from "./time-chart-examples";

const meta = preview.meta({
  title: "Components/Chart/StackedBars",
  component: StackedBarsExample,
  parameters: { layout: "padded" },
  args: { label: "Workflows by state", series: states, buckets: dayOfWorkflows(), onSelectRange: fn() },
});

export default meta;

const at = (hour: number) => DAY_START + hour * 3_600_000;

/** The chart is one tab stop. Each arrow key announces one bar; Enter opens its list, Escape leaves the bars. */
export const Walked = meta.story({
  play: async ({ canvas, userEvent }) => {
    const chart = chartOf(canvas, "Workflows by state");
    chart.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("status")).toHaveTextContent(
      /^Mar 1, 00:00–01:00: Completed 3, Running 3,/,
    );
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect(canvas.getByRole("status")).toHaveTextContent(
      "Mar 1, 02:00–03:00: Completed 0, Running 2, Failed 0, Queued 2, total 4",
    );
    await userEvent.keyboard("{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith("/workflows?hour=2");
    await userEvent.keyboard("{Escape}");
    await expect(canvas.getByRole("status")).toBeEmptyDOMElement();
  },
});

/** Shift with arrow keys selects bars, which Enter applies; Escape gives them up. */
export const RangeByKeyboard = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    chartOf(canvas, "Workflows by state").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}");
    await expect(canvas.getByRole("status")).toHaveTextContent(
      /^Selected Mar 1, 01:00–04:00: 3 bars, total \d+$/,
    );
    await userEvent.keyboard("{Escape}{Enter}");
    await expect(args.onSelectRange).not.toHaveBeenCalled();
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}{Enter}");
    await expect(args.onSelectRange).toHaveBeenLastCalledWith(at(2), at(4));
  },
});

/** A drag selects whole bars, in either direction; a click opens a bar and selects none. */
export const RangeByPointer = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    const chart = chartOf(canvas, "Workflows by state");
    await waitFor(() => expect(marksOf(chart, "running")).toHaveLength(24));
    await userEvent.pointer(brush(chart, 9, 4));
    await expect(args.onSelectRange).toHaveBeenLastCalledWith(at(4), at(10));
    await userEvent.pointer(brush(chart, 6, 6));
    await expect(getRouter().push).toHaveBeenLastCalledWith("/workflows?hour=6");
    await expect(args.onSelectRange).toHaveBeenCalledOnce();
  },
});

/** What is hidden is not drawn, not announced, and does not count. The table has all of it. */
export const SeriesToggled = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    const chart = chartOf(canvas, "Workflows by state");
    await waitFor(() => expect(marksOf(chart, "running")).toHaveLength(24));
    await userEvent.click(canvas.getByRole("button", { name: "Running" }));
    await expect(marksOf(chart, "running")).toHaveLength(0);
    chart.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("status")).toHaveTextContent(
      "Mar 1, 00:00–01:00: Completed 3, Failed 0, Queued 0, total 3",
    );
    await userEvent.click(canvas.getByRole("button", { name: "Show as table" }));
    const cells = canvas.getAllByRole("cell").map((cell) => Number(cell.textContent));
    await expect(cells).toEqual(args.buckets.flatMap(({ values }) => values));
    await expect(canvas.getByRole("link", { name: "Mar 1, 05:00–06:00" })).toHaveAttribute(
      "href",
      "/workflows?hour=5",
    );
  },
});
