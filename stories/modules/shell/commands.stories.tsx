import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { runningTask } from "../../fixtures/tasks";
import { subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Shell",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** Errors are shown as they are, with the exit code of the last command in the toolbar. */
export const PipesAndErrors = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo one two three | wc -w");
    await terminal.showsRow("3");
    await expect(await canvas.findByText("Exit 0")).toBeVisible();
    await terminal.run("no-such-program --help");
    await terminal.shows("no-such-program: command not found");
    await expect(await canvas.findByText("Exit 127")).toBeVisible();
    await terminal.run("cd /tmp && pwd");
    await terminal.showsRow("/tmp");
    await terminal.shows(":/tmp#");
  },
});

/** Arrow keys recall submitted lines; the current input is kept. */
export const History = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo first");
    await terminal.showsRow("first");
    await terminal.run("echo second");
    await terminal.showsRow("second");
    await terminal.type("dra");
    await terminal.press("ArrowUp", "ArrowUp");
    await waitFor(() => expect(terminal.line()).toMatch(/# echo first$/));
    await terminal.press("ArrowDown", "ArrowDown");
    await waitFor(() => expect(terminal.line()).toMatch(/# dra$/));
    await terminal.press("ArrowUp", "ArrowUp", "Enter");
    await waitFor(() => expect(terminal.rows().filter((row) => row === "first")).toHaveLength(2));
  },
});
