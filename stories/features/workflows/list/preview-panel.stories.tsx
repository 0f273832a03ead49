import { expect, fn, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { PreviewPanel, type PreviewPanelProps } from "@/features/workflows/list/preview/preview-panel";
import { TaskGroupStatus, type WorkflowQueryResponse, WorkflowStatus } from "@/lib/api/generated.schemas";
import { workflowHandlers } from "@/mocks/handlers";
import { failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { findWorkflow } from "../../../fixtures/find";
import { inAppShell } from "../../../frames/in-app-shell";

const WORKFLOW_PATH = "/api/workflow/:name";
const PANEL_WIDTH = 400;

/** The panel beside the list. */
function PanelExample(props: PreviewPanelProps) {
  return (
    <div
      style={{ width: PANEL_WIDTH }}
      className="flex min-h-0 max-w-full flex-1 flex-col border-r border-border"
    >
      <h1 className="sr-only">Workflows</h1>
      <PreviewPanel {...props} />
    </div>
  );
}

/** The newest workflow in this status. */
const newest = (status: WorkflowStatus) => (world: World) => ({ workflow: findWorkflow(world, status) });

/** Its entry in the list. */
function entryOf({ name, status }: WorkflowQueryResponse, { workflows }: World) {
  return workflows.generatePage(0, 1, { statuses: [status] }).entries.find((entry) => entry.name === name);
}

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
    await expect(canvas.getAllByRole("progressbar")).toHaveLength(groups.length);
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

/** The first failure and its message. Bars show only what completed. */
export const Failed = meta.story({
  parameters: { subject: newest(WorkflowStatus.FAILED) },
  play: async ({ canvas, subject }) => {
    const failure = within(await canvas.findByRole("region", { name: "Failure" }));
    await expect(failure.getByText(/exit code/)).toBeVisible();
    for (const group of subject.workflow.groups) {
      const latest = new Map(group.tasks.map((task) => [task.name, task.status]));
      const completed = [...latest.values()].filter((status) => status === TaskGroupStatus.COMPLETED);
      const bar = canvas.getByRole("progressbar", { name: `Tasks of ${group.name}` });
      await expect(bar).toHaveAttribute("aria-valuenow", `${completed.length}`);
      await expect(bar).toHaveAttribute("aria-valuemax", `${latest.size}`);
    }
  },
});

export const Canceled = meta.story({
  parameters: { subject: newest(WorkflowStatus.FAILED_CANCELED) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Canceled after /)).toBeVisible();
  },
});

/** The list's data shows immediately. */
export const Loading = meta.story({
  parameters: { settles: false, subject: newest(WorkflowStatus.RUNNING) },
  beforeEach: ({ msw }) => msw.use(neverAnswers(WORKFLOW_PATH)),
  play: async ({ canvas, subject }) => {
    const { name } = subject.workflow;
    await expect(canvas.getByRole("heading", { level: 2, name })).toBeVisible();
    await expect(canvas.getByText("Running")).toBeVisible();
  },
});

const ServerError = meta.story({
  parameters: { subject: newest(WorkflowStatus.RUNNING) },
  beforeEach: ({ msw }) => msw.use(failsWith(WORKFLOW_PATH, 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Retry" })).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

export const NotFound = meta.story({
  render: () => <PanelExample name="no-such-run" entry={undefined} onClose={fn()} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Workflow not found")).toBeVisible();
  },
});
