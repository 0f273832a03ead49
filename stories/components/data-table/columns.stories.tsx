import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Columns",
  component: DemoTable,
  args: { total: 10_000 },
});

export default meta;

const NAMES = ["Name", "Status", "User", "Pool", "GPUs", "Submitted"];

export const HideAndReset = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    await userEvent.click(table.canvas.getByRole("button", { name: "Choose columns" }));
    const choose = (name: string) => screen.findByRole("menuitemcheckbox", { name });
    await userEvent.click(await choose("Pool"));
    await waitFor(() => expect(table.headers()).not.toContain("Pool"));
    await expect(table.grid()).toHaveAttribute("aria-colcount", "5");
    await userEvent.click(await choose("Priority"));
    await waitFor(() => expect(table.headers()).toContain("Priority"));
    await userEvent.click(screen.getByRole("menuitem", { name: "Reset" }));
    await waitFor(() => expect(table.headers()).toEqual(NAMES));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  },
});

/** The last visible column cannot be hidden. */
export const OneColumnStays = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    await userEvent.click(table.canvas.getByRole("button", { name: "Choose columns" }));
    const choose = (name: string) => screen.findByRole("menuitemcheckbox", { name });
    for (const name of NAMES.slice(1)) await userEvent.click(await choose(name));
    await waitFor(() => expect(table.headers()).toEqual(["Name"]));
    await expect(await choose("Name")).toHaveAttribute("aria-disabled", "true");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  },
});
