import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { FailureDiagnosis } from "@/features/workflows/diagnosis/failure-diagnosis";
import { logHandlers } from "@/mocks/handlers";
import { inPanel } from "../../../frames/panel-frame";
import { padded } from "./diagnosis-frame";
import { exceededMemory, expectDiagnosis, expectLog, failing } from "./failure-page";

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

/** The process exceeded the memory that the task requests. */
export const OutOfMemory = meta.story({
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, { cause: /exceeded the memory/, step: /more memory/ });
    await expect(canvas.getByText(/exit code 137 \(out of memory\)/)).toBeVisible();
    await expectLog(canvas, /Memory cgroup out of memory: Killed process/);
  },
});

export const CudaOutOfMemory = meta.story({
  parameters: { subject: failing("FAILED", /CUDA out of memory/) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, { cause: /its GPU/, step: /batch size/ });
    await expectLog(
      canvas,
      /torch\.OutOfMemoryError: CUDA out of memory\. Tried to allocate .* GPU 0 has a total capacity/,
    );
  },
});

/** The task that reports the failure is rarely its cause. */
export const Nccl = meta.story({
  parameters: { subject: failing("FAILED", /NCCL/) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, { cause: /peer/, step: /the first to fail/ });
    await expectLog(canvas, /^terminate called after throwing an instance of 'c10::DistBackendError'/);
  },
});
