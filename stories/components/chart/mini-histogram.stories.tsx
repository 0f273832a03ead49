import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { MiniHistogram } from "@/components/chart/mini-histogram";
import { formatCount } from "@/lib/format/number";
import { chartOf } from "./chart-driver";

const nodes = [312, 40, 55, 12, 98, 7, 20, 0, 641].map((count, free) => ({
  key: String(free),
  label: String(free),
  name: `${formatCount(free, "GPU")} free`,
  count,
}));

/** Counts by bins: nodes by free GPUs, or the values of a column. */
const meta = preview.meta({
  title: "Components/Chart/MiniHistogram",
  component: MiniHistogram,
  parameters: { layout: "padded" },
  args: {
    label: "Nodes by free GPUs",
    bins: nodes,
    formatValue: (count: number) => formatCount(count, "node"),
    className: "max-w-sm",
  },
});

export default meta;

export const Default = meta.story({
  args: { bins: nodes.map((bin) => ({ ...bin, href: `/resources?free=${bin.key}` })) },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("link", { name: "8 GPUs free: 641 nodes" })).toHaveAttribute(
      "href",
      "/resources?free=8",
    );
    chartOf(canvas, "Nodes by free GPUs").focus();
    await userEvent.keyboard("{End}");
    await expect(canvas.getByRole("status")).toHaveTextContent("8 GPUs free: 641 nodes");
    await userEvent.keyboard("{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith("/resources?free=8");
  },
});

export const Empty = meta.story({ args: { bins: [] } });

export const OneBin = meta.story({ args: { bins: nodes.slice(0, 1) } });

export const Huge = meta.story({
  args: { bins: nodes.map((bin) => ({ ...bin, count: bin.count * 1_560_000 })) },
});

/** Bars toggle what is selected. Arrow keys go on from a click, and Enter toggles too. */
export const Selectable = meta.story({
  args: {
    bins: nodes.map((bin) => ({ ...bin, selected: bin.key === "4" || bin.key === "8" })),
    onSelect: fn(),
  },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getAllByRole("button", { pressed: true })).toHaveLength(2);
    await userEvent.click(canvas.getByRole("button", { name: "0 GPUs free: 312 nodes" }));
    await expect(args.onSelect).toHaveBeenLastCalledWith("0");
    await expect(chartOf(canvas, "Nodes by free GPUs")).toHaveFocus();
    await userEvent.keyboard("{Home}{ArrowRight}{Enter}");
    await expect(args.onSelect).toHaveBeenLastCalledWith("1");
  },
});

/** In the head of a column: twenty ranges of bytes, whose names are in the line of text alone. */
export const Small = meta.story({
  args: {
    size: "small",
    label: "Objects by size",
    className: "w-36",
    bins: Array.from({ length: 20 }, (_, bin) => ({
      key: String(bin),
      label: `${bin * 10}–${bin * 10 + 10} GB`,
      count: Math.round(1_000 / (1 + (bin - 6) ** 2)),
    })),
    formatValue: undefined,
  },
});
