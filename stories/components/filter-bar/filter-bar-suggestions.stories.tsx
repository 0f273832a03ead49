import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { FilterBarExample, pools, workflowFields } from "./filter-bar-example";

const meta = preview.meta({
  title: "Components/FilterBar/Suggestions",
  component: FilterBarExample,
  parameters: { layout: "padded" },
});

export default meta;

/** The input's active option, as screen readers find it. */
function activeOption(input: HTMLElement): HTMLElement | null {
  const id = input.getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id);
}

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

const loadPools = fn(async () => pools);
const countedFields = workflowFields(loadPools);

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

const waitingFields = workflowFields(() => new Promise(() => {}));

export const AsyncLoading = meta.story({
  args: { fields: waitingFields },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("combobox", { name: "Filter workflows" });
    await userEvent.type(input, "pool:");
    await expect(screen.getByText("Loading values…")).toBeVisible();
    await expect(input).toHaveAttribute("aria-expanded", "false");
  },
});

const failOnce = fn(async () => pools);
const failingFields = workflowFields(failOnce);

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
