import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { resubmitDraftKey } from "@/modules/submit/stored-draft";
import { resubmittable } from "../../fixtures/workflows";
import { otherPools, ResubmitPage, resubmitHandlers } from "./resubmit-page";
import { submitDialog } from "./submit-driver";
import { mayUse, startWithoutDraft } from "./submit-page";

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

/** The workflow's pool is not in the user's profile: another one must be selected. */
export const PoolNotAllowed = meta.story({
  beforeEach: ({ msw, subject, world }) =>
    msw.use(...mayUse(world, otherPools(world, subject.workflow)[0] ?? "")),
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const original = subject.workflow;
    await dialog.opened();
    await expect(
      await screen.findByText("Your profile does not allow this pool. Choose another pool."),
    ).toBeInTheDocument();
    await expect(
      await screen.findByText(`${original.pool}: Your profile does not allow this pool.`),
    ).toBeInTheDocument();
    const resubmit = (await dialog.opened()).getByRole("button", { name: "Resubmit" });
    await expect(resubmit).toHaveAttribute("aria-disabled", "true");
    await expect(resubmit).toHaveAccessibleDescription(/does not allow this pool/);
    const pool = otherPools(world, subject.workflow)[0] ?? "";
    await dialog.choosePool(pool);
    await userEvent.click(await dialog.ready("Resubmit"));
    await dialog.submitted(world, pool);
  },
});
