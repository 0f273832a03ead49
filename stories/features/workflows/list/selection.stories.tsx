import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";
import { checkboxOf } from "./selectable-rows";

const meta = preview.meta({
  title: "Pages/Workflows/Selection",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  globals: { volume: "high" },
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Shift selects a range, Space the focused row, the header all loaded rows. */
export const RangesAndKeys = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await userEvent.click(await checkboxOf(list, 1));
    await userEvent.keyboard("{Shift>}");
    await userEvent.click(await checkboxOf(list, 5));
    await userEvent.keyboard("{/Shift}");
    await expect(canvas.getByText("5 selected")).toBeVisible();
    await expect(list.row(3)).toHaveAttribute("aria-selected", "true");

    // Arrow keys move on from the checkbox.
    await userEvent.keyboard("{ArrowDown} ");
    await expect(list.row(6)).toHaveFocus();
    await expect(canvas.getByText("6 selected")).toBeVisible();
    await userEvent.keyboard(" ");
    await expect(canvas.getByText("5 selected")).toBeVisible();

    const all = canvas.getByRole("checkbox", { name: "Select all loaded workflows" });
    await expect(all).toBePartiallyChecked();
    await userEvent.click(all);
    await expect(await canvas.findByText(/^(50|100) selected$/)).toBeVisible();
    await expect(all).toBeChecked();
    await userEvent.click(all);
    await waitFor(() => expect(canvas.queryByText(/selected$/)).toBeNull());
  },
});

/** The selection survives scrolling and reloading; a new filter clears it. */
export const SurvivesScrollAndRefresh = meta.story({
  // A narrow list has these controls in a menu.
  globals: { viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await userEvent.click(await checkboxOf(list, 2));
    const [, , name] = list.names();
    list.scrollTo(400);
    await waitFor(() => expect(list.row(405)).toBeVisible());
    await expect(canvas.getByText("1 selected")).toBeVisible();
    list.scrollTo(0);
    await waitFor(() => expect(list.names()[2]).toBe(name));
    await expect(await checkboxOf(list, 2)).toBeChecked();

    const refresh = canvas.getByRole("button", { name: "Refresh" });
    await userEvent.click(refresh);
    await expect(await canvas.findByText("Refreshed")).toBeInTheDocument();
    await expect(await checkboxOf(list, 2)).toBeChecked();

    await userEvent.click(canvas.getByRole("button", { name: /^Running/ }));
    await waitFor(() => expect(canvas.queryByText("1 selected")).toBeNull());
  },
});
