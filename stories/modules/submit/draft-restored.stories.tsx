import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
import { SUBMIT_DRAFT_KEY } from "@/modules/submit/stored-draft";
import type { SubmitDraft } from "@/modules/submit/submit-draft";
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

/** A draft from an earlier visit in this tab is restored, and can be discarded. */
export const Restored = meta.story({
  beforeEach() {
    const draft: SubmitDraft = {
      text: EXAMPLE_SPEC.replace("my-training", "left-behind"),
      fileName: "left-behind.yaml",
      priority: "HIGH",
      variables: { image: "own/image:3" },
    };
    sessionStorage.setItem(SUBMIT_DRAFT_KEY, JSON.stringify(draft));
  },
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    const shown = await dialog.opened();
    await waitFor(() => expect(dialog.restored()).toBeVisible());
    await expect(await dialog.editor()).toHaveTextContent("name: left-behind");
    await expect(shown.getByText("left-behind.yaml")).toBeVisible();
    await expect(shown.getByRole("radio", { name: "High" })).toBeChecked();
    await expect(await shown.findByRole("textbox", { name: "image" })).toHaveValue("own/image:3");

    await userEvent.click(dialog.button("Discard draft"));
    await dialog.empty();
    await waitFor(() => expect(dialog.restored()).not.toBeInTheDocument());
    await expect(shown.getByRole("radio", { name: "Use spec" })).toBeChecked();
    await waitFor(() => expect(sessionStorage.getItem(SUBMIT_DRAFT_KEY)).toBeNull());

    // Later edits are not restored ones.
    await dialog.write("workflow: {}");
    await waitFor(() => expect(dialog.restored()).not.toBeInTheDocument());
  },
});

/** The notice is above the text, with its button below. */
export const Narrow = Restored.extend({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await waitFor(() => expect(dialog.restored()).toBeVisible());
    await expect(dialog.button("Discard draft")).toBeVisible();
  },
});
