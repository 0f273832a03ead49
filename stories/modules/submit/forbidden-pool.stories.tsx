import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { submitDialog } from "./submit-driver";
import { acceptsFor, poolOf, SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Forbidden pool",
  loaders: [loadWorld],
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    msw.use(...submitHandlers(world));
    return startWithoutDraft();
  },
  render: () => <SubmitPage />,
});

export default meta;

/**
 * The profile lost the pool after it was loaded: the refusal says what is missing and whom to ask. It disappears with
 * another pool, which accepts the draft.
 */
export const ForbiddenPool = meta.story({
  beforeEach: ({ msw, world }) => msw.use(...acceptsFor(world, poolOf(world, "ONLINE", 1).name)),
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const [lost, other] = [poolOf(world, "ONLINE").name, poolOf(world, "ONLINE", 1).name];
    await dialog.startFromExample(lost);
    await userEvent.click(await dialog.ready("Submit"));
    const missing = await screen.findByText(`Your profile does not have the pool ${lost}.`);
    await expect(missing).toBeVisible();
    const help = `Ask ${world.profile.administrator} to add it. Or select another pool. Your draft is safe.`;
    await expect(screen.getByText(help)).toBeVisible();
    await expect(screen.queryByRole("button", { name: /Retry|Try again/ })).toBeNull();
    await expect(screen.queryByText(/did not respond|Server error/)).toBeNull();

    await dialog.choosePool(other);
    await expect(screen.queryByText(/^Your profile does not have/)).toBeNull();
    await userEvent.click(await dialog.ready("Submit"));
    await dialog.submitted(world, other);
  },
});
