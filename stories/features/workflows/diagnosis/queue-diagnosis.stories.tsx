import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { QueueDiagnosis } from "@/features/workflows/diagnosis/queue-diagnosis";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inPanel } from "../../../frames/panel-frame";
import { padded } from "./diagnosis-frame";
import { aheadOf, needsOf, queueDiagnosis, queued, queueHandlers, waitingForGpus } from "./queue-page";

const meta = preview.meta({
  title: "Workflow/Queue diagnosis",
  decorators: [padded, inPanel],
  loaders: [loadWorld],
  parameters: { subject: waitingForGpus },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...queueHandlers(world)),
  render: (_, { subject }) => <QueueDiagnosis workflow={subject.workflow} />,
});

export default meta;

/** Required and available GPUs, the queue position, and other pools with room. */
export const Waiting = meta.story({
  play: async ({ canvas, subject: { workflow }, world }) => {
    const diagnosis = queueDiagnosis(canvas);
    const { steps } = await diagnosis.findings();
    const { gpus, tasks } = needsOf(world, workflow);
    await expect(
      canvas.getByText(`${formatCount(gpus, "GPU")} in ${formatCount(tasks, "task")}`),
    ).toBeVisible();
    await expect(diagnosis.position()).toHaveTextContent(formatNumber(aheadOf(world, workflow) + 1));
    await expect(steps.at(-1)).toMatch(/^Or wait: it starts automatically/);
    await waitFor(async () => expect((await diagnosis.findings()).steps[0]).toMatch(/^Resubmit to a pool/));
  },
});

/** For its first seconds a workflow is pending; it has its place in the queue. */
export const Pending = meta.story({
  render: (_, { subject: { workflow } }) => <QueueDiagnosis workflow={{ ...workflow, status: "PENDING" }} />,
  play: async ({ canvas, subject, world }) => {
    const ahead = aheadOf(world, subject.workflow);
    const { reasons } = await queueDiagnosis(canvas).findings();
    await expect(reasons.at(-1)).toContain(
      `${formatCount(ahead, "workflow")} ${ahead === 1 ? "is" : "are"} ahead`,
    );
  },
});

/** The quota does not apply, and all other priorities come first. */
export const LowPriority = meta.story({
  parameters: { subject: queued("WAITING", "LOW") },
  play: async ({ canvas, subject, world }) => {
    const { reasons, steps } = await queueDiagnosis(canvas).findings();
    await expect(reasons.join(" ")).not.toMatch(/quota/);
    await expect(reasons.join(" ")).toContain(formatCount(aheadOf(world, subject.workflow), "workflow"));
    await expect(steps.join(" ")).toMatch(/Resubmit at Normal priority/);
  },
});
