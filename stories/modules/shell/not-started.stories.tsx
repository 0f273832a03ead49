import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { taskIn } from "../../fixtures/tasks";
import { subjectShell, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Problems",
  decorators: [withTerminals],
  loaders: [loadWorld],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

export const Waiting = meta.story({
  parameters: { subject: taskIn("RUNNING", "WAITING") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task has not started")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View upstream groups" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Connect" })).not.toBeInTheDocument());
  },
});

export const Pending = meta.story({
  parameters: { subject: taskIn("WAITING", "SCHEDULING") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task has no node yet")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View events" })).toBeVisible();
  },
});

export const Initializing = meta.story({
  parameters: { subject: taskIn("RUNNING", "INITIALIZING") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task is starting")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View events" })).toBeVisible();
  },
});
