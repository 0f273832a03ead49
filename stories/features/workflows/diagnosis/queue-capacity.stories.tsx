import { HttpResponse, http } from "msw";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { QueueDiagnosis } from "@/features/workflows/diagnosis/queue-diagnosis";
import { inPanel } from "../../../frames/panel-frame";
import { padded } from "./diagnosis-frame";
import { poolWith, queueDiagnosis, queueHandlers, usageOf, waitingForGpus } from "./queue-page";

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

/** It can never start, so waiting is not suggested. */
export const AsksTooMuch = meta.story({
  beforeEach: ({ msw, world }) =>
    msw.use(poolWith(world, { usage: usageOf({ total: 0, used: 0, quota: 0, quotaUsed: 0 }) })),
  play: async ({ canvas }) => {
    const { reasons, steps } = await queueDiagnosis(canvas).findings();
    await expect(reasons[0]).toMatch(/it can never start there\.$/);
    await expect(steps.at(-1)).toMatch(/^Cancel it/);
  },
});

/** GPUs are free, but only outside the quota. */
export const QuotaUsedUp = meta.story({
  beforeEach: ({ msw, world }) =>
    msw.use(poolWith(world, { usage: usageOf({ total: 1_024, used: 256, quota: 256, quotaUsed: 256 }) })),
  play: async ({ canvas }) => {
    const { reasons, steps } = await queueDiagnosis(canvas).findings();
    await expect(reasons[0]).toBe("The pool’s quota has 0 of 256 GPUs left at Normal priority.");
    await expect(steps.join(" ")).toMatch(/Resubmit at Low priority/);
    await expect(canvas.getByRole("progressbar", { name: "Quota in use" })).toHaveAttribute(
      "aria-valuenow",
      "256",
    );
  },
});

/** What is used outside workflows is in use, not free, and is shown apart. */
export const UsedOutsideWorkflows = meta.story({
  beforeEach: ({ msw, world }) =>
    msw.use(
      poolWith(world, {
        usage: usageOf({ total: 1_024, used: 256, outside: 768, quota: 1_024, quotaUsed: 0 }),
      }),
    ),
  play: async ({ canvas }) => {
    const { reasons } = await queueDiagnosis(canvas).findings();
    await expect(reasons[0]).toMatch(/; 0 of 1,024 are free\.$/);
    await expect(canvas.getByRole("progressbar", { name: /^GPUs in use/ })).toHaveAttribute(
      "aria-valuetext",
      "1,024 of 1,024",
    );
    await expect(canvas.getByText("768 used outside workflows")).toBeVisible();
  },
});

/** Nothing blocks it: it starts in the next scheduling cycle. */
export const NextInLine = meta.story({
  beforeEach({ msw, world }) {
    const nobody = http.get("*/api/workflow", () => HttpResponse.json({ entries: [], total: 0 }));
    msw.use(
      nobody,
      poolWith(world, { usage: usageOf({ total: 1_024, used: 0, quota: 1_024, quotaUsed: 0 }) }),
    );
  },
  play: async ({ canvas }) => {
    const diagnosis = queueDiagnosis(canvas);
    const { reasons } = await diagnosis.findings();
    await expect(reasons).toHaveLength(1);
    await expect(reasons[0]).toMatch(/it is next/);
    await expect(diagnosis.position()).toHaveTextContent("1");
  },
});
