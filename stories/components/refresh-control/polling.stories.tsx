import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { RefreshControl } from "@/components/refresh-control/refresh-control";
import { refreshStorageKey, useRefreshInterval } from "@/components/refresh-control/refresh-interval";
import { useAutoRefresh } from "@/components/refresh-control/use-refresh-control";
import { DEFAULT_EPOCH } from "@/mocks/seed/defaults";
import { heldIntervals, holdIntervals, setTabHidden } from "./held-intervals";
import { onRefresh, RefreshExample, settled } from "./refresh-example";

const meta = preview.meta({
  title: "Components/RefreshControl",
  component: RefreshExample,
  parameters: { layout: "padded" },
  args: settled,
  beforeEach: () => void onRefresh.mockClear(),
});

export default meta;

const onTick = fn();
const STORY_PAGE = "story";

function SelfRefreshing() {
  const [interval, setInterval] = useRefreshInterval(STORY_PAGE, 10);
  useAutoRefresh(interval, onTick);
  return (
    <RefreshControl
      updatedAt={DEFAULT_EPOCH}
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
