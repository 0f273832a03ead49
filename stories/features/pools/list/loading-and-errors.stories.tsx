import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { PoolsScreen } from "@/features/pools/list/pools-screen";
import { formatCount } from "@/lib/format/number";
import { poolHandlers } from "@/mocks/handlers";
import { failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";
import { expectForbidden } from "../../expect-forbidden";
import { listDriver } from "../../list-driver";
import { firstPools } from "../pools-world";
import { namesOf, poolsParameters, preparePools } from "./pools-page";

const meta = preview.meta({
  title: "Pages/Pools",
  component: PoolsScreen,
  parameters: poolsParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: preparePools,
});

export default meta;

/** An empty platform. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No pools yet")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Summary" })).toBeNull());
  },
});

/** No match under filters differs from an empty platform: the filters can be cleared. */
export const FilteredEmpty = meta.story({
  parameters: { searchParams: "?f=name:no-such-pool" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    await expect(await canvas.findByText("No pool matches these filters")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(list.names().slice(0, 3)).toEqual(namesOf(firstPools(world, 3))));
  },
});

/** Skeleton rows and cards in the final layout, so that nothing shifts. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/pool")),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Pools" })).toHaveAttribute("aria-busy", "true");
  },
});

/** The server fails; the details can be copied into a report. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/pool", 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Pools could not be loaded")).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** The user may not see the list: what is missing and whom to ask, unlike an empty list or a failure to retry. */
export const Forbidden = meta.story({
  globals: { failures: "forbidden" },
  play: async ({ canvas }) => expectForbidden(canvas, "Pools could not be loaded"),
});

/** The first request of the list fails; Retry loads it. */
export const ErrorThenRetry = meta.story({
  beforeEach({ msw }) {
    let isFirst = true;
    msw.use(
      http.get("*/api/pool", ({ request }) => {
        if (new URL(request.url).searchParams.get("group_by") !== "status" || !isFirst) return;
        isFirst = false;
        return HttpResponse.json({ detail: "Try again.", errors: [] }, { status: 500 });
      }),
    );
  },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    await waitFor(() => expect(list.names().slice(0, 3)).toEqual(namesOf(firstPools(world, 3))));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** A failed refresh keeps the rows and the sums and says so; the next successful one clears it. */
export const Stale = meta.story({
  // A narrow list has these controls in a menu.
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    const first = namesOf(firstPools(world, 1));
    await canvas.findByText(formatCount(world.pools.total, "pool"));
    await waitFor(() => expect(list.names().slice(0, 1)).toEqual(first));
    await within(canvas.getByRole("region", { name: "Summary" })).findByText("GPU quota used");
    msw.use(failsWith("/api/pool", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.getAllByRole("alert")[0]).toHaveTextContent("Refresh failed"));
    const summary = within(canvas.getByRole("region", { name: "Summary" }));
    await expect(await summary.findByRole("alert")).toHaveTextContent(
      /Sums as of .* UTC: the last refresh failed/,
    );
    await expect(list.names().slice(0, 1)).toEqual(first);
    msw.use(...poolHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** The sums fail while the rows do not: they say so in their place, and are tried again by themselves. */
export const Partial = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw }) {
    let isFirst = true;
    msw.use(
      // Sums are requested with as few pools as links can name.
      http.get("*/api/pool", ({ request }) => {
        if (new URL(request.url).searchParams.get("limit") !== "20" || !isFirst) return;
        isFirst = false;
        return HttpResponse.json({ detail: "The sums are not ready.", errors: [] }, { status: 500 });
      }),
    );
  },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    await waitFor(() => expect(list.names().slice(0, 3)).toEqual(namesOf(firstPools(world, 3))));
    const summary = within(canvas.getByRole("region", { name: "Summary" }));
    await expect(await summary.findByRole("alert")).toHaveTextContent("Sums could not be loaded");
    await userEvent.click(summary.getByRole("button", { name: "Retry" }));
    await expect(await summary.findByText("GPU quota used")).toBeVisible();
  },
});

/** Nobody knows how many workflows wait: it says so, rather than none. */
export const WaitingUnknown = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw }) => msw.use(failsWith("/api/workflow/summary", 500)),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText("unknown").length).toBeGreaterThan(0));
  },
});
