import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { completedTask, taskIn } from "../../fixtures/tasks";
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

export const Completed = meta.story({
  parameters: { subject: completedTask },
  play: async ({ canvas, subject }) => {
    await expect(await canvas.findByText("The task completed")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View logs" })).toHaveAttribute(
      "href",
      expect.stringContaining("tab=logs"),
    );
    await expect(canvas.getByRole("link", { name: "View artifacts" })).toHaveAttribute(
      "href",
      `/workflows/${encodeURIComponent(subject.workflow.name)}?tab=artifacts`,
    );
  },
});

export const Failed = meta.story({
  parameters: { subject: taskIn("FAILED", "FAILED") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task failed")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View logs" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "View events" })).toBeVisible();
  },
});

/** An upstream group failed. */
export const NeverRan = meta.story({
  parameters: { subject: taskIn("FAILED", "FAILED_UPSTREAM") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The task never ran: upstream failed")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("link", { name: "View logs" })).not.toBeInTheDocument());
  },
});

/** An attempt that was replaced by a retry. */
export const Rescheduled = meta.story({
  parameters: { subject: taskIn("RUNNING", "RESCHEDULED") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This attempt was replaced by a retry")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Go to latest attempt" })).toHaveAttribute(
      "href",
      expect.not.stringContaining("retry="),
    );
  },
});
