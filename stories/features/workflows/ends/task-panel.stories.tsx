import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { openTask } from "../detail/detail-page";
import { end, endingPage } from "./ending-page";

const meta = preview.meta({ title: "Pages/Workflow detail/Ends", ...endingPage, loaders: [loadWorld] });

export default meta;

/** The panel stays on the task, and shows how and when it ended. */
export const TaskPanel = meta.story({
  parameters: { ...endingPage.parameters, searchParams: "?tab=tasks" },
  play: async ({ canvas, subject: { task }, userEvent, world }) => {
    await openTask({ canvas, userEvent }, task.name);
    const panel = within(await canvas.findByRole("region", { name: `Task ${task.name}` }));
    await expect(panel.getAllByText("Running")[0]).toBeVisible();
    await end({ canvas, userEvent, world });
    await expect(await panel.findByText("Exit code")).toBeVisible();
    await expect(panel.getAllByText("Completed")[0]).toBeVisible();
  },
});
