import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ToastProvider } from "@/components/ui/toasts";
import { QueueDiagnosis } from "@/features/workflows/diagnosis/queue-diagnosis";
import { inPanel } from "../../../frames/panel-frame";
import { mayUse } from "../../../modules/submit/submit-page";
import { padded } from "./diagnosis-frame";
import { queueDiagnosis, queueHandlers, waitingForGpus } from "./queue-page";

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

/** Each suggested pool opens the resubmission with that pool, and closing it unchanged asks nothing. */
export const ResubmitToPool = meta.story({
  decorators: [
    (Story) => (
      <ToastProvider>
        <Story />
      </ToastProvider>
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    const buttons = await queueDiagnosis(canvas).suggestions();
    await expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons.slice(0, 2)) {
      const [, pool = ""] = /^Resubmit to (\S+) [\d,]+ GPUs? free$/.exec(button.textContent ?? "") ?? [];
      await userEvent.click(button);
      const dialog = within(await screen.findByRole("dialog", { name: /^Resubmit / }));
      await expect(dialog.getByRole("combobox", { name: "Pool" })).toHaveTextContent(pool);
      await userEvent.click(dialog.getByRole("button", { name: "Close" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    }
  },
});

/** Pools outside the profile are not suggested. */
export const NoOtherPool = meta.story({
  beforeEach: ({ msw, subject, world }) => msw.use(...mayUse(world, subject.workflow.pool ?? "")),
  play: async ({ canvas }) => {
    const { steps } = await queueDiagnosis(canvas).findings();
    await expect(steps.join(" ")).not.toContain("Resubmit to");
    await expect(canvas.queryByRole("button", { name: /^Resubmit to / })).toBeNull();
  },
});
