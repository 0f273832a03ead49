import { HttpResponse, http } from "msw";
import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { portForwardHandlers } from "@/mocks/handlers";
import { TaskPorts } from "@/modules/ports/task-ports";
import { runningTask } from "../../fixtures/tasks";
import { tunnelsPath, withPage, workingPort } from "./ports-page";

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

/** Selects a common port and connects. */
export const Connecting = meta.story({
  beforeEach({ msw, world }) {
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
    msw.use(pending);
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
  play: async ({ canvas, canvasElement, subject, userEvent, world }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const port = workingPort(world, subject);
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
  play: async ({ canvas, canvasElement, subject, userEvent, world }) => {
    const body = within(canvasElement.ownerDocument.body);
    const port = workingPort(world, subject);
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
