import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { enlarged } from "../../../fixtures/enlarged";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { answersWith, detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Groups and tasks",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, searchParams: "?tab=tasks", subject: running },
  globals: { volume: "default" },
  beforeEach({ msw, subject, world }) {
    const large = enlarged(subject.workflow, { groups: 60, tasks: 400 });
    msw.use(answersWith(large), ...detailHandlers(world));
  },
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** More than 30 tasks: groups start collapsed. */
export const ManyTasks = meta.story({
  play: async ({ canvas, userEvent }) => {
    const grid = within(await canvas.findByRole("treegrid"));
    await expect(grid.getAllByRole("row")).toHaveLength(1 + 60);
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    await expect(grid.getAllByRole("row")).toHaveLength(1 + 60 + 400);
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await expect(grid.getAllByRole("row")).toHaveLength(1 + 60);
  },
});

/** The overview lists the first groups, and leads to all of them. */
export const ManyGroups = meta.story({
  parameters: { searchParams: "" },
  play: async ({ canvas, userEvent }) => {
    const groups = within(await canvas.findByRole("region", { name: "60 groups" }));
    await expect(groups.getAllByRole("row")).toHaveLength(1 + 10);
    await userEvent.click(groups.getByRole("button", { name: "Show all 60 groups" }));
    await expect(await canvas.findByRole("treegrid", { name: "Groups and tasks" })).toBeVisible();
  },
});
