import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { submitDialog } from "./submit-driver";
import { SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

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

/** An empty editor shows how to start. */
export const Empty = meta.story({
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await dialog.empty();
    await expect(screen.getByText("Write a spec or drop a file.")).toBeVisible();
    // The keyboard reaches the disabled button, which tells the reason.
    dialog.button("Submit").focus();
    await expect(dialog.button("Submit")).toHaveFocus();
    await expect(dialog.button("Submit")).toHaveAccessibleDescription("Write a spec or drop a file.");
  },
});
