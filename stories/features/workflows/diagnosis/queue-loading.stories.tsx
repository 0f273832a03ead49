import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { QueueDiagnosis } from "@/features/workflows/diagnosis/queue-diagnosis";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import { inPanel, narrow, overflowOf } from "../../../frames/panel-frame";
import { padded } from "./diagnosis-frame";
import { poolPath, queueDiagnosis, queueHandlers, waitingForGpus } from "./queue-page";

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

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(poolPath)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading pool")).toBeInTheDocument();
  },
});

const ServerError = meta.story({
  name: "Error",
  beforeEach: ({ msw }) => msw.use(failsOnce(poolPath, 500)),
  play: async ({ canvas, userEvent }) => {
    const alert = within(await canvas.findByRole("alert"));
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    const { reasons } = await queueDiagnosis(canvas).findings();
    await expect(reasons.length).toBeGreaterThan(0);
  },
});

export { ServerError as Error };

/** A phone: the figures are below one another. */
export const Narrow = meta.story({
  ...narrow,
  play: async ({ canvas, canvasElement }) => {
    await queueDiagnosis(canvas).findings();
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
