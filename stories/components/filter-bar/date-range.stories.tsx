import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { FilterBarExample } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/DateRange",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

export const Presets = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "sub{Enter}");
    await expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "Today",
      "Last 7 days",
      "Last 30 days",
      "Last 90 days",
      "Last 365 days",
    ]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await expect(canvas.getByRole("group", { name: "Submitted: Last 7 days" })).toBeVisible();
    // A new range replaces the previous one.
    await userEvent.keyboard("submitted:2026-02-01..2026-02-28{Enter}");
    await expect(canvas.getAllByRole("group").map((chip) => chip.getAttribute("aria-label"))).toEqual([
      "Submitted: 2026-02-01 to 2026-02-28",
    ]);
  },
});

/** Tab moves from the text to the dates, Enter applies, Escape returns to the fields. */
export const Days = meta.story({
  args: { initial: ["submitted:2026-02-01..2026-02-28"] },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "submitted:");
    await userEvent.tab();
    const from = screen.getByLabelText("From");
    const to = screen.getByLabelText("To");
    await expect(from).toHaveFocus();
    await expect(from).toHaveValue("2026-02-01");
    await userEvent.keyboard("{Escape}");
    await expect(input).toHaveFocus();
    await expect(screen.getByRole("listbox", { name: "Filters" })).toBeVisible();

    await userEvent.type(input, "submitted:");
    await userEvent.clear(screen.getByLabelText("To"));
    await userEvent.type(screen.getByLabelText("To"), "2026-03-15{Enter}");
    await expect(canvas.getByRole("group", { name: "Submitted: 2026-02-01 to 2026-03-15" })).toBeVisible();
    await waitFor(() => expect(to).not.toBeInTheDocument());
    await expect(input).toHaveFocus();
  },
});

export const FromAfterTo = meta.story({
  args: { initial: ["submitted:2026-02-01..2026-02-28"] },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "submitted:");
    const from = screen.getByLabelText("From");
    await userEvent.clear(from);
    await userEvent.type(from, "2026-03-01");
    await expect(from).toHaveAccessibleDescription("From is after To.");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
    await expect(canvas.getByRole("group", { name: "Submitted: 2026-02-01 to 2026-02-28" })).toBeVisible();
    await expect(from).toBeInvalid();
  },
});
