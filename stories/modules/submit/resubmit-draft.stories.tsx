import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { resubmitDraftKey } from "@/modules/submit/stored-draft";
import { resubmittable } from "../../fixtures/workflows";
import { ResubmitPage, resubmitHandlers } from "./resubmit-page";
import { submitDialog } from "./submit-driver";
import { startWithoutDraft } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Resubmit",
  loaders: [loadWorld],
  parameters: { subject: resubmittable, nextjs: { navigation: { pathname: "/workflows/name" } } },
  globals: { volume: "default" },
  beforeEach({ msw, subject, world }) {
    msw.use(...resubmitHandlers(world));
    return startWithoutDraft(resubmitDraftKey(subject.workflow.name));
  },
  render: (_, { subject }) => <ResubmitPage workflow={subject.workflow} />,
});

export default meta;

/** Changed labels count too: closing needs confirmation, and a kept draft is restored. */
export const DiscardQuestion = meta.story({
  play: async ({ subject, userEvent }) => {
    const dialog = submitDialog(userEvent);
    const [key = "", value = ""] = Object.entries(subject.workflow.labels ?? {})[0] ?? [];
    const field = () => screen.findByRole("textbox", { name: key });
    await userEvent.clear(await field());
    await userEvent.type(await field(), "another");
    await dialog.closeAndAnswer("Keep and close");

    await userEvent.click(dialog.button("Resubmit"));
    await expect(await field()).toHaveValue("another");
    await waitFor(() => expect(dialog.restored()).toBeVisible());
    await userEvent.click(dialog.button("Discard draft"));
    await expect(await field()).toHaveValue(value);
    await waitFor(() => expect(dialog.restored()).not.toBeInTheDocument());
  },
});
