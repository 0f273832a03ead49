import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { answersWith, detailHandlers, detailParameters } from "./detail-page";

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

const longName = "finetune-stable-diffusion-xl-on-the-customer-demo-dataset-with-everything-0042-3ewmto3m";

/** Maximum lengths: the layout holds. */
export const LongNames = meta.story({
  beforeEach: ({ msw, subject }) => msw.use(answersWith(withLongNames(subject.workflow))),
  render: () => <WorkflowDetailScreen name={longName} />,
  play: async ({ canvas }) => {
    await canvas.findByText(/^Running for /);
    // In full, on as many lines as it needs, and nowhere else.
    const title = canvas.getByRole("heading", { level: 1 });
    await expect(title).toHaveTextContent(longName);
    await expect(title.scrollWidth).toBe(title.clientWidth);
    await expect(canvas.getByRole("navigation", { name: "Breadcrumb" })).toHaveTextContent(/^Workflows$/);
    const main = canvas.getByRole("main");
    await expect(main.scrollWidth).toBe(main.clientWidth);
  },
});

function withLongNames(workflow: WorkflowQueryResponse): WorkflowQueryResponse {
  const long = "-with-a-name-that-somebody-put-a-whole-sentence-into-";
  return {
    ...workflow,
    name: longName,
    submitted_by: "maximiliane-alexandra.von-hohenstein-rosenberg",
    pool: `a-pool${long}01`,
    tags: [...workflow.tags, "a-tag-that-is-as-long-as-the-contract-lets-it-be-and-longer"],
    labels: { team: "foundation-models", [`cost-center${long}`]: `4711${long}` },
    groups: workflow.groups.map((group) => ({
      ...group,
      name: `${group.name}${long}`,
      remaining_upstream_groups: group.remaining_upstream_groups?.map((name) => `${name}${long}`),
      downstream_groups: group.downstream_groups?.map((name) => `${name}${long}`),
      tasks: group.tasks.map((task) => ({ ...task, name: `${task.name}${long}${task.name.at(-1)}` })),
    })),
  };
}
