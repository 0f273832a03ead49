import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { compose, composeWith } from "../../fixtures/compositions";
import { runningTask } from "../../fixtures/tasks";
import { subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Input method",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** Composed text arrives once, and the keys that choose it neither run nor complete the line. */
export const ComposedText = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("echo ");
    await compose(terminal.input(), "に", "にほ", "にほん", "日本");
    await waitFor(() => expect(terminal.line()).toMatch(/# echo 日本$/));
    await compose(terminal.input(), "ご", "語");
    await waitFor(() => expect(terminal.line()).toMatch(/# echo 日本語$/));
    await terminal.press("Enter");
    await terminal.showsRow("日本語");
  },
});

/** Enter and Escape of an input method neither move the search nor close it. */
export const Search = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("clear; echo 日本; echo 日本");
    await terminal.press("Control+F");
    const input = await canvas.findByRole("textbox", { name: "Search terminal" });
    await waitFor(() => expect(input).toHaveFocus());
    await userEvent.keyboard("日本");
    const result = (await canvas.findByText(/^\d of \d$/)).textContent;
    await composeWith(input, "Enter", "Escape");
    await expect(input).toBeVisible();
    await expect(canvas.getByText(/^\d of \d$/)).toHaveTextContent(result);
    await expect(input).toHaveFocus();
  },
});
