import { expect, spyOn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { acceptCopyCommand, refuseCopying, withoutClipboard } from "../../fixtures/clipboards";
import { runningTask } from "../../fixtures/tasks";
import { subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Copy",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

type Terminal = ReturnType<typeof terminalOf>;

/** Selects the last word of the screen: a search selects its match. */
async function selectByKeyboard(
  terminal: Terminal,
  user: { keyboard(keys: string): Promise<void> },
  word: string,
) {
  await terminal.run(`clear; echo ${word}`);
  await terminal.showsRow(word);
  await terminal.press("Control+f");
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName("Search terminal"));
  await user.keyboard(word);
  terminal.input().focus();
}

const selected = (root: HTMLElement) => root.querySelectorAll(".xterm-selection > div").length;

/** With Caps Lock. Copies once: the next Ctrl+C interrupts. */
export const CapsLock = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await selectByKeyboard(terminal, userEvent, "capital");
    await waitFor(() => expect(selected(canvasElement)).toBeGreaterThan(0));
    await terminal.press("Control+C");
    await waitFor(() => expect(selected(canvasElement)).toBe(0));
    await expect(writeText).toHaveBeenLastCalledWith("capital");
    await terminal.press("Control+C");
    await terminal.shows("^C");
  },
});

/** Output while the search is open selects no match again, so that Ctrl+C interrupts. */
export const WhileSearching = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await selectByKeyboard(terminal, userEvent, "found");
    await waitFor(() => expect(selected(canvasElement)).toBeGreaterThan(0));
    await terminal.press("Control+c");
    await waitFor(() => expect(selected(canvasElement)).toBe(0));
    const count = canvasElement.querySelector("search output");
    const before = count?.textContent ?? "";
    await terminal.run("echo found again");
    await waitFor(() => expect(count).not.toHaveTextContent(before));
    await expect(selected(canvasElement)).toBe(0);
    await terminal.press("Control+c");
    await terminal.shows("^C");
  },
});

/** Where the browser refuses to copy, the terminal says so, and the selection stays. */
export const Refused = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    refuseCopying();
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await selectByKeyboard(terminal, userEvent, "secret");
    await waitFor(() => expect(selected(canvasElement)).toBeGreaterThan(0));
    await terminal.press("Control+c");
    const note = "The browser blocked copying. Right-click the selection and choose Copy.";
    await expect(await canvas.findByText(note)).toBeVisible();
    await expect(selected(canvasElement)).toBeGreaterThan(0);
    await expect(terminal.input()).toHaveFocus();
  },
});

/** On plain http there is no clipboard API: the browser's copy command takes its place. */
export const PlainHttp = meta.story({
  beforeEach: withoutClipboard,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const copied = acceptCopyCommand();
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await selectByKeyboard(terminal, userEvent, "plain");
    await waitFor(() => expect(selected(canvasElement)).toBeGreaterThan(0));
    await terminal.press("Control+c");
    await expect(copied.map(({ text }) => text)).toEqual(["plain"]);
    await waitFor(() => expect(selected(canvasElement)).toBe(0));
    await expect(terminal.input()).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: /^Copy/ }));
    await expect(copied).toHaveLength(2);
  },
});
