import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { FailureDiagnosis } from "@/features/workflows/diagnosis/failure-diagnosis";
import { logHandlers } from "@/mocks/handlers";
import { inPanel } from "../../../frames/panel-frame";
import { padded } from "./diagnosis-frame";
import { expectDiagnosis, failing } from "./failure-page";

const meta = preview.meta({
  title: "Workflow/Failure diagnosis",
  decorators: [padded, inPanel],
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <FailureDiagnosis workflow={subject.workflow} />,
});

export default meta;

export const StartError = meta.story({
  parameters: { subject: failing("FAILED_START_ERROR", /exec: /) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, {
      cause: /does not contain the command|not executable/,
      step: /image/,
    });
    await expect(canvas.getByText(/exit code 12[67]/)).toBeVisible();
  },
});

/** Nothing ran, so there is no log. */
export const ImagePull = meta.story({
  parameters: { subject: failing("FAILED_IMAGE_PULL", /manifest unknown|pull access denied/) },
  play: async ({ canvas, subject }) => {
    await expectDiagnosis(canvas, subject.workflow, {
      cause: /tag does not exist|credential/,
      step: /tag in the spec|Renew/,
    });
    await waitFor(() => expect(canvas.queryByRole("figure")).not.toBeInTheDocument());
  },
});
