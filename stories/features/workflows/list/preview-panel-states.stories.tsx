import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { workflowHandlers } from "@/mocks/handlers";
import { failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";

const WORKFLOW_PATH = "/api/workflow/:name";

import { entryOf, newest, PanelExample } from "./panel-example";

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
  render: () => <PanelExample name="no-such-workflow" entry={undefined} onClose={fn()} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Workflow not found")).toBeVisible();
  },
});
