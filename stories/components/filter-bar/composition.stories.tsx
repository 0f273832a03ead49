import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { composeWith } from "../../fixtures/compositions";
import { FilterBarExample } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/Input method",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

/** Keys of an input method accept no suggestion, commit no half-typed chip, and close nothing. */
export const InField = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "日本");
    const active = input.getAttribute("aria-activedescendant");
    await composeWith(input, "Enter", "Tab", "ArrowDown", "Escape", "Backspace");
    await expect(input).toHaveValue("日本");
    await expect(input).toHaveFocus();
    await expect(screen.getByRole("listbox", { name: "Filters" })).toBeVisible();
    await expect(input).toHaveAttribute("aria-activedescendant", active);
    await expect(canvas.queryAllByRole("group", { name: /^Name contains/ })).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await expect(canvas.getByRole("group", { name: "Name contains 日本" })).toBeVisible();
  },
});

/** Nor do they apply or close dates. */
export const InDates = meta.story({
  args: { initial: ["submitted:2026-02-01..2026-02-28"] },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "submitted:");
    await userEvent.tab();
    const from = screen.getByLabelText("From");
    await expect(from).toHaveFocus();
    await userEvent.clear(from);
    await composeWith(from, "Enter", "Escape");
    await expect(from).toHaveFocus();
    await expect(canvas.getByRole("group", { name: "Submitted: 2026-02-01 to 2026-02-28" })).toBeVisible();
  },
});
