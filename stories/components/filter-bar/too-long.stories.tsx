import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { FilterBarExample } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/Too long",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

/** A megabyte is refused with the limit, at once; what was typed stays. */
export const PastedMegabyte = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "name:bert");
    const start = performance.now();
    await userEvent.paste("x".repeat(1_048_576));
    const problem = "The filter would be 1,048,585 characters long; the limit is 256.";
    await expect(await canvas.findByText(problem)).toBeVisible();
    await expect(performance.now() - start).toBeLessThan(200);
    await expect(input).toHaveValue("name:bert");
    await expect(input).toHaveAccessibleDescription(problem);
    await userEvent.keyboard("{Enter}");
    await expect(canvas.getByRole("group", { name: "Name contains bert" })).toBeVisible();
  },
});

/** The limit is that of the whole text, typed or pasted; a selection makes room. */
export const AtTheLimit = meta.story({
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole<HTMLInputElement>("combobox", { name: "Filter workflows" });
    input.focus();
    await userEvent.paste("x".repeat(256));
    await expect(input.value).toHaveLength(256);
    await userEvent.keyboard("y");
    await expect(canvas.getByText(/would be 257 characters long; the limit is 256\./)).toBeVisible();
    await expect(input).toHaveValue("x".repeat(256));
    input.setSelectionRange(0, 256);
    await userEvent.paste("bert");
    await expect(input).toHaveValue("bert");
  },
});
