import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { chartOf, marksOf } from "./chart-driver";
import { limitsOf, uses, weekOfGpus } from "./time-chart-data";
import { StepAreaExample } from "./time-chart-examples";

const week = weekOfGpus();

/** Values that hold until the next point, stacked, below lines such as the capacity. */
const meta = preview.meta({
  title: "Components/Chart/StepArea",
  component: StepAreaExample,
  parameters: { layout: "padded" },
  args: { label: "GPUs in use", series: uses, points: week, lines: limitsOf(week) },
});

export default meta;

export const Default = meta.story();

export const Empty = meta.story({ args: { points: [], lines: [] } });

export const OnePoint = meta.story({ args: { points: week.slice(0, 1) } });

/** Nobody knows the use of half a day: that is not zero. */
export const Unknown = meta.story({ args: { points: weekOfGpus({ gap: 20 }) } });

export const Huge = meta.story({
  args: {
    points: weekOfGpus({ steps: 400 }).map(({ time, values }) => ({
      time,
      values: values.map((value = 0) => value * 1_000_000),
    })),
    lines: [],
  },
});

export const HiddenSeries = meta.story({ args: { hidden: new Set(["workflows", "quota"]) } });

/** Areas, then lines are announced; a step opens what `hrefOf` names. The table says what is unknown. */
export const Walked = meta.story({
  args: { points: weekOfGpus({ gap: 1 }), hrefOf: (step) => `/occupancy?step=${step}` },
  play: async ({ canvas, userEvent }) => {
    const chart = chartOf(canvas, "GPUs in use");
    await waitFor(() => expect(marksOf(chart, "workflows")).toHaveLength(1));
    chart.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("status")).toHaveTextContent(
      "Mar 1, 00:00: Workflows 900, Low priority 260, Outside workflows 120, total 1,280, Capacity 1,800, Quota 1,400",
    );
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("status")).toHaveTextContent("Workflows unknown");
    await userEvent.keyboard("{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith("/occupancy?step=1");
    await userEvent.click(canvas.getByRole("button", { name: "Quota" }));
    await expect(marksOf(chart, "quota")).toHaveLength(0);
    await userEvent.click(canvas.getByRole("button", { name: "Show as table" }));
    await expect(
      canvas.getByRole("row", { name: "Mar 1, 03:00 unknown unknown unknown 1,800 1,400" }),
    ).toBeVisible();
  },
});
