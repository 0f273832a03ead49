import { expect, waitFor, within } from "storybook/test";
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

/** Pasted lines run in order once they are confirmed; the line break at the end does not run anything. */
export const PasteLines = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await userEvent.paste("cd /tmp\necho in $PWD\n");
    const question = within(await body.findByRole("dialog", { name: "Run 2 pasted lines?" }));
    await userEvent.click(question.getByRole("button", { name: "Run 2 lines" }));
    await terminal.showsRow("in /tmp");
    await waitFor(() => expect(terminal.input()).toHaveFocus());
    await userEvent.paste("echo not yet\n");
    await waitFor(() => expect(terminal.line()).toMatch(/:\/tmp# echo not yet$/));
    await expect(terminal.rows()).not.toContain("not yet");
  },
});
