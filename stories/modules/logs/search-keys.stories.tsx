import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { composeWith } from "../../fixtures/compositions";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";
import { answersWithText, numberedLines } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Search keys",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
  beforeEach: ({ msw }) => msw.use(answersWithText(numberedLines(400))),
});

export default meta;

/** Enter right after the last letter searches and keeps the focus; the next one moves to the matches. */
export const EnterAtOnce = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await viewer.loads();
    const field = canvas.getByRole("textbox", { name: "Search log" });
    await userEvent.type(field, "line 39{Enter}");
    await waitFor(() => expect(viewer.matches()).toBeVisible());
    await expect(field).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(viewer.matches()).toHaveFocus();
  },
});

/** Keys of an input method neither leave nor clear the search. */
export const InputMethod = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await viewer.loads();
    const field = canvas.getByRole("textbox", { name: "Search log" });
    await userEvent.type(field, "line 39");
    await composeWith(field, "Enter", "ArrowDown", "Escape");
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue("line 39");
    await waitFor(() => expect(viewer.matches()).toBeVisible());
  },
});

/** Letter keys with Caps Lock. */
export const CapsLock = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await viewer.loads();
    viewer.list().focus();
    await userEvent.keyboard("{Control>}F{/Control}");
    const field = canvas.getByRole("textbox", { name: "Search log" });
    await expect(field).toHaveFocus();
    await userEvent.type(field, "line 39");
    await waitFor(() => expect(viewer.match(1)).not.toBeNull());
    await userEvent.keyboard("{Enter}NN");
    await waitFor(() => expect(viewer.match(1)).toHaveAttribute("aria-selected", "true"));
    await userEvent.keyboard("P");
    await waitFor(() => expect(viewer.match(0)).toHaveAttribute("aria-selected", "true"));
  },
});
