import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { portForwardHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith } from "@/mocks/handlers/scenarios";
import { TaskPorts } from "@/modules/ports/task-ports";
import { runningTask } from "../../fixtures/tasks";
import { failingPort, openPath, tunnelPath, tunnelsPath, withPage } from "./ports-page";

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

/** Nothing listens on the port: shows the reason, and can be retried. */
export const FailedAndRetry = meta.story({
  play: async ({ canvas, subject, userEvent, world }) => {
    const port = failingPort(world, subject);
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

/** The task has stopped since the page was loaded. */
export const Refused = meta.story({
  beforeEach: ({ msw }) =>
    msw.use(failsWith(openPath, 409, { method: "post", detail: "The task is not running." })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Port" }), "8080{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "Port 8080 could not be opened: the task is no longer running.",
    );
  },
});

/** Reports a tunnel that could not be closed. */
export const CloseFails = meta.story({
  beforeEach({ msw, world, subject: { workflow, task } }) {
    world.portForwards.createSession(workflow.name, task.name, 8080);
    msw.use(failsOnce(tunnelPath, 500, { method: "delete" }));
  },
  play: async ({ canvas, userEvent }) => {
    const tunnel = within(await canvas.findByRole("listitem", { name: "Port 8080" }));
    // A connecting tunnel is not in use, so there is no confirmation.
    await userEvent.click(tunnel.getByRole("button", { name: "Close" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The tunnel could not be closed.");
    await expect(canvas.getByRole("listitem", { name: "Port 8080" })).toBeVisible();
  },
});

/** The list can be retried; ports can be opened without it. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce(tunnelsPath, 500)),
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("The tunnels could not be loaded")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByText("No tunnels yet")).toBeVisible();
  },
});

// Named differently to avoid shadowing the global Error.
export { ServerError as Error };
