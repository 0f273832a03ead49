import { expect, fireEvent, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { FilterBarExample } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/FilterBar",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

/** Keyboard only: a field, its value, and removal by Backspace; the focus never leaves. */
export const TypedWithTheKeyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.tab();
    await expect(input).toHaveFocus();
    await userEvent.keyboard("sta{Enter}");
    await expect(input).toHaveValue("status:");
    await userEvent.keyboard("run{Enter}");
    await expect(canvas.getByRole("group", { name: "Status: Running" })).toBeVisible();
    await expect(input).toHaveValue("");

    await userEvent.keyboard("pri{Tab}{ArrowDown}{ArrowDown}{Tab}");
    await expect(canvas.getByRole("group", { name: "Priority: Normal" })).toBeVisible();
    await userEvent.keyboard("bert large{Enter}");
    await expect(canvas.getByRole("group", { name: "Name contains bert large" })).toBeVisible();

    await userEvent.keyboard("{Backspace}");
    await expect(canvas.getByRole("button", { name: "Name contains bert large, remove" })).toHaveFocus();
    await userEvent.keyboard("{Backspace}");
    await waitFor(() => expect(canvas.queryByRole("group", { name: "Name contains bert large" })).toBeNull());
    await expect(input).toHaveFocus();

    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{Delete}");
    await waitFor(() => expect(canvas.queryByRole("group", { name: "Status: Running" })).toBeNull());
    await expect(canvas.getByRole("button", { name: "Priority: Normal, remove" })).toHaveFocus();
    await userEvent.keyboard("x");
    await expect(input).toHaveFocus();
    await expect(input).toHaveValue("x");
  },
});

/** Ctrl+F (⌘F) focuses the bar; a second press is the browser's. */
export const FindShortcut = meta.story({
  args: { findShortcut: true },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.keyboard("{Control>}f{/Control}");
    await expect(input).toHaveFocus();
    await expect(screen.getByRole("listbox", { name: "Filters" })).toBeVisible();
    const second = new KeyboardEvent("keydown", { key: "f", ctrlKey: true, bubbles: true, cancelable: true });
    input.dispatchEvent(second);
    await expect(second.defaultPrevented).toBe(false);
  },
});

/** With Caps Lock, and on a Russian keyboard. */
export const FindOnOtherLayouts = meta.story({
  args: { findShortcut: true },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.keyboard("{Control>}F{/Control}");
    await expect(input).toHaveFocus();
    input.blur();
    await fireEvent.keyDown(document.body, { key: "а", code: "KeyF", ctrlKey: true });
    await expect(input).toHaveFocus();
  },
});
