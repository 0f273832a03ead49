import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ResourcesScreen } from "@/features/resources/resources-screen";
import { formatCount } from "@/lib/format/number";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../frames/in-app-shell";
import { expectForbidden } from "../expect-forbidden";
import { listDriver } from "../list-driver";
import { hrefsOf, nodeHandlers, prepareResources, resourcesParameters } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Resources",
  component: ResourcesScreen,
  parameters: resourcesParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareResources,
});

export default meta;

/** Skeletons in the final layout, so that nothing shifts. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/resources")),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Resources" })).toHaveAttribute("aria-busy", "true");
    await expect(canvas.getByRole("region", { name: "Summary" })).toHaveAttribute("aria-busy", "true");
  },
});

/** The server fails: one message, and no sums of nothing. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/resources", 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Resources could not be loaded")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Summary" })).toBeNull());
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** The user may not see the nodes: what is missing and whom to ask. */
export const Forbidden = meta.story({
  globals: { failures: "forbidden" },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Summary" })).toBeNull());
    await expectForbidden(canvas, "Resources could not be loaded");
  },
});

/** The first request fails; Retry loads the list. */
export const ErrorThenRetry = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/resources", 503), failsOnce("/api/resources", 503)),
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    await canvas.findByText("Resources could not be loaded");
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    const { entries } = world.resources.generateGlobalPage(0, 3);
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
  },
});

/** A failed refresh keeps rows and sums, marked with their time; the next successful one clears it. */
export const Stale = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    const first = hrefsOf(world.resources.generateGlobalPage(0, 1).entries);
    await canvas.findByText(formatCount(world.resources.count(), "node"));
    await waitFor(() => expect(list.hrefs().slice(0, 1)).toEqual(first));
    const summary = within(await canvas.findByRole("region", { name: "Summary" }));
    await summary.findByRole("link", { name: /^GPU: / });
    msw.use(failsWith("/api/resources", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await summary.findByRole("alert")).toHaveTextContent(
      /^Sums as of .* UTC: the last refresh failed/,
    );
    await expect(canvas.getAllByRole("alert")[0]).toHaveTextContent("Refresh failed");
    await expect(list.hrefs().slice(0, 1)).toEqual(first);
    msw.use(...nodeHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** The sums fail and the list does not: each says so for itself, and the sums can be retried alone. */
export const Partial = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw }) {
    msw.use(
      http.get("*/api/resources", ({ request }) =>
        new URL(request.url).searchParams.get("limit") === "1"
          ? HttpResponse.json({ detail: "The sums take too long.", errors: [] }, { status: 500 })
          : undefined,
      ),
    );
  },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    const { entries } = world.resources.generateGlobalPage(0, 3);
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
    const summary = within(await canvas.findByRole("region", { name: "Summary" }));
    await expect(await summary.findByRole("alert")).toHaveTextContent(
      "Sums could not be loaded. The sums take too long.",
    );
    // The pills ask for the same sums once the list is there, and fail too.
    await waitFor(() => expect(canvas.getByRole("group", { name: "Status" })).not.toHaveTextContent("…"));
    msw.use(...nodeHandlers(world));
    await userEvent.click(summary.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByText("Nodes by free GPUs")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});
