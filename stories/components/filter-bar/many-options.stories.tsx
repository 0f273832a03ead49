import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { activeOption } from "./active-option";
import { FilterBarExample } from "./filter-bar-example";
import { workflowFields } from "./filter-bar-fields";

const meta = preview.meta({
  title: "Components/FilterBar/Suggestions",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

const manyPools = Array.from({ length: 5_000 }, (_, index) => {
  const value = `pool-${String(index).padStart(4, "0")}`;
  return { value, label: value };
});

const manyFields = workflowFields(async () => manyPools);

/** 5,000 values: all reachable, only a screenful rendered. */
export const ManyOptions = meta.story({
  args: { fields: manyFields },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "pool:");
    const first = await screen.findByRole("option", { name: "pool-0000" });
    await expect(first).toHaveAttribute("aria-setsize", "5000");
    await expect(screen.getAllByRole("option").length).toBeLessThan(60);
    await userEvent.keyboard("432");
    await waitFor(() => expect(screen.getByRole("option", { name: "pool-0432" })).toBeVisible());
    await expect(screen.getAllByRole("option")[0]).toHaveAttribute("aria-setsize", "15");
    await userEvent.keyboard("1{Enter}");
    await expect(canvas.getByRole("group", { name: "Pool: pool-4321" })).toBeVisible();
    await userEvent.keyboard("pool:");
    await userEvent.keyboard("{ArrowUp}");
    await waitFor(() => expect(activeOption(input)).toHaveTextContent("pool-4999"));
    await waitFor(() => expect(screen.getByRole("option", { name: "pool-4990" })).toBeVisible());
  },
});
