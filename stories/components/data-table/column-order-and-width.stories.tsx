import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Columns",
  component: DemoTable,
  args: { total: 10_000 },
});

export default meta;

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
    await expect(table.headers()).toEqual(["Name", "Status", "Pool", "User", "GPUs", "Submitted"]);
    await expect(user).toHaveFocus();
    await userEvent.keyboard("{Control>}{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}{/Control}");
    await expect(table.headers()).toEqual(["Name", "User", "Status", "Pool", "GPUs", "Submitted"]);
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
