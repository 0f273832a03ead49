import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { LONGEST_DRAFT } from "@/modules/submit/spec-limit";
import { submitDialog } from "./submit-driver";
import { SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Too large",
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

/** A megabyte is neither pasted nor dropped: a sentence says the limit and what to do, and the text stays. */
export const TooLarge = meta.story({
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const text = await dialog.editor();
    await dialog.write("workflow: {}");
    await userEvent.paste("x".repeat(2 * LONGEST_DRAFT));
    const alert = await screen.findByRole("alert");
    await expect(alert).toHaveTextContent(/would have 640,012 characters. The limit is 320,000. Shorten it/);
    await expect(text).toHaveTextContent("workflow: {}");
    await userEvent.paste(" ");
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());

    const large = new File(["x".repeat(1_000_000)], "large.yaml");
    await userEvent.upload(screen.getByLabelText("Spec file"), large);
    await expect(
      within(await screen.findByRole("alert")).getByText(
        /large.yaml has 1,000,000 bytes. The limit is 320,000/,
      ),
    ).toBeVisible();
    await expect(text).toHaveTextContent("workflow: {}");
  },
});
