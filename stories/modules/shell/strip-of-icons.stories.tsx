import { expect, within } from "storybook/test";
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
  render: (_, { subject }) => <SessionsPage subject={subject} appearance="icons" />,
});

export default meta;

/** As at the edge of the page. */
export const StripOfIcons = meta.story({
  play: async ({ canvas, canvasElement, subject, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    const button = within(canvas.getByRole("list", { name: "Open shells" })).getByRole("button");
    await expect(button).toHaveAccessibleName(expect.stringContaining(`${subject.task.name}, bash 1`));
    await expect(button.offsetWidth).toBeLessThan(50);
  },
});
