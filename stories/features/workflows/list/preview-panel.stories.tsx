import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { workflowHandlers } from "@/mocks/handlers";
import { inAppShell } from "../../../frames/in-app-shell";
import { entryOf, newest, PanelExample } from "./panel-example";

const meta = preview.meta({
  title: "Workflow/Preview",
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  decorators: [inAppShell],
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world)),
  render: (_, { subject: { workflow }, world }) => (
    <PanelExample name={workflow.name} entry={entryOf(workflow, world)} onClose={fn()} />
  ),
});

export default meta;

/** A running workflow can be canceled. */
export const Default = meta.story({
  parameters: { subject: newest(WorkflowStatus.RUNNING) },
  play: async ({ canvas, subject }) => {
    const { name, groups } = subject.workflow;
    await expect(await canvas.findByText(/^Running for /)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel…" })).toBeEnabled();
    await expect(canvas.getAllByText(/^\d+ of \d+ /)).toHaveLength(groups.length);
    await expect(canvas.getByRole("link", { name: groups[0]?.name })).toHaveAttribute(
      "href",
      `/workflows/${name}?group=${groups[0]?.name}`,
    );
  },
});

export const Waiting = meta.story({ parameters: { subject: newest(WorkflowStatus.WAITING) } });

export const Completed = meta.story({
  parameters: { subject: newest(WorkflowStatus.COMPLETED) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Completed in /)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel…" })).toHaveAttribute("aria-disabled", "true");
  },
});

export const Canceled = meta.story({
  parameters: { subject: newest(WorkflowStatus.FAILED_CANCELED) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Canceled after /)).toBeVisible();
  },
});
