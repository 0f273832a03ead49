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

/** The line can be edited anywhere with the usual keys, including double-width characters. */
export const LineEditing = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("日本 world");
    await terminal.press("Control+ArrowLeft", "ArrowLeft", "Backspace");
    await waitFor(() => expect(terminal.line()).toMatch(/# 日 world$/));
    await terminal.press("Home");
    await terminal.type("echo ");
    await terminal.press("End");
    await terminal.type("!");
    await waitFor(() => expect(terminal.line()).toMatch(/# echo 日 world!$/));
    await terminal.press("Enter");
    await terminal.showsRow("日 world!");
    await terminal.type("one two");
    await terminal.press("Control+w");
    await waitFor(() => expect(terminal.line()).toMatch(/# one$/));
    await terminal.press("Control+u");
    await waitFor(() => expect(terminal.line()).toMatch(/#$/));
    await terminal.press("Control+y");
    await waitFor(() => expect(terminal.line()).toMatch(/# one$/));
  },
});

/** Ctrl-L clears the screen and keeps the line and the scrollback. */
export const ClearScreen = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo before");
    await terminal.showsRow("before");
    await terminal.type("half");
    await terminal.press("Control+l");
    await waitFor(() => expect(terminal.rows()[0]).toMatch(/# half$/));
    await expect(terminal.rows()).not.toContain("before");
  },
});
