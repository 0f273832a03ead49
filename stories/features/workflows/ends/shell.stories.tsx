import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalOf } from "../../../modules/shell/shell-page";
import { openTask } from "../detail/detail-page";
import { end, endingPage } from "./ending-page";

const meta = preview.meta({ title: "Pages/Workflow detail/Ends", ...endingPage, loaders: [loadWorld] });

export default meta;

/** An open shell ends with its task and says so; its output stays, and there are no new ones. */
export const Shell = meta.story({
  parameters: { ...endingPage.parameters, searchParams: "?tab=tasks" },
  play: async ({ canvas, canvasElement, subject, userEvent, world }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await openTask({ canvas, userEvent }, subject.task.name);
    await userEvent.click(await canvas.findByRole("tab", { name: "Shell" }));
    await terminal.connect();
    await terminal.run("echo last words");
    await terminal.showsRow("last words");
    await end({ canvas, userEvent, world });
    await terminal.showsRow("The task has ended, and this shell with it.");
    await expect(terminal.rows()).toContain("last words");
    await expect(await canvas.findByText("Shell ended.")).toBeVisible();
    const another = canvas.getByRole("button", { name: "New shell" });
    await expect(another).toHaveAttribute("aria-disabled", "true");
    another.focus();
    await waitFor(() =>
      expect(canvasElement.ownerDocument.body).toHaveTextContent("only running tasks have shells"),
    );
    await expect(canvas.queryByRole("button", { name: "End shell" })).toBeNull();
  },
});
