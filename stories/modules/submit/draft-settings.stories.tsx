import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { submitDialog } from "./submit-driver";
import { poolOf, RevisitedSubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Draft",
  loaders: [loadWorld],
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    msw.use(...submitHandlers(world));
    return startWithoutDraft();
  },
  render: () => <RevisitedSubmitPage />,
});

export default meta;

/** Changing the pool counts as a change. */
export const DiscardAfterPoolChange = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const usual = world.profile.settings().default_pool ?? "";
    const first = poolOf(world, "ONLINE").name;
    const pool = first === usual ? poolOf(world, "ONLINE", 1).name : first;
    await dialog.choosePool(pool);
    await dialog.closeAndAnswer("Keep editing");
    await expect(await screen.findByRole("combobox", { name: "Pool" })).toHaveTextContent(pool);

    await dialog.closeAndAnswer("Discard");
    await userEvent.click(dialog.button("Submit workflow"));
    await dialog.opened();
    await dialog.empty();
    await expect(screen.getByRole("combobox", { name: "Pool" })).toHaveTextContent(usual);
  },
});

/** Changing the priority counts too; when kept, it is restored. */
export const DiscardAfterPriorityChange = meta.story({
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await userEvent.click(screen.getByRole("radio", { name: "Low" }));
    await dialog.closeAndAnswer("Keep and close");
    await userEvent.click(dialog.button("Submit workflow"));
    await dialog.opened();
    await expect(screen.getByRole("radio", { name: "Low" })).toBeChecked();
    await waitFor(() => expect(dialog.restored()).toBeVisible());
  },
});
