import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { DashboardScreen } from "@/features/dashboard/dashboard-screen";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import {
  dashboardHandlers,
  dashboardParameters,
  inConsole,
  prepareDashboard,
  tileOf,
  withoutInterval,
} from "./dashboard-page";

const meta = preview.meta({
  title: "Pages/Dashboard",
  component: DashboardScreen,
  parameters: { ...dashboardParameters, searchParams: "?scope=all" },
  decorators: [inConsole],
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: prepareDashboard,
});

export default meta;

const PATHS = [
  "/api/workflow",
  "/api/workflow/summary",
  "/api/workflow/timeline",
  "/api/pool",
  "/api/usage",
  "/api/occupancy",
  "/api/version",
] as const;

/** Skeletons in the final layout, so that nothing moves. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(...PATHS.map((path) => neverAnswers(path))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("region", { name: "Running" })).toHaveAttribute("aria-busy", "true");
    await expect(canvas.getByRole("region", { name: "Workflows over time" })).toHaveAttribute(
      "aria-busy",
      "true",
    );
  },
});

/** Nothing answers: every tile says so in its place. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(...PATHS.map((path) => failsWith(path, 500))),
  play: async ({ canvas }) => {
    for (const title of ["Workflows over time", "GPU use", "Pools near their limit", "Longest running"]) {
      await expect(await canvas.findByText(`${title} could not be loaded`)).toBeVisible();
    }
    await expect(await (await tileOf(canvas, "Running")).findByText("Could not be loaded")).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** The user may see nothing: each tile says what is missing, and offers no retry that would change nothing. */
export const Forbidden = meta.story({
  globals: { failures: "forbidden" },
  play: async ({ canvas }) => {
    const tile = await tileOf(canvas, "Workflows over time");
    await expect(await tile.findByText("You have no access")).toBeVisible();
    await expect(tile.queryByRole("button", { name: "Retry" })).toBeNull();
    await expect(await (await tileOf(canvas, "Running")).findByText("You have no access")).toBeVisible();
  },
});

/** One tile may not be read, and the others are there. */
export const ForbiddenTile = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/usage", 403, { detail: "Use is for operators." })),
  play: async ({ canvas }) => {
    await expect(await (await tileOf(canvas, "GPU use")).findByText("You have no access")).toBeVisible();
    const pools = await tileOf(canvas, "Pools near their limit");
    await expect((await pools.findAllByRole("meter")).length).toBeGreaterThan(0);
  },
});

/** The network loses the pools: their card and their tile say so, and one retry brings both back. */
export const Partial = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/pool", 500)),
  play: async ({ canvas, userEvent }) => {
    const tile = await tileOf(canvas, "Pools near their limit");
    await expect(await tile.findByText("Pools near their limit could not be loaded")).toBeVisible();
    await expect(await (await tileOf(canvas, "Longest running")).findByRole("list")).toBeVisible();
    await userEvent.click(tile.getByRole("button", { name: "Retry" }));
    await expect((await tile.findAllByRole("meter")).length).toBeGreaterThan(0);
    await expect(await (await tileOf(canvas, "Pools online")).findByRole("link")).toBeVisible();
  },
});

/** A failed refresh keeps the last values and says of what time they are; the next successful one clears it. */
export const Stale = meta.story({
  beforeEach: withoutInterval,
  play: async ({ canvas, msw, world, userEvent }) => {
    const tile = await tileOf(canvas, "Workflows over time");
    await tile.findByRole("figure");
    await (await tileOf(canvas, "Running")).findByRole("link");
    msw.use(...PATHS.map((path) => failsWith(path, 500)));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await tile.findByRole("alert")).toHaveTextContent(/As of .* UTC. The last refresh failed/);
    await expect(tile.getByRole("figure")).toBeVisible();
    const running = await tileOf(canvas, "Running");
    await expect(await running.findByRole("button", { name: /^Retry Running. As of .* UTC/ })).toBeVisible();
    await expect(running.getByRole("link")).toBeVisible();
    msw.use(...dashboardHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** Nobody knows who the user is: everybody's workflows are shown, and the page says so. */
export const UserUnknown = meta.story({
  parameters: { searchParams: "" },
  beforeEach: ({ msw }) => msw.use(failsWith("/api/profile", 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Your profile could not be loaded/)).toBeVisible();
    await expect(canvas.getByRole("radio", { name: "All" })).toBeChecked();
    await expect(await (await tileOf(canvas, "Running")).findByRole("link")).toBeVisible();
  },
});

/** An address that nobody can read is named, and what is shown instead. */
export const UnreadableAddress = meta.story({
  parameters: { searchParams: "?scope=all&window=2w&of=started" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/The address has window=2w: use 1h, 24h, or 7d/)).toBeVisible();
    await expect(canvas.getByText(/The address has of=started: use submitted or ended/)).toBeVisible();
    await expect(canvas.getByRole("radio", { name: "24 h" })).toBeChecked();
  },
});
