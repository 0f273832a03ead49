import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { NodeScreen } from "@/features/resources/detail/node-screen";
import { listSearchKey } from "@/lib/hrefs/list-search";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../frames/in-app-shell";
import { expectForbidden } from "../expect-forbidden";
import { busyNode, nodeParameters, nodePath } from "./node-page";
import { nodeHandlers, prepareResources } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Node detail",
  parameters: nodeParameters,
  decorators: [inAppShell],
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: prepareResources,
  render: (_, { world }) => <NodeScreen hostname={busyNode(world).hostname} />,
});

export default meta;

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(nodePath)),
  play: async ({ canvas, world }) => {
    const { hostname } = busyNode(world);
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(hostname);
    await expect(await canvas.findByText(`Loading node ${hostname}`)).toBeInTheDocument();
  },
});

/** The first request fails; Retry loads the node. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce(nodePath, 500)),
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("The node could not be loaded")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByRole("region", { name: "In use" })).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

const listSearch = "?f=status:OFFLINE&sort=-gpuFree";

/** An outdated or mistyped link; the way back keeps the list's filters. */
export const NotFound = meta.story({
  beforeEach: () => {
    sessionStorage.setItem(listSearchKey("/resources"), listSearch);
    return () => sessionStorage.removeItem(listSearchKey("/resources"));
  },
  render: () => <NodeScreen hostname="gpu-node-that-was-removed-007" />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Node not found")).toBeVisible();
    const href = `/resources${listSearch}`;
    await expect(canvas.getByRole("link", { name: "All nodes" })).toHaveAttribute("href", href);
    const crumbs = within(canvas.getByRole("navigation", { name: "Breadcrumb" }));
    await expect(crumbs.getByRole("link", { name: "Resources" })).toHaveAttribute("href", href);
  },
});

/** The user may not see the node: what is missing and whom to ask. */
export const Forbidden = meta.story({
  globals: { failures: "forbidden" },
  play: async ({ canvas }) => expectForbidden(canvas, "The node could not be loaded"),
});

/** A failed refresh keeps the values, marked with their time; Retry clears it. */
export const Stale = meta.story({
  play: async ({ canvas, msw, world, userEvent }) => {
    await canvas.findByRole("region", { name: "In use" });
    msw.use(failsWith(nodePath, 503));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/^As of .* The last refresh failed/);
    await expect(canvas.getByRole("region", { name: "In use" })).toBeVisible();
    msw.use(...nodeHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** One part fails: it says so for itself, and the others stay. */
export const PartFails = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/resources/:hostname/events", 500)),
  play: async ({ canvas }) => {
    const events = within(await canvas.findByRole("region", { name: "Events of the last 24 hours" }));
    await expect(await events.findByText(/could not be loaded/)).toBeVisible();
    await expect(canvas.getByRole("region", { name: "In use" })).toBeVisible();
  },
});
