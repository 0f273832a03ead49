import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { submitDialog } from "./submit-driver";
import { RevisitedSubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

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

/** An unsubmitted draft that is kept is there when the overlay opens again. */
export const DiscardQuestion = meta.story({
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await dialog.write("workflow:\n  name: half-written\n");
    await dialog.closeAndAnswer("Keep and close");

    await userEvent.click(dialog.button("Submit workflow"));
    await dialog.opened();
    await waitFor(async () => expect(await dialog.editor()).toHaveTextContent("name: half-written"));
    await waitFor(() => expect(dialog.restored()).toBeVisible());
    await userEvent.keyboard("{Escape}");
    await userEvent.click(await screen.findByRole("button", { name: "Discard" }));
    await dialog.closed();

    await userEvent.click(dialog.button("Submit workflow"));
    await dialog.opened();
    await dialog.empty();
    await waitFor(() => expect(dialog.restored()).not.toBeInTheDocument());
  },
});

/** An untouched draft closes immediately, and so does the unchanged example. */
export const ClosesAtOnce = meta.story({
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await dialog.editor();
    await userEvent.click(dialog.button("Start from an example"));
    await userEvent.click(dialog.button("Close"));
    await dialog.closed();
  },
});
