import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { pending, waiting } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: waiting },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** Queued: no start, no nodes, and the pool it waits for. */
export const Waiting = meta.story({
  play: async ({ canvas, subject }) => {
    const { pool } = subject.workflow;
    await expect(await canvas.findByText(new RegExp(`^Waiting for .+ in the ${pool} queue`))).toBeVisible();
    const timeline = within(canvas.getByRole("list", { name: "Timeline" }));
    await expect(timeline.getAllByRole("listitem").at(-1)).toHaveTextContent("Not started");
  },
});

export const Pending = meta.story({ parameters: { subject: pending } });
