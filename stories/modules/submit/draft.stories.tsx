import { expect, fireEvent, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import type { World } from "@/mocks/world/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
import { SUBMIT_DRAFT_KEY } from "@/modules/submit/stored-draft";
import type { SubmitDraft } from "@/modules/submit/submit-draft";
import { SubmitOverlay } from "@/modules/submit/submit-overlay";
import { replaceCode } from "../../components/code-editor/code-driver";
import {
  button,
  choosePool,
  closeAndAnswer,
  editor,
  expectClosed,
  expectEmpty,
  expectSubmitted,
  overlay,
  poolOf,
  RevisitedOpener,
  readyButton,
  restored,
  submitHandlers,
} from "./submit-page";

/** Serves the requests; play functions read submitted workflows from it. */
let world: World;

const meta = preview.meta({
  title: "Workflow/Submit/Draft",
  component: SubmitOverlay,
  args: { open: true, onOpenChange: () => {} },
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  beforeEach({ msw, globals }) {
    localStorage.removeItem("submit-split");
    sessionStorage.removeItem(SUBMIT_DRAFT_KEY);
    world = worldOf(globals);
    msw.use(...submitHandlers(world));
    return () => sessionStorage.removeItem(SUBMIT_DRAFT_KEY);
  },
  render: () => (
    <RevisitedOpener label="Submit workflow">
      {(open, setOpen) => <SubmitOverlay open={open} onOpenChange={setOpen} />}
    </RevisitedOpener>
  ),
});

export default meta;

const usualPool = () => world.profile.settings().default_pool ?? "";

/** An unsubmitted draft that is kept is there when the overlay opens again. */
export const DiscardQuestion = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    await replaceCode(userEvent, await editor(), "workflow:\n  name: half-written\n");
    await closeAndAnswer(userEvent, "Keep and close");

    await userEvent.click(button("Submit workflow"));
    await overlay();
    await waitFor(async () => expect(await editor()).toHaveTextContent("name: half-written"));
    await waitFor(() => expect(restored()).toBeVisible());
    await userEvent.keyboard("{Escape}");
    await userEvent.click(await screen.findByRole("button", { name: "Discard" }));
    await expectClosed();

    await userEvent.click(button("Submit workflow"));
    await overlay();
    await expectEmpty();
    await waitFor(() => expect(restored()).not.toBeInTheDocument());
  },
});

/** Changing the pool counts as a change. */
export const DiscardAfterPoolChange = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    const first = poolOf(world, "ONLINE").name;
    const pool = first === usualPool() ? poolOf(world, "ONLINE", 1).name : first;
    await choosePool(userEvent, pool);
    await closeAndAnswer(userEvent, "Keep editing");
    await expect(await screen.findByRole("combobox", { name: "Pool" })).toHaveTextContent(pool);

    await closeAndAnswer(userEvent, "Discard");
    await userEvent.click(button("Submit workflow"));
    await overlay();
    await expectEmpty();
    await expect(screen.getByRole("combobox", { name: "Pool" })).toHaveTextContent(usualPool());
  },
});

/** Changing the priority counts too; when kept, it is restored. */
export const DiscardAfterPriorityChange = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    await userEvent.click(screen.getByRole("radio", { name: "Low" }));
    await closeAndAnswer(userEvent, "Keep and close");
    await userEvent.click(button("Submit workflow"));
    await overlay();
    await expect(screen.getByRole("radio", { name: "Low" })).toBeChecked();
    await waitFor(() => expect(restored()).toBeVisible());
  },
});

/** An untouched draft closes immediately, and so does the unchanged example. */
export const ClosesAtOnce = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    await editor();
    await userEvent.click(button("Start from an example"));
    await userEvent.click(button("Close"));
    await expectClosed();
  },
});

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
    const shown = await overlay();
    await waitFor(() => expect(restored()).toBeVisible());
    await expect(await editor()).toHaveTextContent("name: left-behind");
    await expect(shown.getByText("left-behind.yaml")).toBeVisible();
    await expect(shown.getByRole("radio", { name: "High" })).toBeChecked();
    await expect(shown.getByRole("textbox", { name: "image" })).toHaveValue("own/image:3");

    await userEvent.click(button("Discard draft"));
    await expectEmpty();
    await waitFor(() => expect(restored()).not.toBeInTheDocument());
    await expect(shown.getByRole("radio", { name: "Use spec" })).toBeChecked();
    await waitFor(() => expect(sessionStorage.getItem(SUBMIT_DRAFT_KEY)).toBeNull());

    // Later edits are not restored ones.
    await replaceCode(userEvent, await editor(), "workflow: {}");
    await waitFor(() => expect(restored()).not.toBeInTheDocument());
  },
});

/** Unreadable stored data is ignored. */
export const Unreadable = meta.story({
  beforeEach() {
    sessionStorage.setItem(SUBMIT_DRAFT_KEY, '{"text": "workflow');
  },
  play: async () => {
    await overlay();
    await expectEmpty();
    await waitFor(() => expect(restored()).not.toBeInTheDocument());
  },
});

/** A draft survives leaving the page, and is cleared when submitted. */
export const LeftAndSubmitted = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    const text = EXAMPLE_SPEC.replace("my-training", "kept-draft");
    await replaceCode(userEvent, await editor(), text);
    const pool = poolOf(world, "ONLINE").name;
    await choosePool(userEvent, pool);
    // The button is behind the dialog, like the browser's own back button.
    await fireEvent.click(screen.getByText("Leave and come back"));

    await waitFor(() => expect(restored()).toBeVisible());
    await waitFor(async () => expect(await editor()).toHaveTextContent("name: kept-draft"));
    await userEvent.click(await readyButton("Submit"));
    await expect(await expectSubmitted(world, pool)).toMatch(/^kept-draft-/);
    await expectClosed();
    await waitFor(() => expect(sessionStorage.getItem(SUBMIT_DRAFT_KEY)).toBeNull());
  },
});

/** The notice is above the text, with its button below. */
export const Narrow = Restored.extend({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async () => {
    await overlay();
    await waitFor(() => expect(restored()).toBeVisible());
    await expect(button("Discard draft")).toBeVisible();
  },
});
