import { expect, fireEvent } from "storybook/test";
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
