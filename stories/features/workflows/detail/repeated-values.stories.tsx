import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { answersWith, detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: running },
  globals: { volume: "default" },
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** A server that repeats tags, warnings and neighbors: each is shown once, and nothing breaks. */
export const RepeatedValues = meta.story({
  beforeEach({ msw, world, subject: { workflow } }) {
    const twice = (names: readonly string[] = []) => [...names, ...names];
    const groups = workflow.groups.map((group) => ({
      ...group,
      remaining_upstream_groups: twice(group.remaining_upstream_groups),
      downstream_groups: twice(group.downstream_groups),
    }));
    const warnings = ["The pool is busy.", "The pool is busy."];
    const repeated = { ...workflow, groups, warnings, tags: ["nightly", "debug", "nightly"] };
    msw.use(answersWith(repeated), ...detailHandlers(world));
  },
  play: async ({ canvas, userEvent }) => {
    const tags = within(await canvas.findByRole("list", { name: "Tags" }));
    await expect(tags.getAllByRole("listitem").map((tag) => tag.textContent)).toEqual(["nightly", "debug"]);
    const warnings = within(canvas.getByRole("region", { name: "Warnings" }));
    await expect(warnings.getAllByRole("listitem")).toHaveLength(1);
    await userEvent.click(canvas.getByRole("tab", { name: /^Tasks/ }));
    await expect(await canvas.findByRole("treegrid")).toBeVisible();
  },
});
