import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import {
  breaksFollowing,
  fullHeight,
  type GrowingLog,
  growingLog,
  isInView,
  LogStage,
  logList,
  logOf,
  messageOf,
  minuteLine,
  minuteLines,
  rowAt,
  steppedTimers,
  workflowWithLines,
} from "./logs-page";

/** Timers of the current story. */
let clock = steppedTimers();

const meta = preview.meta({
  title: "Workflow/Logs/Follow",
  component: LogStage,
  args: { workflow: "", live: true },
  decorators: [fullHeight],
  globals: { volume: "default" },
  beforeEach({ msw, globals }) {
    clock = steppedTimers();
    msw.use(...logHandlers(worldOf(globals), clock.timers));
  },
  render: (args, { globals }) => <LogStage {...args} workflow={running(expectedWorld(globals)).name} />,
});

export default meta;

const running = (world: World) =>
  workflowWithLines(world, "RUNNING", [200, 9_000], (workflow) => logOf(world, workflow.name).isOpen);

/** New lines keep the end in view until the user scrolls away. */
export const Live = meta.story({
  play: async ({ canvas, canvasElement, globals }) => {
    const world = expectedWorld(globals);
    const log = logOf(world, running(world).name);
    await expect(await canvas.findByText("Live")).toBeVisible();
    const known = log.lineCount - 1;
    await waitFor(() => expect(isInView(rowAt(canvasElement, known))).toBe(true));
    for (let step = 0; step < 3; step += 1) await clock.step();
    await waitFor(() => {
      const row = rowAt(canvasElement, known + 3);
      expect(row).toHaveTextContent(messageOf(log.lineAt(known + 3)));
      expect(isInView(row)).toBe(true);
    });

    const list = logList(canvasElement);
    list.scrollTop -= 400;
    const follow = await canvas.findByRole("button", { name: "Follow log" });
    await expect(follow).toBeVisible();
    const place = list.scrollTop;
    await clock.step();
    await expect(await canvas.findByRole("button", { name: /^\d+ new lines?$/ })).toBeVisible();
    await expect(list.scrollTop).toBe(place);
    await userEvent.click(canvas.getByRole("button", { name: /^\d+ new lines?$/ }));
    await waitFor(() => expect(isInView(rowAt(canvasElement, known + 4))).toBe(true));
    await waitFor(() =>
      expect(canvas.queryByRole("button", { name: /new line|Follow/ })).not.toBeInTheDocument(),
    );
  },
});

/** Log of the current story. */
let log: GrowingLog;

/** Results are stable while lines come; their number is shown, and a button includes them. */
export const SearchedAgain = meta.story({
  render: () => <LogStage workflow="some-workflow" live />,
  beforeEach({ msw }) {
    log = growingLog(minuteLines(120));
    msw.use(log.handler);
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText("Live")).toBeVisible();
    // Matches steps 12 and 120.
    await userEvent.type(canvas.getByRole("textbox", { name: "Search log" }), "step 12");
    await expect(await canvas.findByText("2 matches for “step 12”")).toBeVisible();
    log.write(minuteLine(120), minuteLine(121));
    await expect(await canvas.findByText("2 new lines since this search")).toBeVisible();
    await expect(canvas.getByText("2 matches for “step 12”")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Search again" }));
    await expect(await canvas.findByText("4 matches for “step 12”")).toBeVisible();
    await waitFor(() => expect(rowAt(logList(canvasElement, "Matches"), 3)).toHaveTextContent("step 122"));
    await waitFor(() =>
      expect(canvas.queryByRole("button", { name: "Search again" })).not.toBeInTheDocument(),
    );
  },
});

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
  beforeEach({ msw }) {
    msw.use(breaksFollowing());
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Connection lost. Retry 1 of 5 in 30 s")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Retry now" })).toBeVisible();
  },
});

/** After all retries failed, the button reconnects. */
export const Disconnected = meta.story({
  args: { reconnectDelays: [0, 0] },
  beforeEach({ msw }) {
    msw.use(breaksFollowing(3));
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/^Disconnected\. New lines are not loaded/)).toBeVisible();
    await waitFor(() =>
      expect(rowAt(canvasElement, 0) ?? canvasElement.querySelector("[role=option]")).not.toBeNull(),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Reconnect" }));
    await expect(await canvas.findByText("Live")).toBeVisible();
  },
});
