import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { resubmitDraftKey } from "@/modules/submit/stored-draft";
import { resubmittable } from "../../fixtures/workflows";
import { otherPools, ResubmitPage, resubmitHandlers } from "./resubmit-page";
import { submitDialog } from "./submit-driver";
import { acceptsFor, startWithoutDraft } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Resubmit/Forbidden pool",
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

/** The workflow's pool was removed from the profile after that was loaded: another one takes it. */
export const ForbiddenPool = meta.story({
  beforeEach: ({ msw, subject, world }) =>
    msw.use(...acceptsFor(world, otherPools(world, subject.workflow)[0] ?? "")),
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const [other = ""] = otherPools(world, subject.workflow);
    await dialog.opened();
    await userEvent.click(await dialog.ready("Resubmit"));
    const missing = `Your profile does not have the pool ${subject.workflow.pool}.`;
    await expect(await screen.findByText(missing)).toBeVisible();
    await expect(screen.getByText(/^Ask \S+ to add it\. Or select another pool\./)).toBeVisible();
    await dialog.choosePool(other);
    await userEvent.click(await dialog.ready("Resubmit"));
    await dialog.submitted(world, other);
  },
});
