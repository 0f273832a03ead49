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

function forgetAppearance() {
  localStorage.removeItem("terminal-font-size");
  localStorage.removeItem("terminal-screen-reader");
}

/** The text size is stored; screen readers get each row as text. */
export const Settings = meta.story({
  beforeEach() {
    forgetAppearance();
    return forgetAppearance;
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("echo read me");
    await terminal.showsRow("read me");
    const rows = terminal.rows().length;
    await userEvent.click(canvas.getByRole("button", { name: "Terminal settings" }));
    const page = within(canvasElement.ownerDocument.body);
    const popover = within(await page.findByRole("dialog", { name: "Terminal settings" }));
    for (let press = 0; press < 4; press += 1) {
      await userEvent.click(popover.getByRole("button", { name: "Larger text" }));
    }
    await expect(popover.getByText("17 px")).toBeVisible();
    await waitFor(() => expect(terminal.rows().length).toBeLessThan(rows));
    await userEvent.click(popover.getByRole("checkbox", { name: /^Screen reader mode/ }));
    await waitFor(() =>
      expect(canvas.getByRole("list", { name: /^Screen of shell bash 1/ })).toHaveTextContent("read me"),
    );
  },
});
