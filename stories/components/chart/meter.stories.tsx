import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { Meter } from "@/components/chart/meter";
import type { MeterSegment } from "@/components/chart/meter-layout";

/** What is used, by whom, and of what. */
const meta = preview.meta({
  title: "Components/Chart/Meter",
  component: Meter,
  parameters: { layout: "padded" },
  args: {
    label: "GPUs of training-h100",
    segments: [segment("Workflows", 52), segment("Outside workflows", 12)],
    max: 128,
    valueText: "64 of 128",
    showLegend: true,
    className: "max-w-md",
  },
});

export default meta;

function segment(label: string, value: number): MeterSegment {
  return { key: label, label, value, color: label === "Workflows" ? "series-1" : "outside" };
}

export const Default = meta.story({
  play: async ({ canvas }) => {
    const meter = canvas.getByRole("meter", { name: "GPUs of training-h100" });
    await expect(meter).toHaveAttribute("aria-valuenow", "64");
    await expect(meter).toHaveAttribute("aria-valuetext", "64 of 128");
  },
});

export const Empty = meta.story({ args: { segments: [], valueText: "0 of 128" } });

/** What is beyond the quota is hatched, and there is more of the pool. */
export const OverLimit = meta.story({
  args: {
    segments: [segment("Workflows", 90), segment("Outside workflows", 12)],
    limit: { value: 64, label: "Quota 64" },
    valueText: "102 of 128",
  },
});

/** What exceeds all there is is past the mark. */
export const OverMax = meta.story({
  args: { segments: [segment("Workflows", 160)], valueText: "160 of 128 (125%)" },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole("meter")).toHaveAttribute("aria-valuemax", "160");
    await expect(canvasElement.querySelector("[data-tick='80']")).toBeVisible();
  },
});

/** Nothing to relate to: no ratio, and the text says so. */
export const NoLimit = meta.story({
  args: { max: null, valueText: "64 GPUs" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("img", { name: "GPUs of training-h100: 64 GPUs, no limit" })).toBeVisible();
    await expect(canvas.queryByRole("meter")).toBeNull();
  },
});

export const Huge = meta.story({
  args: {
    segments: [segment("Workflows", 1), segment("Outside workflows", 820_000_000)],
    max: 1_000_000_000,
    valueText: "820,000,001 of 1,000,000,000",
  },
});

/** In a cell of a table, with its text beside it. */
export const Small = meta.story({
  args: { size: "small", className: undefined },
  render: (args) => (
    <div className="grid w-60 grid-cols-[minmax(0,1fr)_auto] items-center gap-2 text-sm">
      <Meter {...args} /> <span className="tabular">64 of 128</span>
      <Meter {...args} limit={{ value: 40, label: "Quota 40" }} /> <span className="tabular">64 of 128</span>
      <Meter {...args} max={48} valueText="64 of 48" /> <span className="tabular">64 of 48</span>
      <Meter {...args} segments={[]} valueText="0 of 128" /> <span className="tabular">0 of 128</span>
    </div>
  ),
});
