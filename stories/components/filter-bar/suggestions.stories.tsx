import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { activeOption } from "./active-option";
import { FilterBarExample } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/Suggestions",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

export const Fields = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.click(input);
    await expect(screen.getAllByRole("option")).toHaveLength(6);
    await waitFor(() => expect(activeOption(input)).toBeNull());
    await userEvent.keyboard("{ArrowUp}");
    await expect(activeOption(input)).toHaveTextContent(/^Label/);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect(activeOption(input)).toHaveTextContent(/^Status/);
  },
});

/** Selected values have a check mark; choosing one again removes it. Escape steps back. */
export const Values = meta.story({
  args: { initial: ["status:RUNNING"] },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "status:ing");
    const options = screen.getAllByRole("option");
    await expect(options.map((option) => option.textContent)).toEqual(["Pending", "Waiting", "Running"]);
    await expect(options.map((option) => option.getAttribute("aria-selected"))).toEqual([
      "false",
      "false",
      "true",
    ]);
    await userEvent.keyboard("{Escape}");
    await expect(input).toHaveValue("");
    await expect(screen.getByRole("listbox", { name: "Filters" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
    await userEvent.keyboard("status:ru{Enter}");
    await waitFor(() => expect(canvas.queryByRole("group", { name: "Status: Running" })).toBeNull());
    await userEvent.keyboard("status:");
    await expect(screen.getByRole("option", { name: "Running" })).toHaveAttribute("aria-selected", "false");
  },
});

export const FreeText = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "p");
    await expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "PoolWhere it runspool:",
      "PriorityHigh, normal, or lowpriority:",
      "Name contains “p”",
    ]);
    await userEvent.click(screen.getByRole("option", { name: "Name contains “p”" }));
    await expect(canvas.getByRole("group", { name: "Name contains p" })).toBeVisible();
    await expect(input).toHaveFocus();
  },
});
