import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { PortForwardSession } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { portForwardHandlers } from "@/mocks/handlers";
import { neverAnswers } from "@/mocks/handlers/scenarios";
import { TaskPorts } from "@/modules/ports/task-ports";
import { groupOf } from "../../fixtures/find";
import { completedTask, otherRunningTask, runningTask, taskIn, twoRunningTasks } from "../../fixtures/tasks";
import { tunnelsPath, withPage } from "./ports-page";

const meta = preview.meta({
  title: "Workflow/Ports",
  decorators: [withPage],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...portForwardHandlers(world)),
  render: (_, { subject: { workflow, task } }) => (
    <TaskPorts workflow={workflow.name} task={task} groups={workflow.groups} className="flex-1" />
  ),
});

export default meta;

/** No tunnels yet; common ports are suggested. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No tunnels yet")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "6006 TensorBoard" })).toBeVisible();
  },
});

/** A completed task without tunnels. */
export const Empty = meta.story({
  parameters: { subject: completedTask },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task completed")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("heading", { name: /^Tunnels/ })).not.toBeInTheDocument());
  },
});

/** Tunnels to other tasks are listed separately with links to their tasks. */
export const OtherTasks = meta.story({
  parameters: { subject: twoRunningTasks },
  beforeEach({ world, subject: { workflow, task } }) {
    const other = otherRunningTask({ workflow, task });
    for (const [name, port] of [
      [task.name, 8080],
      [other.name, 6006],
      [other.name, 31_415],
    ] as const) {
      world.portForwards.createSession(workflow.name, name, port);
    }
  },
  play: async ({ canvas, subject }) => {
    const { workflow } = subject;
    const other = otherRunningTask(subject);
    const { name: group } = groupOf({ workflow, task: other });
    const task = other.name;
    const own = within(await canvas.findByRole("list", { name: "Tunnels to this task 1" }));
    await expect(own.getByRole("listitem", { name: "Port 8080" })).toBeVisible();
    const others = within(canvas.getByRole("list", { name: "Tunnels to other tasks in this workflow 2" }));
    await expect(others.getAllByRole("link", { name: task })[0]).toHaveAttribute(
      "href",
      workflowHref(workflow.name, { group, task, tab: "ports" }),
    );
    await waitFor(() => expect(canvas.queryByText("Connecting")).not.toBeInTheDocument());
  },
});

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

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(tunnelsPath)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading tunnels")).toBeInTheDocument();
    await expect(canvas.getByRole("button", { name: "Connect" })).toBeEnabled();
  },
});

/** The task has stopped; its tunnels are disconnected. */
export const Disconnected = meta.story({
  beforeEach({ msw, world, subject: { workflow, task } }) {
    const now = new Date(world.now);
    const tunnel: PortForwardSession = {
      session_key: "disconnected",
      workflow_name: workflow.name,
      task_name: task.name,
      local_port: 12_345,
      remote_port: 8888,
      target_host: "10.0.0.1",
      router_address: "router.example.com:12345",
      status: "DISCONNECTED",
      failure_message: `The task ${task.name} is no longer running.`,
      created_at: now.toISOString(),
      expires_at: now.toISOString(),
      access_url: "https://router.example.com/disconnected/",
    };
    msw.use(http.get(`*${tunnelsPath}`, () => HttpResponse.json({ entries: [tunnel], total: 1 })));
  },
  play: async ({ canvas }) => {
    const tunnel = within(await canvas.findByRole("listitem", { name: "Port 8888" }));
    await expect(tunnel.getByText("Disconnected")).toBeVisible();
    await expect(tunnel.getByText(/is no longer running/)).toBeVisible();
    await waitFor(() => expect(tunnel.queryByRole("link", { name: "Open" })).not.toBeInTheDocument());
  },
});

export const NotRunning = meta.story({
  parameters: { subject: taskIn("RUNNING", "INITIALIZING") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task is starting")).toBeVisible();
    await expect(canvas.getByText(/Ports are available once it is running/)).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("textbox", { name: "Port" })).not.toBeInTheDocument());
  },
});
