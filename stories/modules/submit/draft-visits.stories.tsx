import { expect, fireEvent, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
import { SUBMIT_DRAFT_KEY } from "@/modules/submit/stored-draft";
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

/** A draft survives leaving the page, and is cleared when submitted. */
export const LeftAndSubmitted = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const text = EXAMPLE_SPEC.replace("my-training", "kept-draft");
    await dialog.write(text);
    const pool = poolOf(world, "ONLINE").name;
    await dialog.choosePool(pool);
    // The button is behind the dialog, like the browser's own back button.
    await fireEvent.click(screen.getByText("Leave and come back"));

    await waitFor(() => expect(dialog.restored()).toBeVisible());
    await waitFor(async () => expect(await dialog.editor()).toHaveTextContent("name: kept-draft"));
    await userEvent.click(await dialog.ready("Submit"));
    await expect(await dialog.submitted(world, pool)).toMatch(/^kept-draft-/);
    await dialog.closed();
    await waitFor(() => expect(sessionStorage.getItem(SUBMIT_DRAFT_KEY)).toBeNull());
  },
});

/** A stored draft that cannot be read is discarded, which is said once. */
export const Unreadable = meta.story({
  beforeEach() {
    sessionStorage.setItem(SUBMIT_DRAFT_KEY, '{"text": "workflow');
  },
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    const shown = await dialog.opened();
    await dialog.empty();
    await expect(shown.getByText("Your saved draft could not be read and was discarded.")).toBeVisible();
    await waitFor(() => expect(dialog.restored()).not.toBeInTheDocument());

    await userEvent.click(dialog.button("Close"));
    await dialog.closed();
    await userEvent.click(dialog.button("Submit workflow"));
    const again = await dialog.opened();
    await dialog.empty();
    await expect(again.queryByText(/could not be read/)).toBeNull();
  },
});

/** Fields that cannot be read are named, and the rest of the draft is restored. */
export const PartlyUnreadable = meta.story({
  beforeEach() {
    const draft = {
      text: EXAMPLE_SPEC.replace("my-training", "half-read"),
      pool: 7,
      variables: { image: 3 },
    };
    sessionStorage.setItem(SUBMIT_DRAFT_KEY, JSON.stringify(draft));
  },
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    const shown = await dialog.opened();
    await waitFor(() => expect(dialog.restored()).toBeVisible());
    await expect(
      shown.getByText(/could not be read and was discarded: the pool, the variable image\.$/),
    ).toBeVisible();
    await expect(await dialog.editor()).toHaveTextContent("name: half-read");
  },
});
