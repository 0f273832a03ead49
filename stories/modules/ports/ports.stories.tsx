import { HttpResponse, http } from "msw";
import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { task as sampleTask } from "@/components/workflow/sample-workflow.fixture";
import type { PortForwardSession } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { TaskPorts } from "@/modules/ports/task-ports";
import { failsOnce, failsWith, neverAnswers } from "../../../src/mocks/handlers/scenarios.ts";
import { portForwardHandlers } from "../../../src/mocks/handlers.ts";
import type { World } from "../../../src/mocks/world/world.ts";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import { runningTask, taskIn, twoRunningTasks } from "../shell/shell-page";
import { groupOf, openPath, portOf, portsOf, tunnelPath, tunnelsPath, withPage } from "./ports-page";

const meta = preview.meta({
  title: "Workflow/Ports",
  component: TaskPorts,
  decorators: [withPage],
  // Names depend on the seed; each story finds its own in the world.
  args: { workflow: "", task: sampleTask("task", "RUNNING"), groups: [] },
  globals: { volume: "default" },
  render: (_, { globals }) => {
    const world = expectedWorld(globals);
    const { workflow, task } = runningTask(world);
    return portsOf(world, workflow, task);
  },
  beforeEach({ msw, globals }) {
    msw.use(...portForwardHandlers(worldOf(globals)));
  },
});

export default meta;

const workingPort = (world: World) => portOf(world, runningTask(world), false);
const failingPort = (world: World) => portOf(world, runningTask(world), true);

/** No tunnels yet; common ports are suggested. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No tunnels yet")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "6006 TensorBoard" })).toBeVisible();
  },
});

/** A completed task without tunnels. */
export const Empty = meta.story({
  render: (_, { globals }) => {
    const world = expectedWorld(globals);
    const { workflow, task } = taskIn(world, "COMPLETED", "COMPLETED");
    return portsOf(world, workflow, task);
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task completed")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("heading", { name: /^Tunnels/ })).not.toBeInTheDocument());
  },
});

/** Selects a common port and connects. */
export const Connecting = meta.story({
  beforeEach({ msw, globals }) {
    const world = worldOf(globals);
    // Stays connecting, like a slow router.
    const pending = http.get(`*${tunnelsPath}`, ({ params }) => {
      const page = world.portForwards.getWorkflowSessions(String(params.name), 0, 20);
      const entries = page.entries.map((tunnel) => ({
        ...tunnel,
        status: "CONNECTING" as const,
        failure_message: undefined,
      }));
      return HttpResponse.json({ ...page, entries });
    });
    msw.use(pending, ...portForwardHandlers(world));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "8888 Jupyter" }));
    await expect(canvas.getByRole("textbox", { name: "Port" })).toHaveValue("8888");
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    const tunnel = within(await canvas.findByRole("listitem", { name: "Port 8888" }));
    await expect(tunnel.getByText("Connecting")).toBeVisible();
    await waitFor(() => expect(tunnel.queryByRole("link", { name: "Open" })).not.toBeInTheDocument());
    await expect(canvas.getByRole("textbox", { name: "Port" })).toHaveValue("");
  },
});

/** The address of an active tunnel can be copied and opened; its key is hidden by default. */
export const Active = meta.story({
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const port = workingPort(expectedWorld(globals));
    await userEvent.type(canvas.getByRole("textbox", { name: "Port" }), `${port}{Enter}`);
    const tunnel = within(await canvas.findByRole("listitem", { name: `Port ${port}` }));
    await expect(await tunnel.findByText("Active")).toBeVisible();
    await expect(tunnel.getByText(/^in \d+ hours|^in 1 day/)).toBeVisible();

    const link = tunnel.getByRole("link", { name: "Open" });
    const address = link.getAttribute("href") ?? "";
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toHaveAttribute("rel", expect.stringContaining("noopener"));
    await waitFor(() => expect(tunnel.queryByText(address)).not.toBeInTheDocument());
    await userEvent.click(tunnel.getByRole("button", { name: "Show session key" }));
    await expect(tunnel.getByText(address)).toBeVisible();
    await userEvent.click(tunnel.getByRole("button", { name: "Hide session key" }));
    await waitFor(() => expect(tunnel.queryByText(address)).not.toBeInTheDocument());
    await userEvent.click(tunnel.getByRole("button", { name: "Copy address" }));
    await expect(writeText).toHaveBeenCalledWith(address);

    // A second tunnel to the same port would be identical.
    await userEvent.type(canvas.getByRole("textbox", { name: "Port" }), `${port}{Enter}`);
    await expect(await canvas.findByRole("alert")).toHaveTextContent(`Port ${port} is already open`);
    await expect(canvasElement).toHaveTextContent("Tunnels to this task 1");
  },
});

/** An active tunnel may be in use, so closing needs confirmation. */
export const Close = meta.story({
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const body = within(canvasElement.ownerDocument.body);
    const port = workingPort(expectedWorld(globals));
    await userEvent.type(canvas.getByRole("textbox", { name: "Port" }), `${port}{Enter}`);
    const tunnel = within(await canvas.findByRole("listitem", { name: `Port ${port}` }));
    await tunnel.findByText("Active");
    await userEvent.click(tunnel.getByRole("button", { name: "Close" }));
    await userEvent.click(await body.findByRole("button", { name: "Keep open" }));
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());
    await userEvent.click(tunnel.getByRole("button", { name: "Close" }));
    await userEvent.click(await body.findByRole("button", { name: "Close tunnel" }));
    await expect(await canvas.findByText("No tunnels yet")).toBeVisible();
  },
});

/** Nothing listens on the port: shows the reason, and can be retried. */
export const FailedAndRetry = meta.story({
  play: async ({ canvas, globals, userEvent }) => {
    const port = failingPort(expectedWorld(globals));
    await userEvent.type(canvas.getByRole("textbox", { name: "Port" }), `${port}{Enter}`);
    const card = () => within(canvas.getByRole("listitem", { name: `Port ${port}` }));
    await canvas.findByRole("listitem", { name: `Port ${port}` });
    await waitFor(() => expect(card().getByText("Failed")).toBeVisible());
    await expect(card().getByText(new RegExp(`port ${port}`))).toBeVisible();
    await userEvent.click(card().getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(card().getByText("Connecting")).toBeVisible());
    await waitFor(() => expect(card().getByText("Failed")).toBeVisible());
    await userEvent.click(card().getByRole("button", { name: "Remove" }));
    await expect(await canvas.findByText("No tunnels yet")).toBeVisible();
  },
});

/** Errors contain the input and the valid range. */
export const BadPort = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("textbox", { name: "Port" });
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Enter the port");
    await userEvent.type(input, "70000{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("“70000” is not a valid port");
    await expect(input).toHaveAccessibleDescription(/1 to 65535/);
    await expect(input).toHaveFocus();
    await userEvent.clear(input);
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
  },
});

/** Tunnels to other tasks are listed separately with links to their tasks. */
export const OtherTasks = meta.story({
  render: (_, { globals }) => {
    const world = expectedWorld(globals);
    const { workflow, tasks } = twoRunningTasks(world);
    return portsOf(world, workflow, tasks[0]);
  },
  beforeEach({ msw, globals }) {
    const world = worldOf(globals);
    const { workflow, tasks } = twoRunningTasks(world);
    for (const [task, port] of [
      [tasks[0].name, 8080],
      [tasks[1].name, 6006],
      [tasks[1].name, 31_415],
    ] as const) {
      world.portForwards.createSession(workflow, task, port);
    }
    msw.use(...portForwardHandlers(world));
  },
  play: async ({ canvas, globals }) => {
    const world = expectedWorld(globals);
    const { workflow, tasks } = twoRunningTasks(world);
    const [, { name: task }] = tasks;
    const group = groupOf(world, workflow, task);
    const own = within(await canvas.findByRole("list", { name: "Tunnels to this task 1" }));
    await expect(own.getByRole("listitem", { name: "Port 8080" })).toBeVisible();
    const others = within(canvas.getByRole("list", { name: "Tunnels to other tasks in this workflow 2" }));
    await expect(others.getAllByRole("link", { name: task })[0]).toHaveAttribute(
      "href",
      workflowHref(workflow, { group, task, tab: "ports" }),
    );
    await waitFor(() => expect(canvas.queryByText("Connecting")).not.toBeInTheDocument());
  },
});

/** The task has stopped; its tunnels are disconnected. */
export const Disconnected = meta.story({
  beforeEach({ msw, globals }) {
    const { workflow, task } = runningTask(worldOf(globals));
    const now = new Date(worldOf(globals).config.now);
    const tunnel: PortForwardSession = {
      session_key: "disconnected",
      workflow_name: workflow,
      task_name: task.name,
      local_port: 12_345,
      remote_port: 8888,
      target_host: "10.0.0.1",
      router_address: "router.example.com:12345",
      status: "DISCONNECTED",
      failure_message: `The task ${task.name} does not run any more.`,
      created_at: now.toISOString(),
      expires_at: now.toISOString(),
      access_url: "https://router.example.com/disconnected/",
    };
    msw.use(http.get(`*${tunnelsPath}`, () => HttpResponse.json({ entries: [tunnel], total: 1 })));
  },
  play: async ({ canvas }) => {
    const tunnel = within(await canvas.findByRole("listitem", { name: "Port 8888" }));
    await expect(tunnel.getByText("Disconnected")).toBeVisible();
    await expect(tunnel.getByText(/does not run any more/)).toBeVisible();
    await waitFor(() => expect(tunnel.queryByRole("link", { name: "Open" })).not.toBeInTheDocument());
  },
});

export const NotRunning = meta.story({
  render: (_, { globals }) => {
    const world = expectedWorld(globals);
    const { workflow, task } = taskIn(world, "RUNNING", "INITIALIZING");
    return portsOf(world, workflow, task);
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task is starting")).toBeVisible();
    await expect(canvas.getByText(/Ports are available once it is running/)).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("textbox", { name: "Port" })).not.toBeInTheDocument());
  },
});

/** The task has stopped since the page was loaded. */
export const Refused = meta.story({
  beforeEach({ msw }) {
    msw.use(failsWith(openPath, 409, { method: "post", detail: "The task is not running." }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Port" }), "8080{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "Port 8080 could not be opened: the task is no longer running.",
    );
  },
});

/** Reports a tunnel that could not be closed. */
export const CloseFails = meta.story({
  beforeEach({ msw, globals }) {
    const world = worldOf(globals);
    const { workflow, task } = runningTask(world);
    world.portForwards.createSession(workflow, task.name, 8080);
    msw.use(failsOnce(tunnelPath, 500, { method: "delete" }), ...portForwardHandlers(world));
  },
  play: async ({ canvas, userEvent }) => {
    const tunnel = within(await canvas.findByRole("listitem", { name: "Port 8080" }));
    // A connecting tunnel is not in use, so there is no confirmation.
    await userEvent.click(tunnel.getByRole("button", { name: "Close" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The tunnel could not be closed.");
    await expect(canvas.getByRole("listitem", { name: "Port 8080" })).toBeVisible();
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(tunnelsPath));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading tunnels")).toBeInTheDocument();
    await expect(canvas.getByRole("button", { name: "Connect" })).toBeEnabled();
  },
});

/** The list can be retried; ports can be opened without it. */
const ServerError = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(tunnelsPath, 500), ...portForwardHandlers(worldOf(globals)));
  },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("The tunnels could not be loaded")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByText("No tunnels yet")).toBeVisible();
  },
});

// Named differently to avoid shadowing the global Error.
export { ServerError as Error };

/** As narrow as a phone. */
export const Narrow = OtherTasks.extend({
  decorators: [
    (Story) => (
      <div className="flex h-dvh w-90 max-w-full flex-col border-r border-border">
        <Story />
      </div>
    ),
  ],
});
