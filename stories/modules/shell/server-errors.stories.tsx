import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { failsOnce } from "@/mocks/handlers/scenarios";
import { runningTask } from "../../fixtures/tasks";
import { execPath, sessionPath, subjectShell, terminalOf, withTerminals } from "./shell-page";

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

/** The first attempt fails, the second succeeds. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce(execPath, 500, { method: "post" })),
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

/** A failed command does not end the shell. */
export const CommandFails = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce(sessionPath, 500, { method: "post" })),
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("ls");
    await terminal.shows("The command may or may not have run.");
    await terminal.run("echo still here");
    await terminal.showsRow("still here");
  },
});
