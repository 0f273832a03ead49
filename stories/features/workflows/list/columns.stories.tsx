import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { inAppShell } from "../../../frames/in-app-shell";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/View",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** The menu hides and shows columns and stays open. */
export const Columns = meta.story({
  // A narrow list has these controls in a menu.
  globals: { viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("columnheader", { name: "User" });
    const header = (name: string) => canvas.queryByRole("columnheader", { name, hidden: true });
    await userEvent.click(canvas.getByRole("button", { name: "Choose columns" }));
    await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "User" }));
    await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Ended" }));
    await waitFor(() => expect(header("User")).toBeNull());
    await expect(header("Ended")).toBeInTheDocument();
    await expect(screen.getByRole("menuitemcheckbox", { name: "Name" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await userEvent.click(screen.getByRole("menuitem", { name: "Reset" }));
    await waitFor(() => expect(header("User")).toBeInTheDocument());
    await waitFor(() => expect(header("Ended")).toBeNull());
    await userEvent.keyboard("{Escape}");
  },
});

/** A link contains the columns from left to right, with the widths of resized ones. */
export const ColumnsFromTheAddress = meta.story({
  parameters: { searchParams: "?columns=name_pool-240_status_started_labels&all=true" },
  play: async ({ canvas }) => {
    const titles = () => canvas.getAllByRole("columnheader").map((header) => header.textContent);
    // The first one contains the checkbox for all rows.
    await expect(titles()).toEqual(["", "Name", "Pool", "Status", "Started", "Labels"]);
    await expect(Math.round(canvas.getByRole("columnheader", { name: "Pool" }).offsetWidth)).toBe(240);
  },
});
