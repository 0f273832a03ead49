import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { running, withRetries } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** A tab and an attempt that do not exist: what is shown instead is said. */
export const UnreadableAddress = meta.story({
  parameters: { searchParams: "?tab=graphs&retry=-1" },
  play: async ({ canvas, subject: { workflow } }) => {
    await expect(await canvas.findByText(/tab=graphs: use overview, graph/)).toBeVisible();
    await expect(canvas.getByText(/retry=-1: use a whole number from 0/)).toBeVisible();
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(workflow.name);
  },
});

/** A tab that tasks do not have, and an attempt that this task does not have. */
export const UnreadableTaskAddress = meta.story({
  parameters: { subject: withRetries },
  render: (_, { subject: { workflow, task } }) => (
    <NuqsTestingAdapter searchParams={`?task=${task.name}&tab=spec&retry=99`} hasMemory>
      <WorkflowDetailScreen name={workflow.name} />
    </NuqsTestingAdapter>
  ),
  play: async ({ canvas, subject: { task }, userEvent }) => {
    await expect(await canvas.findByText(/retry=99: use a whole number from 0 to \d+\./)).toBeVisible();
    await expect(canvas.getByText(/tab=spec: use overview, logs, events, shell, or ports/)).toBeVisible();
    await expect(canvas.getByRole("region", { name: `Task ${task.name}` })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Remove from address" }));
    await waitFor(() => expect(canvas.queryByText(/The address has/)).toBeNull());
    await expect(canvas.getByRole("region", { name: `Task ${task.name}` })).toBeVisible();
  },
});

/** A status that tasks do not have: all tasks are shown. */
export const UnreadableTaskStatus = meta.story({
  parameters: { searchParams: "?tab=tasks&task-status=lost" },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText(/task-status=lost: use waiting, pending/)).toBeVisible();
    await expect(canvas.getByRole("button", { name: /^All \d/ })).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(canvas.getByRole("button", { name: "Remove from address" }));
    await waitFor(() => expect(canvas.queryByText(/The address has/)).toBeNull());
  },
});
