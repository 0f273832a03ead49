import { expect, fireEvent, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { cachedDemoRow } from "./demo-rows";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Keyboard and mouse",
  component: DemoTable,
  args: { total: 10_000, onRowOpen: fn() },
});

export default meta;

export const Opening = meta.story({
  play: async ({ canvasElement, userEvent, args }) => {
    const table = tableDriver(canvasElement);
    const userCell = table.row(2).querySelectorAll("[role=gridcell]")[2];
    if (userCell === undefined) throw new Error("The row has no third cell");
    const opened = (index: number, newTab: boolean) =>
      expect(args.onRowOpen).toHaveBeenLastCalledWith(cachedDemoRow(index), index, { newTab });

    await userEvent.click(userCell);
    await opened(1, false);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await opened(2, false);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await opened(2, true);
    await userEvent.keyboard("{Control>}");
    await userEvent.click(userCell);
    await userEvent.keyboard("{/Control}");
    await opened(1, true);
    await userEvent.pointer({ keys: "[MouseMiddle]", target: userCell });
    await expect(args.onRowOpen).toHaveBeenCalledTimes(5);
    await opened(1, true);
  },
});

/** A link in a row does not also open the row. */
export const LinkInRow = meta.story({
  play: async ({ canvasElement, args }) => {
    const table = tableDriver(canvasElement);
    const link = table.canvas.getByRole("link", { name: cachedDemoRow(1).name });
    const stayHere = (event: Event) => event.preventDefault();
    window.addEventListener("click", stayHere, { capture: true });
    await fireEvent.click(link);
    window.removeEventListener("click", stayHere, { capture: true });
    await fireEvent.keyDown(link, { key: "Enter" });
    await expect(args.onRowOpen).not.toHaveBeenCalled();
  },
});
