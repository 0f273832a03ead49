import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { workflowList } from "@/features/workflows/list/workflow-list";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { rowAt } from "../../../fixtures/row-at";
import { storeInAnotherTab } from "../../../frames/another-tab";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const { columns: columnsKey, density: densityKey } = tableStorageKeys(workflowList.key);

const meta = preview.meta({
  title: "Pages/Workflows/View",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** By the column header. */
export const OldestFirst = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  parameters: { searchParams: "?order=oldest&all=true" },
  play: async ({ canvas, canvasElement, world: { workflows }, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const oldest = rowAt({ workflows }, workflows.total - 1).name;
    const newest = rowAt({ workflows }, 0).name;
    await waitFor(() => expect(list.names()[0]).toBe(oldest));
    const header = canvas.getByRole("columnheader", { name: "Submitted" });
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(canvas.getByRole("button", { name: "Submitted" }));
    await waitFor(() => expect(list.names()[0]).toBe(newest));
    await expect(header).toHaveAttribute("aria-sort", "descending");
    await userEvent.click(canvas.getByRole("button", { name: "Submitted" }));
    await waitFor(() => expect(list.names()[0]).toBe(oldest));
  },
});

/** Preferences persist to the next visit. */
export const RememberedDensity = meta.story({
  // A narrow list has these controls in a menu.
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach() {
    localStorage.setItem(densityKey, "compact");
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await waitFor(() => expect(list.row(0)?.offsetHeight).toBe(32));
    await userEvent.click(canvas.getByRole("radio", { name: "Comfortable rows" }));
    await waitFor(() => expect(list.row(0)?.offsetHeight).toBe(44));
    await expect(localStorage.getItem(densityKey)).toBe("");
  },
});

/** A preference that another tab changes is the preference of this one, as long as the URL shows no other. */
export const FollowsAnotherTab = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await waitFor(() => expect(list.row(0)?.offsetHeight).toBe(44));
    storeInAnotherTab(densityKey, "compact");
    await waitFor(() => expect(list.row(0)?.offsetHeight).toBe(32));
    await expect(canvas.getByRole("radio", { name: "Compact rows" })).toBeChecked();
    storeInAnotherTab(densityKey, null);
    await waitFor(() => expect(list.row(0)?.offsetHeight).toBe(44));
  },
});

/** Preferences that an older version stored: what can be read applies, and the address is not blamed for the rest. */
export const UnreadablePreferences = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach() {
    localStorage.setItem(columnsKey, "name_color_status");
    localStorage.setItem(densityKey, "huge");
  },
  play: async ({ canvas, canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await waitFor(() => expect(list.row(0)?.offsetHeight).toBe(44));
    await expect(canvas.getByRole("columnheader", { name: "Status" })).toBeVisible();
    await expect(canvas.queryByRole("columnheader", { name: "Submitted" })).toBeNull();
    await expect(canvas.queryByText(/The address has/)).toBeNull();
  },
});
