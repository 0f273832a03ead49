import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { Spark } from "@/components/chart/spark";

const meta = preview.meta({
  title: "Components/Chart/Spark",
  component: Spark,
  parameters: { layout: "padded" },
  args: { label: "Running workflows: 840", values: [610, 640, 700, 690, 820, 912, 880, 840] },
});

export default meta;

/** Beside the number that it belongs to. */
export const Default = meta.story({
  render: (args) => (
    <div className="flex w-48 items-end justify-between rounded-md border border-border p-3">
      <span className="tabular text-xl font-semibold">840</span>
      <Spark {...args} />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("img", { name: "Running workflows: 840" })).toBeVisible();
  },
});

/** No value, one, zeros, an unknown part, a billion: all have the same size. */
export const States = meta.story({
  render: ({ label }) => (
    <div className="flex flex-col gap-3">
      <Spark label={`${label}, none`} values={[]} />
      <Spark label={`${label}, one`} values={[12]} />
      <Spark label={`${label}, zeros`} values={[0, 0, 0]} />
      <Spark label={`${label}, unknown`} values={[5, 6, 7, undefined, undefined, 8, 7]} color="warning" />
      <Spark label={`${label}, huge`} values={[1, 1_000_000_000, 2, 900_000_000]} color="danger" />
    </div>
  ),
  play: async ({ canvas }) => {
    const widths = canvas.getAllByRole("img").map((spark) => spark.getBoundingClientRect().width);
    await expect(new Set(widths)).toEqual(new Set([80]));
  },
});
