import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { twoRunningTasks } from "../../fixtures/tasks";
import { SessionsPage } from "./sessions-page";
import { terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Sessions",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: twoRunningTasks },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: (_, { subject }) => <SessionsPage subject={subject} />,
});

export default meta;

/** Two shells of one task, each with its own directory, screen and program. */
export const Several = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await terminal.run("cd /tmp; echo from the first");
    await terminal.showsRow("from the first");

    await userEvent.click(canvas.getByRole("button", { name: "New shell" }));
    await userEvent.click(await body.findByRole("menuitem", { name: "sh" }));
    await expect(await canvas.findByRole("tab", { name: / sh 1$/, selected: true })).toBeVisible();
    await waitFor(() => expect(terminal.line()).toMatch(/:\/workspace#$/));
    await expect(terminal.rows()).not.toContain("from the first");

    await userEvent.click(canvas.getByRole("tab", { name: / bash 1$/ }));
    await terminal.showsRow("from the first");
    await expect(terminal.line()).toMatch(/:\/tmp#$/);

    await userEvent.click(canvas.getByRole("button", { name: "Close shell" }));
    await expect(await canvas.findByRole("tab", { name: / sh 1$/, selected: true })).toBeVisible();
    await expect(canvas.getAllByRole("tab")).toHaveLength(1);
  },
});
