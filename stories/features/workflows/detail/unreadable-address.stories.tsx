import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { running } from "../../../fixtures/workflows";
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
    await expect(await canvas.findByText(/tab=graphs: use overview or/)).toBeVisible();
    await expect(canvas.getByText(/retry=-1: use a whole number from 0/)).toBeVisible();
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(workflow.name);
  },
});
