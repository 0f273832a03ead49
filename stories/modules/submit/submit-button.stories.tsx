import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { SUBMIT_DRAFT_KEY } from "@/modules/submit/stored-draft";
import { SubmitButton } from "@/modules/submit/submit-button";
import { inAppShell } from "../../frames/in-app-shell";
import { button, expectClosed, overlay, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Button",
  component: SubmitButton,
  // It has the toasts that tell of a submission.
  decorators: [inAppShell],
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  beforeEach({ msw, globals }) {
    sessionStorage.removeItem(SUBMIT_DRAFT_KEY);
    msw.use(...submitHandlers(worldOf(globals)));
    return () => sessionStorage.removeItem(SUBMIT_DRAFT_KEY);
  },
});

export default meta;

export const Default = meta.story({});

/** The overlay loads with the first click, and gives the focus back when it closes. */
export const OpensTheOverlay = meta.story({
  play: async ({ userEvent }) => {
    await userEvent.click(button("Submit workflow"));
    await overlay();
    await expect(screen.getByRole("dialog", { name: "Submit a workflow" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expectClosed();
    await expect(button("Submit workflow")).toHaveFocus();
  },
});
