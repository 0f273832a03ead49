import { useState } from "react";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatNumber } from "@/lib/format/number";
import { usageHandlers } from "@/mocks/handlers";
import { failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { GpuUseTile } from "@/modules/gpu-use/gpu-use-tile";
import type { UseRange } from "@/modules/gpu-use/usage-range";

/** The GPUs of all nodes, with the range in its state; a screen keeps it in its URL. */
function Example({ range: first }: { range: UseRange }) {
  const [range, setRange] = useState(first);
  return <GpuUseTile subject={{ scope: "all" }} range={range} onRangeChange={setRange} />;
}

const meta = preview.meta({
  title: "Modules/GPU use",
  component: Example,
  parameters: { layout: "padded", controls: { disable: true } },
  args: { range: "7d" as UseRange },
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: ({ msw, world }) => msw.use(...usageHandlers(world)),
});

export default meta;

/** All nodes; the last point is what is used now. */
export const Default = meta.story({
  play: async ({ canvas, world, userEvent }) => {
    const figure = await canvas.findByRole("figure", { name: "GPUs in use over the last 7 days" });
    const sum = world.pools.page({}).resource_sum;
    const used = (sum?.total_usage ?? 0) + (sum?.total_non_workflow_usage ?? 0);
    await expect(figure).toHaveAccessibleDescription(
      expect.stringContaining(`${formatNumber(used)} at the end.`),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Quota", pressed: true }));
    await expect(canvas.getByRole("button", { name: "Quota", pressed: false })).toBeVisible();
  },
});

export const Day = meta.story({ args: { range: "1d" } });

export const Month = meta.story({ args: { range: "30d" } });

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/usage")),
});

/** It fails in its own place, of the same height. */
export const Failed = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/usage", 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("GPUs in use could not be loaded")).toBeVisible();
  },
});
