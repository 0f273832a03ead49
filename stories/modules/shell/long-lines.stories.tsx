import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { TaskShell } from "@/modules/shell/task-shell";
import { runningTask } from "../../fixtures/tasks";
import { terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Shell",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: (_, { subject: { workflow, task } }) => (
    <TaskShell workflow={workflow.name} task={task} className="flex-1" />
  ),
});

export default meta;

/** A line wider than the terminal wraps, and unwraps again. */
export const LongLine = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    const words = Array.from({ length: 60 }, (_, word) => `word-${word}`).join(" ");
    await terminal.type(`echo ${words}`);
    await terminal.shows("word-59");
    await terminal.press("Home", "Control+k");
    await waitFor(() => expect(terminal.rows().join("")).toMatch(/^root@[^ ]*#$/));
    await terminal.run("echo short");
    await terminal.showsRow("short");
  },
});

/** Pasted lines run in order; the last one waits for Enter. */
export const PasteLines = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("cd /tmp\necho in $PWD\necho not yet");
    await terminal.showsRow("in /tmp");
    await waitFor(() => expect(terminal.line()).toMatch(/:\/tmp# echo not yet$/));
    await expect(terminal.rows()).not.toContain("not yet");
  },
});
