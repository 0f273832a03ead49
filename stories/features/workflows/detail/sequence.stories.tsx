import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { World } from "@/mocks/world/world";
import { findWorkflow } from "../../../fixtures/find";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const secondInSequence = (world: World) => ({
  workflow: findWorkflow(
    world,
    "COMPLETED",
    ({ name, parent_name }) => /-2$/.test(name) && parent_name !== undefined,
  ),
});

const meta = preview.meta({
  title: "Pages/Workflow detail/Panels",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: secondInSequence },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** A resubmitted workflow links to the previous one. */
export const Sequence = meta.story({
  play: async ({ canvas, subject }) => {
    const { parent_name = "" } = subject.workflow;
    const sequence = within(await canvas.findByRole("navigation", { name: "Workflows in this sequence" }));
    await expect(
      await sequence.findByRole("link", { name: `Previous workflow: ${parent_name}` }),
    ).toHaveAttribute("href", `/workflows/${parent_name}`);
    await expect(sequence.getByText("#2")).toBeVisible();
  },
});
