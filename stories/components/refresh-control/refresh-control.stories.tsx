import { useState } from "react";
import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { RefreshControl, type RefreshControlProps } from "@/components/refresh-control/refresh-control";
import type { RefreshInterval } from "@/components/refresh-control/refresh-interval";
import { refreshStorageKey, useRefreshInterval } from "@/components/refresh-control/refresh-interval";
import { useAutoRefresh } from "@/components/refresh-control/use-refresh-control";
import { DEFAULT_NOW } from "@/mocks/seed/defaults";
import { heldIntervals, holdIntervals, setTabHidden } from "./held-intervals";

const onRefresh = fn(async () => true);
const MINUTE = 60_000;

/** The default. */
const args: RefreshControlProps = {
  updatedAt: DEFAULT_NOW - 2 * MINUTE,
  refreshing: false,
  onRefresh,
  interval: 0,
};

/** A control with state for the length of the story. */
function Example({ interval: first, ...props }: RefreshControlProps) {
  const [interval, setInterval] = useState<RefreshInterval | undefined>(first);
  return (
    <RefreshControl
      {...props}
      interval={interval}
      onIntervalChange={first === undefined ? undefined : setInterval}
    />
  );
}

const meta = preview.meta({
  title: "Components/RefreshControl",
  component: Example,
  parameters: { layout: "padded" },
  args,
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

const onTick = fn();
const STORY_PAGE = "story";

function SelfRefreshing() {
  const [interval, setInterval] = useRefreshInterval(STORY_PAGE, 10);
  useAutoRefresh(interval, onTick);
  return (
    <RefreshControl
      updatedAt={DEFAULT_NOW}
      refreshing={false}
      onRefresh={onRefresh}
      interval={interval}
      onIntervalChange={setInterval}
    />
  );
}

/** A hidden tab does not refresh, and catches up once. The choice is stored. */
export const Polling = meta.story({
  render: () => <SelfRefreshing />,
  beforeEach() {
    onTick.mockClear();
    localStorage.removeItem(refreshStorageKey(STORY_PAGE));
    const release = holdIntervals(10_000);
    return () => {
      release();
      localStorage.removeItem(refreshStorageKey(STORY_PAGE));
    };
  },
  play: async ({ canvas, userEvent }) => {
    await waitFor(() => expect(heldIntervals.count()).toBe(1));
    heldIntervals.pass();
    await expect(onTick).toHaveBeenCalledTimes(1);
    setTabHidden(true);
    heldIntervals.pass();
    heldIntervals.pass();
    await expect(onTick).toHaveBeenCalledTimes(1);
    setTabHidden(false);
    await expect(onTick).toHaveBeenCalledTimes(2);

    await userEvent.click(canvas.getByRole("button", { name: /^Auto-refresh/ }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "Off" }));
    await waitFor(() => expect(heldIntervals.count()).toBe(0));
    await expect(localStorage.getItem(refreshStorageKey(STORY_PAGE))).toBe("0");
  },
});
