import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { task as sampleTask } from "@/components/workflow/sample-workflow.fixture";
import { terminalHandlers } from "@/mocks/handlers";
import { failsWith, unreachable } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { runningTask } from "../../fixtures/tasks";
import { execPath, subjectShell, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Problems",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

/** The task has stopped since the page was loaded. */
export const Refused = meta.story({
  beforeEach: ({ msw }) =>
    msw.use(failsWith(execPath, 409, { method: "post", detail: "The task is not running." })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("The task is not running.");
    await expect(alert).toHaveTextContent(/check its logs/);
    await expect(canvas.getByRole("tab", { name: /Ended/ })).toBeVisible();
  },
});

/** A link to a task that does not exist. */
export const NotFound = meta.story({
  parameters: {
    subject: (world: World) => ({ ...runningTask(world), task: sampleTask("no-such-task", "RUNNING") }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Task not found");
  },
});

export const Unreachable = meta.story({
  beforeEach: ({ msw }) => msw.use(unreachable(execPath, { method: "post" })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent(
      "The server did not respond. Check your connection, then reconnect.",
    );
  },
});
