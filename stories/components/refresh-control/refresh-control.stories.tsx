import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { onRefresh, RefreshExample, settled } from "./refresh-example";

const meta = preview.meta({
  title: "Components/RefreshControl",
  component: RefreshExample,
  parameters: { layout: "padded" },
  args: settled,
  beforeEach: () => void onRefresh.mockClear(),
});

export default meta;

export const Default = meta.story({
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText("2 minutes ago")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(onRefresh).toHaveBeenCalledOnce();
    await expect(await canvas.findByText("Refreshed")).toBeInTheDocument();
  },
});

export const Chosen = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Auto-refresh: Off" }));
    const choices = await screen.findAllByRole("menuitemradio");
    await expect(choices.map((choice) => choice.textContent)).toEqual([
      "Off",
      "Every 10 seconds",
      "Every 30 seconds",
      "Every 2 minutes",
      "Every 5 minutes",
    ]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await expect(await canvas.findByRole("button", { name: /^Auto-refresh: (10|30) s/ })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  },
});

/** Auto-refresh is active. */
export const Live = meta.story({ args: { interval: 30 } });

/** Auto-refresh is set, but inactive. */
export const Ended = meta.story({
  args: { interval: 10, live: false, hint: "Auto-refresh is off: the workflow has ended." },
});

export const Refreshing = meta.story({ args: { refreshing: true } });

/** Without an interval menu. */
export const Plain = meta.story({ args: { interval: undefined } });

/** Not loaded yet; nothing shifts later. */
export const Loading = meta.story({ args: { updatedAt: undefined } });

/** The last refresh failed. */
export const Failed = meta.story({
  args: { failure: "GET /api/workflow: The server responded with 500" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("Refresh failed, updated 2 minutes ago");
  },
});
