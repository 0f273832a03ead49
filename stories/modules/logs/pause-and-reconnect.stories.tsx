import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { breaksFollowing, growingLog } from "./growing-log";
import { fullHeight, LogStage } from "./logs-page";
import { minuteLines } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Follow",
  component: LogStage,
  args: { workflow: "some-workflow", live: true },
  decorators: [fullHeight],
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(growingLog(minuteLines(120)).handler),
});

export default meta;

/** New lines wait until the user resumes. */
export const Paused = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Live")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Pause" }));
    await expect(await canvas.findByText(/^Paused/)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Resume" })).toBeVisible();
  },
});

/** Retries five times with increasing delays. */
export const Reconnecting = meta.story({
  args: { reconnectDelays: [30_000, 30_000, 30_000, 30_000, 30_000] },
  beforeEach: ({ msw }) => msw.use(breaksFollowing()),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Connection lost. Retry 1 of 5 in 30 s")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Retry now" })).toBeVisible();
  },
});

/** After all retries failed, the button reconnects. */
export const Disconnected = meta.story({
  args: { reconnectDelays: [0, 0] },
  beforeEach: ({ msw }) => msw.use(breaksFollowing(3)),
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/^Disconnected\. New lines are not loaded/)).toBeVisible();
    await waitFor(() => expect(canvasElement.querySelector("[role=option]")).not.toBeNull());
    await userEvent.click(canvas.getByRole("button", { name: "Reconnect" }));
    await expect(await canvas.findByText("Live")).toBeVisible();
  },
});
