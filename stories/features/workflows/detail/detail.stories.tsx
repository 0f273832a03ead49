import { expect, within } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import type { World } from "@/mocks/world/world";
import { attemptsOf } from "../../../fixtures/find";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, showGraph } from "./detail-page";

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

/** Some groups completed, one running, others waiting. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas, subject: { workflow }, userEvent, world }) => {
    await expect(await canvas.findByText(/^Running for .+ tasks? running/)).toBeVisible();
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(workflow.name);
    const timeline = within(canvas.getByRole("list", { name: "Timeline" }));
    await expect(timeline.getAllByRole("listitem").at(-1)).toHaveTextContent("Still running");
    const groups = within(canvas.getByRole("region", { name: formatCount(workflow.groups.length, "group") }));
    await expect(groups.getAllByRole("row").slice(1)).toHaveLength(workflow.groups.length);
    const gpus = formatCount(gpuCount(world, workflow), "GPU");
    await expect(await groups.findByText(new RegExp(`, ${gpus}$`))).toBeVisible();
    const graph = within(await showGraph({ canvas, userEvent }));
    await expect(await graph.findAllByRole("treeitem")).toHaveLength(workflow.groups.length);
  },
});

/** GPUs of all its tasks, regardless of attempts. */
function gpuCount(world: World, workflow: WorkflowQueryResponse): number {
  const tasks = new Set(attemptsOf(workflow).map(({ name }) => name));
  return [...tasks].reduce((sum, task) => sum + (world.tasks.generate(workflow.name, task)?.gpu ?? 0), 0);
}
