import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { OccupancyScreen } from "@/features/occupancy/occupancy-screen";
import { formatNumber } from "@/lib/format/number";
import { listOccupancy, poolHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../frames/in-app-shell";
import { expectTop, occupancyParameters, prepareOccupancy } from "./occupancy-page";
import { onTree } from "./tree-driver";

const meta = preview.meta({
  title: "Pages/Occupancy",
  component: OccupancyScreen,
  parameters: occupancyParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareOccupancy,
});

export default meta;

const laptop = { viewport: { value: "laptop", isRotated: false } } as const;

/** Skeletons in the final layout, so that nothing shifts. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/occupancy"), neverAnswers("/api/pool")),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("treegrid", { name: "Occupancy" })).toHaveAttribute("aria-busy", "true");
    await expect(canvas.getByLabelText("Summary")).toHaveAttribute("aria-busy", "true");
  },
});

/** The server fails; the details can be copied into a report. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/occupancy", 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Occupancy could not be loaded")).toBeVisible();
    await expect(canvas.getByText("The summary could not be loaded")).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** The user may not see any of it: what is missing and whom to ask. */
export const Forbidden = meta.story({
  globals: { failures: "forbidden" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("You have no access")).toBeVisible();
    await expect(
      canvas.getByText(/^Occupancy could not be loaded. Your profile does not have the role user/),
    ).toBeVisible();
    await expect(canvas.queryByRole("button", { name: /Retry/ })).toBeNull();
  },
});

/** The pools alone are forbidden: their capacity says so, and asks for no retry. */
export const CapacityForbidden = meta.story({
  globals: { volume: "default", ...laptop },
  beforeEach: ({ msw }) => msw.use(failsWith("/api/pool", 403)),
  play: async ({ canvas, canvasElement, world }) => {
    await expectTop(canvasElement, world.occupancy.page({ limit: 3 }).entries);
    await expect(await canvas.findByText("You have no access to the capacity")).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Retry" })).toBeNull();
  },
});

/** The capacity of the pools fails by itself: everything else is there, and it can be retried. */
export const Partial = meta.story({
  globals: { volume: "default", ...laptop },
  beforeEach: ({ msw }) => msw.use(failsWith("/api/pool", 500)),
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    await expectTop(canvasElement, world.occupancy.page({ limit: 3 }).entries);
    await expect(await canvas.findByText("Capacity unknown")).toBeVisible();
    msw.use(...poolHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    const { total_capacity = 0 } = world.pools.generatePage(0, 0).resource_sum ?? {};
    await expect(await canvas.findByText(new RegExp(`of ${formatNumber(total_capacity)} GPU`))).toBeVisible();
  },
});

/** What is below a row fails by itself, in its place, and can be retried. */
export const ChildrenFail = meta.story({
  globals: { volume: "default", ...laptop },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const tree = onTree(canvasElement);
    const [first] = world.occupancy.page({ limit: 1 }).entries;
    if (first === undefined) throw new Error("No pool is in use.");
    await tree.loaded();
    msw.use(failsOnce("/api/occupancy", 500));
    await userEvent.click(tree.row(first.key));
    await expect(await canvas.findByText("Could not load these rows")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    const { entries } = world.occupancy.page({ groupBy: "user", filter: { pools: [first.key] } });
    await waitFor(() => expect(tree.names(2)).toEqual(entries.map(({ key }) => key)));
  },
});

/** A failed refresh shows an alert, and keeps the rows and the sums, marked as old. */
export const Stale = meta.story({
  globals: { volume: "default", ...laptop },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const { entries } = world.occupancy.page({ limit: 3 });
    await expectTop(canvasElement, entries);
    msw.use(failsWith("/api/occupancy", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByText(/^Refresh failed/)).toBeVisible();
    await expect(await canvas.findByText(/: the last refresh failed/)).toBeVisible();
    await expectTop(canvasElement, entries);
    await expect(canvas.getByLabelText("Summary")).toHaveAttribute("data-stale");
  },
});

/** The next successful refresh clears the alerts. */
export const StaleThenRefreshed = meta.story({
  globals: { volume: "default", ...laptop },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    await expectTop(canvasElement, world.occupancy.page({ limit: 3 }).entries);
    msw.use(failsWith("/api/occupancy", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByText(/^Refresh failed/)).toBeVisible();
    msw.use(listOccupancy(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
    await expect(canvas.getByLabelText("Summary")).not.toHaveAttribute("data-stale");
  },
});
