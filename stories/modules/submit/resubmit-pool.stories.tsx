import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { resubmitDraftKey } from "@/modules/submit/stored-draft";
import { resubmittable } from "../../fixtures/workflows";
import { otherPools, ResubmitPage, resubmitHandlers } from "./resubmit-page";
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

export const OtherPool = meta.story({
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const original = subject.workflow;
    const pool = otherPools(world, original)[0] ?? "";
    await dialog.opened();
    await dialog.choosePool(pool);
    await userEvent.click(screen.getByRole("radio", { name: "High" }));
    await userEvent.click(await dialog.ready("Resubmit"));
    const name = await dialog.submitted(world, pool);
    await expect(world.workflows.getByName(name)?.priority).toBe("HIGH");
  },
});

/** Opened for another pool: it is selected and counts as no edit; another one can still be chosen. */
export const SuggestedPool = meta.story({
  render: (_, { subject: { workflow }, world }) => (
    <ResubmitPage workflow={workflow} initialPool={otherPools(world, workflow)[0]} />
  ),
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const pool = otherPools(world, subject.workflow)[0] ?? "";
    await dialog.opened();
    const picker = () => screen.findByRole("combobox", { name: "Pool" });
    await expect(await picker()).toHaveTextContent(pool);
    await userEvent.click(dialog.button("Close"));
    await dialog.closed();

    await userEvent.click(dialog.button("Resubmit"));
    await dialog.opened();
    await dialog.choosePool(subject.workflow.pool ?? "");
    await dialog.choosePool(pool);
    await userEvent.click(await dialog.ready("Resubmit"));
    await dialog.submitted(world, pool);
  },
});
