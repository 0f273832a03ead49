import { expect, fn, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { PreviewPanel, type PreviewPanelProps } from "@/features/workflows/list/preview/preview-panel";
import { TaskGroupStatus, WorkflowStatus } from "@/lib/api/generated.schemas";
import { workflowHandlers } from "@/mocks/handlers";
import { failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
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

const meta = preview.meta({
  title: "Workflow/Preview",
  component: PanelExample,
  // Names depend on the seed, so a story looks them up in the world.
  args: { name: "", entry: undefined, onClose: fn() },
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  decorators: [inAppShell],
  globals: { volume: "default" },
  beforeEach({ msw, globals }) {
    msw.use(...workflowHandlers(worldOf(globals)));
  },
});

export default meta;

type Globals = Readonly<Record<string, unknown>>;

/** The newest workflow in a status. */
function newest(globals: Globals, status: WorkflowStatus) {
  const [entry] = worldOf(globals).workflows.generatePage(0, 1, { statuses: [status] }).entries;
  if (entry === undefined)
    throw new Error(`This world has no workflow that is ${status}: choose a larger volume.`);
  return entry;
}

const rendering =
  (status: WorkflowStatus) =>
  (args: PreviewPanelProps, { globals }: { globals: Globals }) => {
    const entry = newest(globals, status);
    return <PanelExample {...args} name={entry.name} entry={entry} />;
  };

/** A running workflow can be canceled. */
export const Default = meta.story({
  render: rendering(WorkflowStatus.RUNNING),
  play: async ({ canvas, globals }) => {
    const { name } = newest(globals, WorkflowStatus.RUNNING);
    await expect(await canvas.findByText(/^Running for /)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel…" })).toBeEnabled();
    const { groups = [] } = worldOf(globals).workflows.getByName(name) ?? {};
    await expect(canvas.getAllByRole("progressbar")).toHaveLength(groups.length);
    await expect(canvas.getByRole("link", { name: groups[0]?.name })).toHaveAttribute(
      "href",
      `/workflows/${name}?group=${groups[0]?.name}`,
    );
  },
});

export const Waiting = meta.story({ render: rendering(WorkflowStatus.WAITING) });

export const Completed = meta.story({
  render: rendering(WorkflowStatus.COMPLETED),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Completed in /)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel…" })).toHaveAttribute("aria-disabled", "true");
  },
});

/** The first failure and its message. Bars show only what completed. */
export const Failed = meta.story({
  render: rendering(WorkflowStatus.FAILED),
  play: async ({ canvas, globals }) => {
    const failure = within(await canvas.findByRole("region", { name: "Failure" }));
    await expect(failure.getByText(/exit code/)).toBeVisible();
    const { name } = newest(globals, WorkflowStatus.FAILED);
    const groups = worldOf(globals).workflows.getByName(name)?.groups ?? [];
    for (const group of groups) {
      const latest = new Map(group.tasks.map((task) => [task.name, task.status]));
      const completed = [...latest.values()].filter((status) => status === TaskGroupStatus.COMPLETED);
      const bar = canvas.getByRole("progressbar", { name: `Tasks of ${group.name}` });
      await expect(bar).toHaveAttribute("aria-valuenow", `${completed.length}`);
      await expect(bar).toHaveAttribute("aria-valuemax", `${latest.size}`);
    }
  },
});

export const Canceled = meta.story({
  render: rendering(WorkflowStatus.FAILED_CANCELED),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Canceled after /)).toBeVisible();
  },
});

/** The list's data shows immediately. */
export const Loading = meta.story({
  parameters: { settles: false },
  render: rendering(WorkflowStatus.RUNNING),
  beforeEach({ msw }) {
    msw.use(neverAnswers(WORKFLOW_PATH));
  },
  play: async ({ canvas, globals }) => {
    const { name } = newest(globals, WorkflowStatus.RUNNING);
    await expect(canvas.getByRole("heading", { level: 2, name })).toBeVisible();
    await expect(canvas.getByText("Running")).toBeVisible();
  },
});

const ServerError = meta.story({
  render: rendering(WorkflowStatus.RUNNING),
  beforeEach({ msw }) {
    msw.use(failsWith(WORKFLOW_PATH, 500));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Retry" })).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

export const NotFound = meta.story({
  args: { name: "no-such-run" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Workflow not found")).toBeVisible();
  },
});
