import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { task as sampleTask } from "@/components/workflow/sample-workflow.fixture";
import type { TaskGroupStatus, WorkflowStatus } from "@/lib/api/generated.schemas";
import { terminalHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, unreachable } from "@/mocks/handlers/scenarios";
import { TaskShell } from "@/modules/shell/task-shell";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import {
  execPath,
  runningTask,
  sessionPath,
  shellOf,
  shellOfRunningTask,
  taskIn,
  terminalOf,
} from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Problems",
  component: TaskShell,
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  ...shellOfRunningTask,
  beforeEach({ msw, globals }) {
    msw.use(...terminalHandlers(worldOf(globals)));
  },
});

export default meta;

/** The shell ends with its program; its screen stays and can be reconnected. */
export const Ended = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo last words");
    await terminal.showsRow("last words");
    await terminal.run("exit 3");
    await expect(await canvas.findByText("Shell ended.")).toBeVisible();
    await expect(canvas.getByText(/Last exit code: 3\./)).toBeVisible();
    await userEvent.click(canvas.getAllByRole("button", { name: "Reconnect" })[0] as HTMLElement);
    await terminal.shows("Started a new shell");
    await terminal.showsRow("last words");
    await waitFor(() => expect(canvas.queryByText("Shell ended.")).not.toBeInTheDocument());
    await waitFor(() => expect(terminal.line()).toMatch(/#$/));
  },
});

/** Ctrl-D on an empty line. */
export const EndOfInput = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.press("Control+d");
    await terminal.showsRow("exit");
    await expect(await canvas.findByText("Shell ended.")).toBeVisible();
  },
});

let isCut = false;

/** The connection fails during a command; reconnecting restores the same shell with its state. */
export const LostAndReconnected = meta.story({
  beforeEach({ msw, globals }) {
    isCut = false;
    const cut = () => (isCut ? HttpResponse.error() : undefined);
    msw.use(http.all(`*${sessionPath}`, cut), ...terminalHandlers(worldOf(globals)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("cd /tmp; export MARK=kept");
    await waitFor(() => expect(terminal.line()).toMatch(/:\/tmp#$/));
    isCut = true;
    await terminal.run("echo never to be seen");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The server did not respond");
    await expect(canvas.getByRole("tab", { name: /Connection lost/ })).toBeVisible();

    const [again] = canvas.getAllByRole("button", { name: "Reconnect" });
    if (again === undefined) throw new Error("There is no way back.");
    await userEvent.click(again);
    await expect(await canvas.findByRole("tab", { name: /Connection lost/ })).toBeVisible();

    isCut = false;
    await userEvent.click(canvas.getAllByRole("button", { name: "Reconnect" })[0] as HTMLElement);
    await terminal.shows("the same shell");
    await waitFor(() => expect(terminal.line()).toMatch(/:\/tmp#$/));
    await userEvent.click(canvas.getByRole("textbox", { name: /^shell bash 1 of / }));
    await terminal.run("echo $MARK");
    await terminal.showsRow("kept");
  },
});

/** The task has stopped since the page was loaded. */
export const Refused = meta.story({
  beforeEach({ msw }) {
    msw.use(failsWith(execPath, 409, { method: "post", detail: "The task is not running." }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("The task is not running.");
    await expect(alert).toHaveTextContent(/check its logs/);
    await expect(canvas.getByRole("tab", { name: /Ended/ })).toBeVisible();
  },
});

/** A link to a task that does not exist. */
export const NotFound = meta.story({
  render: (_, { globals }) => {
    const { workflow } = runningTask(expectedWorld(globals));
    return <TaskShell workflow={workflow} task={sampleTask("no-such-task", "RUNNING")} className="flex-1" />;
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Task not found");
  },
});

/** The first attempt fails, the second succeeds. */
const ServerError = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(execPath, 500, { method: "post" }), ...terminalHandlers(worldOf(globals)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Server error");
    await userEvent.click(canvas.getAllByRole("button", { name: "Reconnect" })[0] as HTMLElement);
    await waitFor(() => expect(terminal.line()).toMatch(/^root@.*#$/));
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
  },
});

// Named differently to avoid shadowing the global Error.
export { ServerError as Error };

export const Unreachable = meta.story({
  beforeEach({ msw }) {
    msw.use(unreachable(execPath, { method: "post" }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent(
      "The server did not respond. Check your connection, then reconnect.",
    );
  },
});

/** A failed command does not end the shell. */
export const CommandFails = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(sessionPath, 500, { method: "post" }), ...terminalHandlers(worldOf(globals)));
  },
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("ls");
    await terminal.shows("The command may or may not have run.");
    await terminal.run("echo still here");
    await terminal.showsRow("still here");
  },
});

/** The task ended with open shells: their output stays. */
export const TaskEnded = meta.story({
  beforeEach({ msw }) {
    msw.use(failsWith(sessionPath, 410, { method: "post", detail: "The session has ended." }));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("ls");
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("It was closed, or its task stopped.");
  },
});

const notRunning = (workflow: WorkflowStatus, status: TaskGroupStatus) =>
  shellOf((world) => taskIn(world, workflow, status));

export const Waiting = meta.story({
  render: notRunning("RUNNING", "WAITING"),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task has not started")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View upstream groups" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Connect" })).not.toBeInTheDocument());
  },
});

export const Pending = meta.story({
  render: notRunning("WAITING", "SCHEDULING"),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task has no node yet")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View events" })).toBeVisible();
  },
});

export const Initializing = meta.story({
  render: notRunning("RUNNING", "INITIALIZING"),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task is starting")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View events" })).toBeVisible();
  },
});

export const Completed = meta.story({
  render: notRunning("COMPLETED", "COMPLETED"),
  play: async ({ canvas, globals }) => {
    const { workflow } = taskIn(expectedWorld(globals), "COMPLETED", "COMPLETED");
    await expect(await canvas.findByText("The task completed")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View logs" })).toHaveAttribute(
      "href",
      expect.stringContaining("tab=logs"),
    );
    await expect(canvas.getByRole("link", { name: "View artifacts" })).toHaveAttribute(
      "href",
      `/workflows/${encodeURIComponent(workflow)}?tab=artifacts`,
    );
  },
});

export const Failed = meta.story({
  render: notRunning("FAILED", "FAILED"),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task failed")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View logs" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View events" })).toBeVisible();
  },
});

/** An upstream group failed. */
export const NeverRan = meta.story({
  render: notRunning("FAILED", "FAILED_UPSTREAM"),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task never ran: upstream failed")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("link", { name: "View logs" })).not.toBeInTheDocument());
  },
});

/** An attempt that was replaced by a retry. */
export const Rescheduled = meta.story({
  render: notRunning("RUNNING", "RESCHEDULED"),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This attempt was replaced by a retry")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Go to latest attempt" })).toHaveAttribute(
      "href",
      expect.not.stringContaining("retry="),
    );
  },
});
