import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { runningTask } from "../../fixtures/tasks";
import { subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Paste",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** Nothing runs before it is confirmed. Escape cancels; what was typed stays, and the terminal has the focus again. */
export const Question = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await terminal.type("echo ");
    await userEvent.paste("one\nrm -rf two\n");
    const question = within(await body.findByRole("dialog", { name: "Run 2 pasted lines?" }));
    await expect(question.getAllByRole("listitem").map((line) => line.textContent)).toEqual([
      "echo one",
      "rm -rf two",
    ]);
    await userEvent.keyboard("{Enter}{Escape}");
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());
    await waitFor(() => expect(terminal.input()).toHaveFocus());
    await expect(terminal.line()).toMatch(/# echo$/);

    await userEvent.paste("a \\\n  b\n");
    await userEvent.click(await body.findByRole("button", { name: "Paste as one line" }));
    await waitFor(() => expect(terminal.input()).toHaveFocus());
    await waitFor(() => expect(terminal.line()).toMatch(/# echo a b$/));
  },
});

/** In the maximized terminal, Escape closes the question alone. */
export const QuestionInFullSize = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await userEvent.click(canvas.getByRole("button", { name: "Maximize" }));
    await body.findByRole("dialog", { name: /^Shell of / });
    await waitFor(() => expect(terminal.input()).toHaveFocus());
    await userEvent.paste("one\ntwo");
    await body.findByRole("dialog", { name: "Run 2 pasted lines?" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(body.getAllByRole("dialog")).toHaveLength(1));
    await waitFor(() => expect(terminal.input()).toHaveFocus());
    await expect(body.getByRole("dialog", { name: /^Shell of / })).toBeVisible();
  },
});

/** A megabyte is refused with the limit, at once; what was typed stays. */
export const TooLong = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.type("echo kept");
    await terminal.shows(/# echo kept$/);
    const start = performance.now();
    await userEvent.paste("x".repeat(1_048_576));
    const note = await canvas.findByText(
      "The pasted text is 1,048,576 characters long; the limit is 65,536.",
    );
    await expect(performance.now() - start).toBeLessThan(200);
    await expect(note).toBeVisible();
    await expect(terminal.line()).toMatch(/# echo kept$/);
    await terminal.press("Enter");
    await terminal.showsRow("kept");
    await expect(note).toBeEmptyDOMElement();
  },
});
