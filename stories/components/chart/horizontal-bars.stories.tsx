import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { HorizontalBars } from "@/components/chart/horizontal-bars";
import { formatCount } from "@/lib/format/number";
import { chartOf } from "./chart-driver";
import { uses } from "./time-chart-data";

const pools = ["training-h100", "inference-l40s", "research-a100", "ci-t4"].map((pool, rank) => {
  const values = [512, 128, 64].map((value) => value >> rank);
  const sum = values.reduce((total, value) => total + value, 0);
  return { key: pool, label: pool, href: `/pools/${pool}`, values, valueText: formatCount(sum, "GPU") };
});

/** Rows to compare, the largest first. */
const meta = preview.meta({
  title: "Components/Chart/HorizontalBars",
  component: HorizontalBars,
  parameters: { layout: "padded" },
  args: { label: "GPUs by pool", series: uses, rows: pools },
});

export default meta;

export const Default = meta.story({
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("link", { name: "ci-t4" })).toHaveAttribute("href", "/pools/ci-t4");
    chartOf(canvas, "GPUs by pool").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect(canvas.getByRole("status")).toHaveTextContent(
      "inference-l40s: Workflows 256, Low priority 64, Outside workflows 32; 352 GPUs",
    );
    await userEvent.keyboard("{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith("/pools/inference-l40s");
  },
});

export const Empty = meta.story({ args: { rows: [] } });

export const OneRow = meta.story({ args: { rows: pools.slice(0, 1) } });

/** What is beyond the maximum is past a mark in each row. */
export const OverMax = meta.story({ args: { max: 400 } });

export const HiddenSeries = meta.story({ args: { hidden: new Set(["workflows"]) } });

/** A single GPU beside a billion, and names that do not fit. */
export const HugeAndLong = meta.story({
  args: {
    rows: [
      {
        key: "all",
        label: "every-gpu-of-the-platform-in-all-regions",
        values: [999_999_999, 1, 0],
        valueText: "1,000,000,000 GPUs",
      },
      { key: "one", label: "one", values: [1, 0, 0], valueText: "1 GPU" },
      { key: "none", label: "none", values: [0, 0, 0], valueText: "0 GPUs" },
    ],
  },
});

/** In a low box it scrolls, and the keys bring their row into view. */
export const Scrolling = meta.story({
  args: {
    rows: Array.from({ length: 12 }, (_, copy) =>
      pools.map((row) => ({ ...row, key: `${row.key}-${copy}` })),
    ).flat(),
  },
  render: (args) => (
    <div className="flex h-40 w-72">
      <HorizontalBars {...args} className="w-full" />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    const chart = chartOf(canvas, "GPUs by pool");
    chart.focus();
    await userEvent.keyboard("{End}");
    await expect(chart.scrollTop).toBeGreaterThan(1_000);
    await userEvent.keyboard("{Home}");
    await expect(chart.scrollTop).toBe(0);
  },
});
