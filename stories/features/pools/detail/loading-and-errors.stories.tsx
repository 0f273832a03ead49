import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { PoolScreen } from "@/features/pools/detail/pool-screen";
import { listSearchKey } from "@/lib/hrefs/list-search";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";
import { expectForbidden } from "../../expect-forbidden";
import { poolsHandlers } from "../pools-world";
import { poolParameters, preparePool, renderPool } from "./pool-page";

const meta = preview.meta({
  title: "Pages/Pool detail",
  parameters: poolParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: preparePool,
  render: renderPool,
});

export default meta;

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/pool/:name")),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Loading pool/)).toBeInTheDocument();
  },
});

const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/pool/:name", 500)),
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("The pool could not be loaded")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByRole("region", { name: "Will it fit?" })).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** A mistyped link; the way back keeps the list's filters. */
export const NotFound = meta.story({
  beforeEach: () => {
    sessionStorage.setItem(listSearchKey("/pools"), "?f=status:ONLINE");
    return () => sessionStorage.removeItem(listSearchKey("/pools"));
  },
  render: () => <PoolScreen name="no-such-pool" />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Pool not found")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "All pools" })).toHaveAttribute(
      "href",
      "/pools?f=status:ONLINE",
    );
  },
});

export const Forbidden = meta.story({
  globals: { failures: "forbidden" },
  play: async ({ canvas }) => expectForbidden(canvas, "The pool could not be loaded"),
});

/** A failed refresh keeps all values and says of what time they are. */
export const Stale = meta.story({
  play: async ({ canvas, msw, world, userEvent }) => {
    await canvas.findByRole("region", { name: "Will it fit?" });
    msw.use(failsWith("/api/pool/:name", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() =>
      expect(
        canvas
          .getAllByRole("alert")
          .map(({ textContent }) => textContent)
          .join(),
      ).toMatch(/As of .* UTC. The last refresh failed/),
    );
    await expect(canvas.getByText("Quota used")).toBeVisible();
    msw.use(...poolsHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** One part fails: it says so in its place, and the others are there. */
export const Partial = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/usage", 500)),
  play: async ({ canvas }) => {
    const use = within(await canvas.findByRole("region", { name: "GPUs in use" }));
    await expect(await use.findByText("GPUs in use could not be loaded")).toBeVisible();
    await expect(await within(canvas.getByRole("region", { name: "Queue" })).findByText("All")).toBeVisible();
  },
});
