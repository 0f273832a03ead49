import { expect, fireEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { TaskShell } from "@/modules/shell/task-shell";
import { shellOfRunningTask, terminalOf } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Search",
  component: TaskShell,
  globals: { volume: "default" },
  ...shellOfRunningTask,
  beforeEach({ msw, globals }) {
    msw.use(...terminalHandlers(worldOf(globals)));
  },
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

/** An incomplete expression is reported and finds nothing. */
export const RegularExpression = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("clear; for n in {95..105}; do echo $n; done");
    await terminal.showsRow("105");
    await userEvent.click(canvas.getByRole("button", { name: "Search" }));
    const input = canvas.getByRole("textbox", { name: "Search terminal" });
    await userEvent.click(canvas.getByRole("button", { name: "Regular expression" }));
    fireEvent.change(input, { target: { value: "10(1|3" } });
    await expect(await canvas.findByText("Invalid expression")).toBeVisible();
    await expect(input).toHaveAttribute("aria-invalid", "true");
    fireEvent.change(input, { target: { value: "10(1|3)" } });
    await expect(await canvas.findByText(/^\d of 2$/)).toBeVisible();
  },
});

export const NoMatches = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await userEvent.click(canvas.getByRole("button", { name: "Search" }));
    await userEvent.keyboard("not to be found");
    await expect(await canvas.findByText("No matches")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Next match" })).toBeDisabled();
  },
});
