import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { OccupancyScreen } from "@/features/occupancy/occupancy-screen";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { occupancyParameters, prepareOccupancy } from "./occupancy-page";

const meta = preview.meta({
  title: "Pages/Occupancy/Views",
  globals: { viewport: { value: "laptop", isRotated: false } },
  component: OccupancyScreen,
  parameters: occupancyParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareOccupancy,
});

export default meta;

/** Users as bars by priority; the same numbers as a table. */
export const Bars = meta.story({
  parameters: { searchParams: "?show=bars&groupBy=user" },
  globals: { volume: "default" },
  play: async ({ canvas, world, userEvent }) => {
    const { entries } = world.occupancy.page({ groupBy: "user", limit: 50 });
    const [first] = entries;
    const figure = await canvas.findByRole("figure", { name: "GPUs by user and priority" });
    await expect(figure).toHaveTextContent(formatCount(first?.gpu ?? 0, "GPU"));
    await userEvent.click(canvas.getByRole("button", { name: "Show as table" }));
    const row = await canvas.findByRole("row", { name: new RegExp(`^${first?.key}`) });
    await expect(row).toHaveTextContent(formatNumber(first?.by_priority.NORMAL.gpu ?? 0));
    await userEvent.click(canvas.getByRole("button", { name: "Show as chart" }));
  },
});

/** Pools as tiles, the largest divided by user. */
export const TreemapOfPools = meta.story({
  parameters: { searchParams: "?show=treemap" },
  globals: { volume: "default" },
  play: async ({ canvas, world, userEvent }) => {
    const [first] = world.occupancy.page({ limit: 1 }).entries;
    await canvas.findByRole("figure", { name: "GPUs by pool and user" });
    await userEvent.click(canvas.getByRole("button", { name: "Show as table" }));
    const { entries } = world.occupancy.page({
      groupBy: "user",
      filter: { pools: [first?.key ?? ""] },
      limit: 1,
    });
    await waitFor(() =>
      expect(
        canvas.getByRole("row", {
          name: `${first?.key} ${entries[0]?.key} ${formatNumber(entries[0]?.gpu)}`,
        }),
      ).toBeInTheDocument(),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Show as chart" }));
  },
});

/** Nothing to draw. */
export const BarsOfNothing = meta.story({
  parameters: { searchParams: "?show=bars" },
  globals: { volume: "none" },
});
