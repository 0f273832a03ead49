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

/** When maximized, the terminal fills the page, and Escape belongs to the terminal. */
export const FullSize = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo kept");
    await terminal.showsRow("kept");
    await userEvent.click(canvas.getByRole("button", { name: "Maximize" }));
    const page = within(canvasElement.ownerDocument.body);
    const dialog = within(await page.findByRole("dialog", { name: /^Shell of / }));
    await terminal.showsRow("kept");
    await userEvent.click(dialog.getByRole("textbox", { name: /^shell bash 1 of / }));
    await terminal.press("Escape");
    await terminal.run("echo more");
    await terminal.showsRow("more");
    await userEvent.click(dialog.getByRole("button", { name: "Restore" }));
    await waitFor(() => expect(page.queryByRole("dialog")).not.toBeInTheDocument());
    await terminal.showsRow("more");
  },
});
