import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { FailureDiagnosis } from "@/features/workflows/diagnosis/failure-diagnosis";
import { logHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inPanel, narrow, overflowOf } from "../../../frames/panel-frame";
import { padded } from "./diagnosis-frame";
import { exceededMemory, expectDiagnosis, expectLog, logPath } from "./failure-page";

const meta = preview.meta({
  title: "Workflow/Failure diagnosis",
  decorators: [padded, inPanel],
  loaders: [loadWorld],
  parameters: { subject: exceededMemory },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <FailureDiagnosis workflow={subject.workflow} />,
});

export default meta;

/** The log fails to load, and can be retried. */
export const LogUnavailable = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce(logPath, 500)),
  play: async ({ canvas, subject, userEvent }) => {
    await expect(await canvas.findByText(/^Could not load the log/)).toBeVisible();
    await expectDiagnosis(canvas, subject.workflow, { cause: /exceeded the memory/, step: /more memory/ });
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expectLog(canvas, /Memory cgroup out of memory: Killed process/);
  },
});

/** The log has expired. */
export const LogGone = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith(logPath, 404)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This log has expired.")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Retry" })).not.toBeInTheDocument());
  },
});

/** Everything but the log is shown at once, and the log has reserved space. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(logPath)),
  play: async ({ canvas, subject }) => {
    await expect(await canvas.findByText("Loading log")).toBeInTheDocument();
    await expectDiagnosis(canvas, subject.workflow, { cause: /exceeded the memory/, step: /more memory/ });
  },
});

/** A phone: causes and steps are below one another, and long log lines wrap. */
export const Narrow = meta.story({
  ...narrow,
  play: async ({ canvas, canvasElement }) => {
    await expectLog(canvas, /Memory cgroup out of memory: Killed process/);
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
