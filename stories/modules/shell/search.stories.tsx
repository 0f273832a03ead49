import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { runningTask } from "../../fixtures/tasks";
import { subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Search",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** Counts and highlights matches; Enter and Shift-Enter move between them, Escape closes the search. */
export const Search = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("clear; echo Needle; echo needles; echo hay; echo a needle.");
    await terminal.showsRow("a needle.");
    // The command itself may be cleared or not; only the visible text counts.
    await terminal.press("Control+f");
    const input = await canvas.findByRole("textbox", { name: "Search terminal" });
    await waitFor(() => expect(input).toHaveFocus());
    await userEvent.keyboard("needle");
    await expect(await canvas.findByText(/^\d of 3$/)).toBeVisible();

    const place = () => Number(canvas.getByText(/^\d of 3$/).textContent.charAt(0));
    const start = place();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(place()).toBe((start % 3) + 1));
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    await waitFor(() => expect(place()).toBe(start));

    await userEvent.click(canvas.getByRole("button", { name: "Match case" }));
    await expect(await canvas.findByText(/^\d of 2$/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Whole words" }));
    await expect(await canvas.findByText("1 of 1")).toBeVisible();

    await userEvent.click(input);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(input).not.toBeInTheDocument());
    await expect(canvasElement.ownerDocument.activeElement).toHaveClass("xterm-helper-textarea");
  },
});
