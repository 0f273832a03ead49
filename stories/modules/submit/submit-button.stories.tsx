import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { SubmitButton } from "@/modules/submit/submit-button";
import { inAppShell } from "../../frames/in-app-shell";
import { submitDialog } from "./submit-driver";
import { startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Button",
  component: SubmitButton,
  // It has the toasts that tell of a submission.
  decorators: [inAppShell],
  loaders: [loadWorld],
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  beforeEach({ msw, world }) {
    msw.use(...submitHandlers(world));
    return startWithoutDraft();
  },
});

export default meta;

export const Default = meta.story({});

/** The overlay loads with the first click, and gives the focus back when it closes. */
export const OpensTheOverlay = meta.story({
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    await userEvent.click(dialog.button("Submit workflow"));
    await dialog.opened();
    await expect(screen.getByRole("dialog", { name: "Submit a workflow" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await dialog.closed();
    await expect(dialog.button("Submit workflow")).toHaveFocus();
  },
});
