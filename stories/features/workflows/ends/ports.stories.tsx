import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { workingPort } from "../../../modules/ports/ports-page";
import { openTask } from "../detail/detail-page";
import { end, endingPage } from "./ending-page";

const meta = preview.meta({ title: "Pages/Workflow detail/Ends", ...endingPage, loaders: [loadWorld] });

export default meta;

/** A tunnel closes with its task and says why; the form makes room for the reason that there are no new ones. */
export const Ports = meta.story({
  parameters: { ...endingPage.parameters, searchParams: "?tab=tasks" },
  play: async ({ canvas, subject, userEvent, world }) => {
    const port = workingPort(world, subject);
    await openTask({ canvas, userEvent }, subject.task.name);
    await userEvent.click(await canvas.findByRole("tab", { name: "Ports" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: "Port" }), `${port}{Enter}`);
    const tunnel = within(await canvas.findByRole("listitem", { name: `Port ${port}` }));
    await expect(await tunnel.findByText("Active", undefined, { timeout: 3_000 })).toBeVisible();
    await end({ canvas, userEvent, world });
    await expect(await tunnel.findByText("Disconnected")).toBeVisible();
    await expect(tunnel.getByText(`The task ${subject.task.name} is no longer running.`)).toBeVisible();
    await expect(canvas.getByText("The task completed")).toBeVisible();
    await expect(canvas.queryByRole("textbox", { name: "Port" })).toBeNull();
  },
});
