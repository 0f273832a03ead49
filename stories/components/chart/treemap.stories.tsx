import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { Treemap } from "@/components/chart/treemap/treemap";
import type { TreemapItem, TreemapLeaf } from "@/components/chart/treemap/types";
import { formatCount } from "@/lib/format/number";
import { chartOf } from "./chart-driver";
import { inBox } from "./in-box";

const gpuText = ({ value }: TreemapLeaf) => formatCount(value, "GPU");

function poolItem(key: string, value: number, share: number, more: Partial<TreemapItem> = {}): TreemapItem {
  return { key, label: key, value, share, href: `/pools/${key}`, ...more };
}

const pools: readonly TreemapItem[] = [
  poolItem("training-h100", 2048, 0.94),
  poolItem("training-a100", 1024, 0.71),
  poolItem("inference-l40s", 512, 0.38),
  poolItem("simulation", 384, 1),
  poolItem("research", 256, 0),
  poolItem("shared-a10", 128, 0.5),
  poolItem("ci-t4", 64, 0.125),
  poolItem("empty", 0, 0),
];

const children = (pool: string, users: readonly (readonly [string, number])[]): TreemapLeaf[] =>
  users.map(([user, value]) => ({
    key: user,
    label: user,
    value,
    href: `/occupancy?pool=${pool}&user=${user}`,
  }));

const meta = preview.meta({
  title: "Components/Chart/Treemap",
  component: Treemap,
  parameters: { layout: "padded" },
  args: { label: "GPUs by pool", items: pools, valueText: gpuText },
  decorators: [inBox("h-64")],
});

export default meta;

/** The area is the size of a pool, the fill its used share. What has no GPUs is left out. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("link")).toHaveLength(7);
    await expect(canvas.getByRole("link", { name: "training-a100: 1,024 GPUs, 71% used." })).toHaveAttribute(
      "href",
      "/pools/training-a100",
    );
  },
});

/** Arrow keys lead to the neighbor in that direction, and Enter opens. The picture is a single tab stop. */
export const KeyboardWalk = meta.story({
  decorators: [inBox("w-80")],
  play: async ({ canvas, userEvent }) => {
    const chart = chartOf(canvas, "GPUs by pool");
    const announced = () => canvas.getByRole("status").textContent ?? "";
    const announcedBox = () => canvas.getByRole("link", { name: announced() }).getBoundingClientRect();
    await userEvent.tab();
    await expect(chart).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(announced()).toBe("training-h100: 2,048 GPUs, 94% used.");
    const largest = announcedBox();
    await userEvent.keyboard("{ArrowRight}");
    await expect(announcedBox().left).toBeGreaterThanOrEqual(largest.right);
    const [pool] = announced().split(":");
    await userEvent.keyboard("{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith(`/pools/${pool}`);
    await userEvent.keyboard("{ArrowLeft}");
    await expect(announcedBox()).toEqual(largest);
    await userEvent.keyboard("{End}");
    await expect(canvas.getByRole("status")).toHaveTextContent("ci-t4: 64 GPUs, 12.5% used.");
    await userEvent.keyboard("{Escape}");
    await expect(canvas.getByRole("status")).toBeEmptyDOMElement();
    await userEvent.tab();
    await expect(chart).not.toHaveFocus();
    await expect(document.body).toHaveFocus();
  },
});

/** Users within pools: a pool that is large enough has its name above them. */
export const Nested = meta.story({
  args: {
    label: "GPUs by pool and user",
    items: [
      poolItem("training-h100", 0, 0.94, {
        color: "series-1",
        children: children("training-h100", [
          ["ann", 900],
          ["bob", 640],
          ["carol", 300],
          ["others", 85],
        ]),
      }),
      poolItem("inference-l40s", 0, 0.38, {
        color: "series-2",
        children: children("inference-l40s", [
          ["dave", 140],
          ["erin", 50],
          ["frank", 4],
        ]),
      }),
      poolItem("ci-t4", 0, 0.2, { color: "series-4", children: children("ci-t4", [["ci-bot", 13]]) }),
    ],
  },
  play: async ({ canvas, userEvent }) => {
    chartOf(canvas, "GPUs by pool and user").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect(canvas.getByRole("status")).toHaveTextContent(/^training-h100, (ann|bob): /);
    await userEvent.keyboard("{Home}");
    await expect(canvas.getByRole("status")).toHaveTextContent("training-h100: 1,925 GPUs, 94% used.");
  },
});

/** More used than there is: past the mark, and in words. */
export const OverUsed = meta.story({
  args: { items: [poolItem("training-h100", 512, 1.2), poolItem("research", 256, 0.4)] },
});

export const Hidden = meta.story({ args: { hidden: new Set(["training-h100", "simulation"]) } });

export const OneTile = meta.story({ args: { items: pools.slice(0, 1) } });

export const Empty = meta.story({ args: { items: [] } });

/** 2,000 users: the smallest are one tile, so that areas still add up. */
export const Huge = meta.story({
  args: {
    label: "GPUs by user",
    items: Array.from({ length: 2000 }, (_, rank) => ({
      key: `user-${rank}`,
      label: `user-${rank}`,
      value: Math.ceil(4000 / (rank + 1)),
    })),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("img").length).toBeLessThanOrEqual(500);
    await expect(canvas.getByRole("img", { name: /^1,501 others: / })).toBeVisible();
  },
});

/** Names that do not fit are cut, and left out where nothing of them would be readable. */
export const LongNames = meta.story({
  args: {
    items: pools.map((item) => ({ ...item, label: `${item.label}-reserved-for-the-quarterly-retraining` })),
  },
});
