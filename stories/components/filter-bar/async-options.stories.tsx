import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { FilterBarExample } from "./filter-bar-example";
import { pools, workflowFields } from "./filter-bar-fields";

const meta = preview.meta({
  title: "Components/FilterBar/Suggestions",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

const loadPools = fn(async () => pools);
const countedFields = workflowFields(loadPools);

const waitingFields = workflowFields(() => new Promise(() => {}));

const failOnce = fn(async () => pools);
const failingFields = workflowFields(failOnce);

/** Options load once, when the field is first used. */
export const AsyncOptions = meta.story({
  args: { fields: countedFields },
  beforeEach: () => {
    loadPools.mockClear();
  },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "po");
    await expect(loadPools).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}");
    await expect(await screen.findAllByRole("option")).toHaveLength(4);
    await userEvent.keyboard("cyg{Enter}");
    await expect(canvas.getByRole("group", { name: "Pool: cygnus-l40s" })).toBeVisible();
    await userEvent.keyboard("pool:");
    await expect(await screen.findByRole("option", { name: "cygnus-l40s" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await expect(loadPools).toHaveBeenCalledTimes(1);
  },
});

export const AsyncLoading = meta.story({
  args: { fields: waitingFields },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "pool:");
    await expect(screen.getByText("Loading values…")).toBeVisible();
    await expect(input).toHaveAttribute("aria-expanded", "false");
  },
});

/** After a failed request the list has one row: Enter or a click retries. */
export const AsyncError = meta.story({
  args: { fields: failingFields },
  beforeEach: () => {
    failOnce.mockClear();
    failOnce.mockRejectedValueOnce(new Error("The server did not respond in time."));
  },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "pool:");
    const message = "Values could not be loaded: The server did not respond in time.";
    await expect(await screen.findByText(message)).toBeVisible();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect(await screen.findByRole("option", { name: "draco-h200" })).toBeVisible();
    await waitFor(() => expect(screen.queryByText(message)).toBeNull());
    await expect(failOnce).toHaveBeenCalledTimes(2);
  },
});
