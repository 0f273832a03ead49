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

function headers(canvasElement: HTMLElement) {
  return Array.from(canvasElement.querySelectorAll("[role=columnheader]"), (header) => header.textContent);
}

const NAMES = ["Name", "Status", "User", "Pool", "GPUs", "Submitted"];

export const HideAndReset = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    await userEvent.click(table.canvas.getByRole("button", { name: "Choose columns" }));
    const choose = (name: string) => screen.findByRole("menuitemcheckbox", { name });
    await userEvent.click(await choose("Pool"));
    await waitFor(() => expect(headers(canvasElement)).not.toContain("Pool"));
    await expect(table.grid()).toHaveAttribute("aria-colcount", "5");
    await userEvent.click(await choose("Priority"));
    await waitFor(() => expect(headers(canvasElement)).toContain("Priority"));
    await userEvent.click(screen.getByRole("menuitem", { name: "Reset" }));
    await waitFor(() => expect(headers(canvasElement)).toEqual(NAMES));
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
    await waitFor(() => expect(headers(canvasElement)).toEqual(["Name"]));
    await expect(await choose("Name")).toHaveAttribute("aria-disabled", "true");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  },
});

export const Sorting = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    const header = (name: string) => table.canvas.getByRole("columnheader", { name: new RegExp(name) });
    await expect(header("Submitted")).toHaveAttribute("aria-sort", "descending");
    await expect(header("Name")).toHaveAttribute("aria-sort", "none");
    await expect(header("Pool")).not.toHaveAttribute("aria-sort");
    table.scroller().scrollTop = 44 * 5000;
    await waitFor(() => expect(table.row(5001)).toBeVisible());
    await userEvent.click(table.canvas.getByRole("button", { name: "Submitted" }));
    await expect(header("Submitted")).toHaveAttribute("aria-sort", "ascending");
    await waitFor(() => expect(table.canvas.getByText(/^Rows 1–/)).toBeVisible());
    await expect(table.scroller().scrollTop).toBe(0);
    await userEvent.click(table.canvas.getByRole("button", { name: "Name" }));
    await expect(header("Name")).toHaveAttribute("aria-sort", "ascending");
    await expect(header("Submitted")).toHaveAttribute("aria-sort", "none");
  },
});

/** Shift+arrow resizes, Control+Shift+arrow reorders. */
export const ByKeyboard = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    table.canvas.getByRole("button", { name: "Name" }).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    const user = table.canvas.getByText("User");
    await expect(user).toHaveFocus();
    await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}");
    const cell = user.closest("[role=columnheader]");
    await expect(cell?.getBoundingClientRect().width).toBe(146);
    await userEvent.keyboard("{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}");
    await expect(headers(canvasElement)).toEqual(["Name", "Status", "Pool", "User", "GPUs", "Submitted"]);
    await expect(user).toHaveFocus();
    await userEvent.keyboard("{Control>}{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}{/Control}");
    await expect(headers(canvasElement)).toEqual(["Name", "User", "Status", "Pool", "GPUs", "Submitted"]);
  },
});

export const ResizeByPointer = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const handle = canvasElement.querySelector<HTMLElement>("[data-resize=pool]");
    const header = handle?.closest("[role=columnheader]");
    if (handle === null || header === null || header === undefined) throw new Error("No handle at “Pool”");
    const right = header.getBoundingClientRect().right;
    await userEvent.pointer([
      { keys: "[MouseLeft>]", target: handle, coords: { clientX: right, clientY: 80 } },
      { target: handle, coords: { clientX: right + 60, clientY: 80 } },
      { keys: "[/MouseLeft]", target: handle, coords: { clientX: right + 60, clientY: 80 } },
    ]);
    await expect(header.getBoundingClientRect().width).toBe(200);
    await userEvent.dblClick(handle);
    await expect(header.getBoundingClientRect().width).toBeLessThan(140);
    const clipped = Array.from(
      canvasElement.querySelectorAll("[data-column=pool] [data-cell-content]"),
    ).filter((content) => content.scrollWidth > content.clientWidth);
    await expect(clipped).toEqual([]);
  },
});
