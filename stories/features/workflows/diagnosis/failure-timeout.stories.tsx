import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { FailureDiagnosis } from "@/features/workflows/diagnosis/failure-diagnosis";
import { logHandlers } from "@/mocks/handlers";
import { inPanel } from "../../../frames/panel-frame";
import { padded } from "./diagnosis-frame";
import { expectDiagnosis, expectLog, failing } from "./failure-page";

const meta = preview.meta({
  title: "Workflow/Failure diagnosis",
  decorators: [padded, inPanel],
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <FailureDiagnosis workflow={subject.workflow} />,
});

export default meta;

export const ExecTimeout = meta.story({
  parameters: { subject: failing("FAILED_EXEC_TIMEOUT", /exec_timeout/) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, {
      cause: /execution timeout/,
      step: /Raise exec_timeout/,
    });
    await expectLog(canvas, /exec_timeout reached/);
  },
});

/** The group failed before any of its tasks was begun. */
export const QueueTimeout = meta.story({
  parameters: { subject: failing("FAILED_QUEUE_TIMEOUT", /queue_timeout/) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, {
      cause: /no capacity within its queue timeout/,
      step: /more free GPUs/,
    });
    await waitFor(() => expect(canvas.queryByRole("figure")).not.toBeInTheDocument());
  },
});
