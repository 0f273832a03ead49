import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import {
  fullHeight,
  hasRetries,
  isInView,
  LogStage,
  logList,
  logOf,
  messageOf,
  rowAt,
  taskNames,
  workflowLogsPath,
  workflowWithLines,
  worldWithLogs,
} from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs",
  component: LogStage,
  // Names depend on the seed; each story finds its own in the world.
  args: { workflow: "", live: false },
  decorators: [fullHeight],
  // Smaller volumes lack most states.
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldOf(globals)));
  },
});

export default meta;

/** Longer than a page, short enough to be read completely. */
const ended = (world: World) =>
  workflowWithLines(world, "COMPLETED", [1_200, 9_000], (workflow) => hasRetries(workflow));

/** A completed workflow with all its tasks. */
export const Default = meta.story({
  render: (_, { globals }) => {
    const workflow = ended(expectedWorld(globals));
    return <LogStage workflow={workflow.name} live={false} tasks={taskNames(workflow)} />;
  },
  play: async ({ canvas, canvasElement, globals }) => {
    const world = expectedWorld(globals);
    const log = logOf(world, ended(world).name);
    await expect(await canvas.findByText(formatCount(log.lineCount, "line"))).toBeVisible();
    await waitFor(() => expect(rowAt(canvasElement, 0)).toHaveTextContent(messageOf(log.lineAt(0))));
    await expect(await canvas.findByRole("slider", { name: "Range start" })).toBeVisible();

    await userEvent.click(canvas.getByRole("button", { name: "Go to last line" }));
    const last = log.lineCount - 1;
    await waitFor(() => expect(rowAt(canvasElement, last)).toHaveTextContent(messageOf(log.lineAt(last))));
    await waitFor(() => expect(isInView(rowAt(canvasElement, last))).toBe(true));
    await userEvent.click(canvas.getByRole("button", { name: "Go to first line" }));
    await waitFor(() => expect(isInView(rowAt(canvasElement, 0))).toBe(true));
  },
});

/** Thirty percent warnings and errors, highlighted at the edge and in the histogram. */
export const ErrorHeavy = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldWithLogs(worldOf(globals), { scenario: "error-heavy" })));
  },
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(rowAt(canvasElement, 0)).not.toBeNull());
    await expect(await canvas.findByText(/\d warnings and .*\d errors\./)).toBeInTheDocument();
  },
});

export const Empty = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldWithLogs(worldOf(globals), { scenario: "empty" })));
  },
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The log is empty")).toBeVisible();
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(workflowLogsPath));
  },
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading log")).toBeInTheDocument();
  },
});

/** The first request fails; the retry succeeds. */
const ServerError = meta.story({
  name: "Error",
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(workflowLogsPath, 500), ...logHandlers(worldOf(globals)));
  },
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
  play: async ({ canvas, canvasElement }) => {
    const alert = within(await canvas.findByRole("alert"));
    await expect(alert.getByText("The log could not be loaded")).toBeVisible();
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(rowAt(canvasElement, 0)).not.toBeNull());
  },
});

export { ServerError as Error };

/** Wraps lines of any length; the last line is reachable. */
export const Wrapped = meta.story({
  parameters: { searchParams: "?log-wrap=true" },
  decorators: [(Story) => <div className="h-dvh w-140 border-r border-border">{<Story />}</div>],
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
  play: async ({ canvas, canvasElement, globals }) => {
    const world = expectedWorld(globals);
    const last = logOf(world, ended(world).name).lineCount - 1;
    await waitFor(() => expect(rowAt(canvasElement, 0)).not.toBeNull());
    await userEvent.click(canvas.getByRole("button", { name: "Go to last line" }));
    await waitFor(() => expect(isInView(rowAt(canvasElement, last))).toBe(true));
    const list = logList(canvasElement);
    await expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);

    // Each line is completely visible after its key press.
    list.focus();
    await userEvent.keyboard("{Home}");
    for (let line = 1; line <= 60; line += 1) await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(isInView(rowAt(canvasElement, 60))).toBe(true));
  },
});

/** Hides line numbers, moves filters into a popover and shortens task names. */
export const Narrow = meta.story({
  decorators: [(Story) => <div className="h-dvh w-90 border-r border-border">{<Story />}</div>],
  render: (_, { globals }) => {
    const workflow = ended(expectedWorld(globals));
    return <LogStage workflow={workflow.name} live={false} tasks={taskNames(workflow)} />;
  },
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(rowAt(canvasElement, 0)).not.toBeNull());
    await userEvent.click(canvas.getByRole("button", { name: "Filters" }));
    const dialog = within(await within(document.body).findByRole("dialog", { name: "Filters" }));
    await waitFor(() => expect(dialog.getByRole("combobox", { name: "Source" })).toBeVisible());
    await userEvent.keyboard("{Escape}");
  },
});

/** Times in another zone; log lines are in UTC. */
export const LocalTime = meta.story({
  parameters: { searchParams: "?log-zone=local" },
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
  play: async ({ canvas, canvasElement, globals }) => {
    const world = expectedWorld(globals);
    const stamp = logOf(world, ended(world).name).lineAt(0).slice(0, 19);
    const time = Date.parse(`${stamp.replaceAll("/", "-").replace(" ", "T")}Z`);
    const clock = new Intl.DateTimeFormat("en-US", {
      timeZone: "America/New_York",
      timeStyle: "medium",
      hourCycle: "h23",
    }).format(time);
    await waitFor(() => expect(rowAt(canvasElement, 0)).toHaveTextContent(clock));
    await expect(canvas.getByText(/America\/New York/)).toBeVisible();
  },
});
