import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { submitDialog } from "./submit-driver";
import { mayUse, poolIs, poolOf, SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit",
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

/** A pool that accepts no workflows is listed with the reason, and is disabled. */
export const OfflinePool = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const { name } = poolOf(world, "OFFLINE");
    const option = await dialog.searchPool(name);
    await expect(option).toHaveAttribute("aria-disabled", "true");
    await expect(option).toHaveTextContent("This pool is offline and does not accept workflows.");
  },
});

/** Lists only pools in the user's profile, including unavailable ones. */
export const OwnPools = meta.story({
  beforeEach({ msw, world }) {
    const [first, second] = [poolOf(world, "ONLINE").name, poolOf(world, "ONLINE", 1).name];
    msw.use(...mayUse(world, first, second), poolIs(world, second, "MAINTENANCE"));
  },
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const first = await dialog.searchPool(poolOf(world, "ONLINE").name);
    await userEvent.clear(screen.getByRole("combobox", { name: "Search pools" }));
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
    const hint = screen.getByText("Only pools your profile allows are listed.");
    await waitFor(() => expect(hint).toBeVisible());
    const second = screen.getByRole("option", {
      name: /This pool is in maintenance and does not accept workflows\./,
    });
    await expect(second).toHaveAttribute("aria-disabled", "true");
    await expect(first).toBeVisible();
  },
});
