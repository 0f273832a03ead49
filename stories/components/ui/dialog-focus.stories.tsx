import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { Input } from "@/components/ui/input";
import { composeWith } from "../../fixtures/compositions";
import { onConfirm, Question } from "./dialog-question";

const meta = preview.meta({
  title: "Components/Dialog",
  component: Question,
  parameters: { layout: "padded", docs: { story: { inline: false, height: "360px" } } },
  beforeEach: () => {
    onConfirm.mockClear();
  },
});

export default meta;

/** The tooltip of the close button. */
function tooltip(): HTMLElement | null {
  return screen.queryByText("Close");
}

function activeElement(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** Traps the focus; Escape closes it and restores the focus. */
export const Keyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    const opener = canvas.getByRole("button", { name: "Delete…" });
    opener.focus();
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog");
    await waitFor(() => expect(dialog).toContainElement(activeElement()));
    for (let step = 0; step < 4; step += 1) {
      await userEvent.tab();
      await waitFor(() => expect(dialog).toContainElement(activeElement()));
    }
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());
    await expect(onConfirm).not.toHaveBeenCalled();
  },
});

/** The first field has the focus on opening; no tooltip opens, here or on the way back. */
export const FirstField = meta.story({
  args: {
    children: <Input aria-label="Reason" />,
  },
  play: async ({ canvas, userEvent }) => {
    const opener = canvas.getByRole("button", { name: "Delete…" });
    opener.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Reason" })).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(opener).toHaveFocus());
  },
});

/** Without a field, the close button has the focus on opening; its tooltip waits for Tab. */
export const NoField = meta.story({
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("button", { name: "Delete…" }).focus();
    await userEvent.keyboard("{Enter}");
    const close = await screen.findByRole("button", { name: "Close" });
    await waitFor(() => expect(close).toHaveFocus());
    await expect(tooltip()).toBeNull();
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    await waitFor(() => expect(tooltip()).toBeVisible());
  },
});

/** Escape of an input method discards characters, and does not close the dialog. */
export const InputMethod = meta.story({
  args: { openAtFirst: true, children: <Input aria-label="Reason" /> },
  play: async ({ userEvent }) => {
    const field = await screen.findByRole("textbox", { name: "Reason" });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, "日本");
    await composeWith(field, "Escape", "Enter");
    await expect(screen.getByRole("dialog")).toBeVisible();
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue("日本");
  },
});
