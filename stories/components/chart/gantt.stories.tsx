import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { Gantt } from "@/components/chart/gantt/gantt";
import type { GanttBar, GanttRow } from "@/components/chart/gantt/types";
import { chartOf } from "./chart-driver";
import { inBox } from "./in-box";

const HOUR = 3_600_000;
const from = Date.UTC(2026, 2, 1, 6);

/** A bar from one hour of the axis to another. */
function bar(key: string, start: number, end: number | null, more: Partial<GanttBar> = {}): GanttBar {
  const words = end === null ? "running" : `completed after ${end - start} hours`;
  return {
    key,
    start: from + start * HOUR,
    end: end === null ? null : from + end * HOUR,
    color: end === null ? "info" : "success",
    label: `${key}, ${words}.`,
    href: `/workflows/${key}`,
    ...more,
  };
}

const row = (key: string, ...bars: GanttBar[]): GanttRow => ({
  key,
  label: key,
  href: `/nodes/${key}`,
  bars,
});

const nodes: readonly GanttRow[] = [
  row(
    "gpu-node-001",
    bar("train-llama-1", -2, 5),
    bar("train-llama-2", 6, 11),
    bar("train-llama-3", 12, null),
  ),
  row("gpu-node-002", bar("eval-a", 1, 4), bar("eval-b", 2, 6), bar("eval-c", 3, 5), bar("eval-d", 15, null)),
  row("gpu-node-003"),
  row(
    "gpu-node-004",
    bar("pretrain", 0.5, 9, { color: "danger", label: "pretrain, failed after 8.5 hours." }),
    bar("pretrain-again", 17, 20, { color: "neutral", hatched: true, label: "pretrain-again, waits." }),
  ),
  row("a-node-with-a-name-that-is-much-too-long", bar("render", 8, 18.5)),
  row(
    "gpu-node-006",
    ...Array.from({ length: 30 }, (_, place) =>
      bar(`try-${place}`, 4 + place * 0.01, 4 + place * 0.01 + 0.005, {
        color: place % 3 === 0 ? "danger" : "success",
        label: `try-${place}, 18 seconds.`,
      }),
    ),
  ),
];

const meta = preview.meta({
  title: "Components/Chart/Gantt",
  component: Gantt,
  parameters: { layout: "padded" },
  args: {
    label: "Nodes of the last 24 hours",
    from,
    to: from + 24 * HOUR,
    now: from + 18.5 * HOUR,
    rows: nodes,
  },
  decorators: [inBox("h-72")],
});

export default meta;

const name = "Nodes of the last 24 hours";

/** What runs ends at the line of now, with a point; bars that overlap are below one another; short ones become one. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole("link", { name: "train-llama-2, completed after 5 hours." }),
    ).toHaveAttribute("href", "/workflows/train-llama-2");
    await expect(canvas.getByRole("link", { name: /^30 bars, Mar 1, 10:00 to / })).toHaveAttribute(
      "href",
      "/nodes/gpu-node-006",
    );
  },
});

/** Left and right walk the bars of a row, up and down lead to the next row that has any; Enter opens. */
export const KeyboardWalk = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await expect(chartOf(canvas, name)).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await expect(canvas.getByRole("status")).toHaveTextContent("train-llama-1");
    await userEvent.keyboard("{ArrowRight}{ArrowDown}");
    await expect(canvas.getByRole("status")).toHaveTextContent("eval-b, completed after 4 hours.");
    await userEvent.keyboard("{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith("/workflows/eval-b");
    await userEvent.keyboard("{ArrowDown}");
    await expect(canvas.getByRole("status")).toHaveTextContent("pretrain, failed after 8.5 hours.");
    await userEvent.tab();
    await expect(document.body).toHaveFocus();
  },
});

/** An hour: ticks are minutes. */
export const OneHour = meta.story({ args: { to: from + HOUR, now: from + 0.8 * HOUR } });

export const OneRow = meta.story({ args: { rows: nodes.slice(0, 1) } });

export const Empty = meta.story({ args: { rows: [] } });

/** More bars at once than there are lanes: the last lane says how many it stands for. */
export const ManyAtOnce = meta.story({
  args: {
    rows: [
      row(
        "gpu-node-001",
        ...Array.from({ length: 12 }, (_, place) => bar(`task-${place}`, place, 20 - place / 2)),
      ),
      ...nodes.slice(1, 3),
    ],
  },
});

/** 2,000 rows with 20,000 bars: only those in view are mounted, and the keys bring a row into view. */
export const Huge = meta.story({
  args: {
    rows: Array.from({ length: 2000 }, (_, node) =>
      row(
        `gpu-node-${String(node + 1).padStart(4, "0")}`,
        ...Array.from({ length: 10 }, (_, place) =>
          bar(`run-${node}-${place}`, (place * 7 + node * 3) % 24, ((place * 7 + node * 3) % 24) + 1.5),
        ),
      ),
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getAllByRole("link").length).toBeLessThan(400);
    chartOf(canvas, name).focus();
    await userEvent.keyboard("{End}");
    await expect(await canvas.findByRole("link", { name: "gpu-node-2000" })).toBeVisible();
    await expect(canvas.queryByRole("link", { name: "gpu-node-0001" })).not.toBeInTheDocument();
    await userEvent.keyboard("{Home}");
    await expect(await canvas.findByRole("link", { name: "gpu-node-0001" })).toBeVisible();
  },
});
