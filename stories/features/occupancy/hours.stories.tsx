import { expect, spyOn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { OccupancyScreen } from "@/features/occupancy/occupancy-screen";
import { formatNumber } from "@/lib/format/number";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../frames/in-app-shell";
import { occupancyParameters, prepareOccupancy } from "./occupancy-page";

const meta = preview.meta({
  title: "Pages/Occupancy/GPU hours",
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  component: OccupancyScreen,
  parameters: occupancyParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareOccupancy,
});

export default meta;

const HOUR = 3_600_000;

/** Start of the oldest bucket of the last 24 hours: of the hour that has begun, and those before it. */
function firstHour(now: number): number {
  return (Math.floor(now / HOUR) + 1) * HOUR - 24 * HOUR;
}

const oneDigit = (value: number) => formatNumber(Math.round(value * 10) / 10);

/** GPU hours of the users who held the most, of all others, and of what is used outside workflows. */
export const Hours = meta.story({
  parameters: { searchParams: "?show=hours&groupBy=user&range=24h" },
  play: async ({ canvas, world }) => {
    const from = firstHour(world.now);
    const { past } = await world.loadUse();
    const { sum, entries } = past.occupancy({ from, to: world.now, step: HOUR, groupBy: "user", top: 7 });
    const total = await canvas.findByRole("row", { name: /^Total/ });
    await expect(total).toHaveTextContent(oneDigit(sum.total / 3_600));
    const [first] = entries;
    const row = canvas.getByRole("row", { name: new RegExp(`^${first?.key}`) });
    await expect(row).toHaveTextContent(oneDigit((first?.gpu_seconds.total ?? 0) / 3_600));
  },
});

/** Thirty days of pools. */
export const Month = meta.story({
  parameters: { searchParams: "?show=hours&range=30d" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("figure", { name: /last 30 days by pool/ })).toBeVisible();
  },
});

/** The numbers as a file: a row per hour. */
export const Exported = meta.story({
  parameters: { searchParams: "?show=hours&groupBy=priority&range=24h" },
  play: async ({ canvas, world, userEvent }) => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    const create = spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return "blob:story";
    });
    const click = spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    try {
      await userEvent.click(await canvas.findByRole("button", { name: "Export CSV" }));
      await waitFor(() => expect(names).toEqual(["gpu-hours_priority_24h.csv"]));
      const lines = ((await blobs[0]?.text()) ?? "")
        .replace(/^\uFEFF/, "")
        .trimEnd()
        .split("\r\n");
      await expect(lines[0]).toMatch(/^From \(UTC\),To \(UTC\),.*Outside workflows,Total of workflows$/);
      await expect(lines).toHaveLength(1 + Math.ceil((world.now - firstHour(world.now)) / HOUR));
    } finally {
      create.mockRestore();
      click.mockRestore();
    }
  },
});

/** It loads by itself. */
export const HoursLoading = meta.story({
  parameters: { searchParams: "?show=hours", settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/occupancy/history")),
});

/** It fails by itself: the sums above are there. */
export const HoursFail = meta.story({
  parameters: { searchParams: "?show=hours" },
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/occupancy/history", 500)),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    await expect(await canvas.findByRole("figure", { name: /last 7 days/ })).toBeVisible();
  },
});

/** A failed refresh keeps what is drawn, and says how old it is. */
export const HoursStale = meta.story({
  parameters: { searchParams: "?show=hours&range=24h" },
  play: async ({ canvas, msw, userEvent }) => {
    await canvas.findByRole("figure", { name: /last 24 hours/ });
    msw.use(failsWith("/api/occupancy/history", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByText(/: the last refresh failed/)).toBeVisible();
    await expect(canvas.getByRole("figure", { name: /last 24 hours/ })).toBeVisible();
  },
});
