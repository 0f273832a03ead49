import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { QueueDiagnosis } from "@/features/workflows/diagnosis/queue-diagnosis";
import { inPanel } from "../../../frames/panel-frame";
import { padded } from "./diagnosis-frame";
import { poolWith, queueDiagnosis, queueHandlers, waitingForGpus } from "./queue-page";

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

export const PoolOffline = meta.story({
  beforeEach: ({ msw, world }) => msw.use(poolWith(world, { status: "OFFLINE" })),
  play: async ({ canvas, subject }) => {
    const diagnosis = queueDiagnosis(canvas);
    const { reasons, steps } = await diagnosis.findings();
    await expect(reasons[0]).toMatch(/ is offline: nothing starts/);
    await expect(steps.at(-1)).toMatch(
      new RegExp(`starts automatically once ${subject.workflow.pool} is back online`),
    );
    // Its free GPUs are of no use to anyone.
    await expect(diagnosis.available()).toHaveTextContent(/^0 GPUs$/);
    await waitFor(() => expect(canvas.queryByRole("progressbar")).not.toBeInTheDocument());
  },
});

export const Maintenance = meta.story({
  beforeEach: ({ msw, world }) =>
    msw.use(poolWith(world, { status: "MAINTENANCE", enable_maintenance: true })),
  play: async ({ canvas }) => {
    const diagnosis = queueDiagnosis(canvas);
    const { reasons } = await diagnosis.findings();
    await expect(reasons[0]).toMatch(/ is in maintenance: nothing starts until it ends/);
    await expect(diagnosis.available()).toHaveTextContent(/^0 GPUs$/);
  },
});
