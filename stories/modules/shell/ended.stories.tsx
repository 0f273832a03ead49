import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { failsWith } from "@/mocks/handlers/scenarios";
import { runningTask } from "../../fixtures/tasks";
import { sessionPath, subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Problems",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
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

/** The task ended with open shells: their output stays. */
export const TaskEnded = meta.story({
  beforeEach: ({ msw }) =>
    msw.use(failsWith(sessionPath, 410, { method: "post", detail: "The session has ended." })),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("ls");
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("It was closed, or its task stopped.");
  },
});
