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

export const Evicted = meta.story({
  parameters: { subject: failing("FAILED_EVICTED", /^Evicted/) },
  play: async ({ canvas, subject }) => {
    const cause = /filled its disk|out of service/;
    const step = /Request as much storage|another node/;
    await expectDiagnosis(canvas, subject.workflow, { cause, step });
    await expectLog(canvas, /Evicting the pod from/);
  },
});

export const Preempted = meta.story({
  parameters: { subject: failing("FAILED_PREEMPTED", /^Preempted/) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, { cause: /Low priority/, step: /Normal/ });
    await expectLog(canvas, /Preempting the pod on/);
  },
});

/** The platform's own fault. */
export const ServerError = meta.story({
  parameters: { subject: failing("FAILED_SERVER_ERROR", /^Internal error/) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, { cause: /your code is not at fault/, step: /Resubmit/ });
  },
});

export const BackendError = meta.story({
  parameters: { subject: failing("FAILED_BACKEND_ERROR", /NodeNotReady|Backend disconnected/) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, { cause: /not at fault/, step: /Resubmit/ });
    await expectLog(canvas, /Lost contact with the pod/);
  },
});
