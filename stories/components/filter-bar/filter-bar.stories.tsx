import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { AddressFilterBarExample, FilterBarExample } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/FilterBar",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

export const Empty = meta.story({
  play: async ({ canvas }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await expect(input).toHaveAttribute("aria-expanded", "false");
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Clear all filters" })).toBeNull());
  },
});

export const WithChips = meta.story({
  args: {
    initial: ["status:RUNNING", "status:PENDING", "pool:atlas-a100", "name:bert", "submitted:last-7-days"],
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Status: Pending, remove" }));
    await waitFor(() => expect(canvas.queryByRole("group", { name: "Status: Pending" })).toBeNull());
    await expect(canvas.getByRole("group", { name: "Name contains bert" })).toBeVisible();
    await expect(canvas.getByText("Removed Status: Pending")).toHaveAttribute("role", "status");
  },
});

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

/** Unusable filters in a URL stay visible with a reason; the rest apply. */
export const InvalidAddress = meta.story({
  parameters: { searchParams: "?f=status:RUNNING&f=color:red&f=status:GONE" },
  render: () => <AddressFilterBarExample />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/^2 filters are ignored. Unknown field “color”/)).toBeVisible();
    const wrong = /^Status: GONE, ignored: “GONE” is not a valid value for Status/;
    await userEvent.click(canvas.getByRole("button", { name: wrong }));
    await expect(canvas.getByText(/^“color: red” is ignored./)).toBeVisible();
    await expect(canvas.getByRole("group", { name: "Status: Running" })).toBeVisible();
  },
});

export const InvalidValue = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "status:runing{Enter}");
    const message = "“runing” is not a valid value for Status. Choose one from the list.";
    await expect(canvas.getByText(message)).toBeVisible();
    await expect(input).toHaveAccessibleDescription(message);
    await expect(input).toBeInvalid();
    await expect(input).toHaveValue("status:runing");
    await waitFor(() => expect(canvas.queryByRole("group")).toBeNull());

    await userEvent.clear(input);
    await waitFor(() => expect(canvas.queryByText(message)).toBeNull());
    await userEvent.type(input, "color:red{Enter}");
    await expect(input).toHaveAccessibleDescription(
      "Unknown field “color”. Fields: name, status, pool, priority, submitted, label. To search for it as text, type name:color:red",
    );
    await userEvent.clear(input);
    await userEvent.type(input, "label:team{Enter}");
    await expect(input).toHaveAccessibleDescription("A label must be key=value, such as team=vision.");
  },
});

export const ClearAll = meta.story({
  args: { initial: ["status:RUNNING", "name:bert"] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Clear all filters" }));
    await waitFor(() => expect(canvas.queryByRole("group")).toBeNull());
    await expect(canvas.getByRole("combobox", { name: "Filter workflows" })).toHaveFocus();
  },
});

/** 360 px: chips wrap, and the popup keeps the field's width without being clipped. */
export const Narrow = meta.story({
  args: {
    initial: [
      "status:RUNNING",
      "pool:atlas-a100",
      "name:a-very-long-workflow-name-that-no-chip-can-hold-in-full",
    ],
    withPresets: true,
  },
  decorators: [
    (Story) => (
      <div className="h-64 w-82 overflow-hidden rounded-md border border-border p-2">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("combobox", { name: "Filter workflows" }));
    const options = screen.getAllByRole("option");
    await expect(options).toHaveLength(6);
    const field = canvas.getByRole("combobox", { name: "Filter workflows" }).getBoundingClientRect();
    for (const option of options) {
      const box = option.getBoundingClientRect();
      await expect(box.left).toBeGreaterThanOrEqual(0);
      await expect(box.right).toBeLessThanOrEqual(360);
      await expect(box.top).toBeGreaterThan(field.bottom);
      // The option is the topmost element: nothing covers or clips it.
      const met = document.elementFromPoint(box.left + 8, box.top + box.height / 2);
      await expect(option.contains(met)).toBe(true);
    }
  },
});
