import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { FilterBarExample } from "./filter-bar-example";

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
