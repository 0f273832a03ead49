import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers, workflowHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { findWorkflow } from "../../fixtures/find";
import { logOf } from "../../fixtures/logs";
import { FollowedWorkflow } from "./followed-workflow";
import { type GrowingLog, growingLog } from "./growing-log";
import { fullHeight, LogStage, logViewer, messageOf } from "./logs-page";
import { numberedLine } from "./served-logs";

/** Its tasks are being created: nothing has been written. */
const queued = (world: World) => ({
  workflow: findWorkflow(world, "PENDING", (workflow) => logOf(world, workflow).lineCount === 0),
});

/** Log of the current story. */
let log: GrowingLog;
/** The world of the current story, with empty logs only. */
let silent: World;

const meta = preview.meta({
  title: "Workflow/Logs/Follow",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: queued },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world), ...workflowHandlers(world)),
  render: (_, { subject }) => <FollowedWorkflow name={subject.workflow.name} />,
  globals: { volume: "default" },
});

export default meta;

/** Waits, and is live with the first line. */
export const FirstLine = meta.story({
  beforeEach({ msw }) {
    log = growingLog([]);
    msw.use(log.handler);
  },
  render: () => <LogStage workflow="some-workflow" live />,
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent(/^Waiting for the first line$/));
    await expect(canvas.getByText("No lines yet")).toBeVisible();
    await expect(canvas.queryByText("Live")).not.toBeInTheDocument();
    log.write(numberedLine(1));
    await expect(await canvas.findByText("Live")).toBeVisible();
    await viewer.showsLine(0, "line 1");
    await expect(canvas.queryByText("No lines yet")).not.toBeInTheDocument();
  },
});

/** A queued workflow has no lines yet. */
export const WaitsForFirstLine = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Waiting for the first line")).toBeVisible();
    await expect(canvas.getByText("No lines yet")).toBeVisible();
  },
});

/** A queued workflow is canceled: that is its first line, and its last one. */
export const CanceledBeforeFirstLine = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("Waiting for the first line")).toBeVisible();
    world.submitter.cancel(subject.workflow.name);
    await expect(await canvas.findByText("End of log · Canceled")).toBeVisible();
    await viewer.showsLine(0, messageOf(logOf(world, subject.workflow).lineAt(0)));
  },
});

/** The workflow ends without a line. */
export const EndedWithoutLine = meta.story({
  beforeEach({ msw, world }) {
    silent = world.withLogScenario("empty");
    msw.use(...logHandlers(silent), ...workflowHandlers(silent));
  },
  play: async ({ canvas, subject }) => {
    await expect(await canvas.findByText("Waiting for the first line")).toBeVisible();
    silent.submitter.cancel(subject.workflow.name);
    await expect(await canvas.findByText("There is no log")).toBeVisible();
    await expect(canvas.queryByText("Waiting for the first line")).not.toBeInTheDocument();
  },
});
