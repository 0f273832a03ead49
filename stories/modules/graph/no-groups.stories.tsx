import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import type { Fixture } from "#.storybook/subject";
import { loadWorld } from "#.storybook/world";
import type { World } from "@/mocks/world/world";
import { failedSubmission, pending } from "../../fixtures/workflows";
import { GraphFrame, startWithDefaults } from "./graph-frame";

const withoutGroups = (fixture: Fixture) => (world: World) => ({
  workflow: { ...fixture(world).workflow, groups: [] },
});

const meta = preview.meta({
  title: "Workflow/Graph/States",
  loaders: [loadWorld],
  parameters: { subject: withoutGroups(failedSubmission) },
  globals: { volume: "default" },
  beforeEach: startWithDefaults,
  render: (_, { subject }) => <GraphFrame workflow={subject.workflow} />,
});

export default meta;

/** The spec could not be converted to tasks. */
export const NoGroups = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No graph")).toBeVisible();
    await expect(canvas.getByText(/could not be converted to tasks/)).toBeVisible();
  },
});

/** Accepted, but not yet converted to tasks. */
export const NoGroupsYet = meta.story({
  parameters: { subject: withoutGroups(pending) },
});
