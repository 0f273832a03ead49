import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { NodeMap } from "@/components/chart/node-map/node-map";
import { inBox } from "./in-box";
import { groupOfNodes, groupTile } from "./node-map-data";

const pools = [groupOfNodes("training", 24), groupOfNodes("research", 24)];

/** How a map is walked, zoomed and opened. */
const meta = preview.meta({
  title: "Components/Chart/Node map/Use",
  component: NodeMap,
  parameters: { layout: "padded" },
  args: {
    label: "Nodes by pool",
    groups: pools,
    colorBy: "use" as const,
    onOpenNode: fn(),
    onOpenGroup: fn(),
  },
  decorators: [inBox("h-72 w-160")],
});

export default meta;

const gridName = "Nodes by pool. Use the arrow keys to read its marks.";

/** Arrow keys walk rows that go through all groups; each cell is announced once. Enter opens. */
export const KeyboardWalk = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const grid = canvas.getByRole("grid", { name: gridName });
    await userEvent.tab();
    await expect(grid).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("status")).toHaveTextContent(
      "training-001, Available, 0 of 8 GPUs used, training.",
    );
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("status")).toHaveTextContent("training-002, Available, 5 of 8 GPUs used");
    await expect(canvas.getByRole("gridcell")).toHaveAttribute("aria-colindex", "2");
    await userEvent.keyboard("{ArrowDown}");
    await expect(canvas.getByRole("row")).toHaveAttribute("aria-rowindex", "2");
    await userEvent.keyboard("{ArrowUp}{Enter}");
    await expect(args.onOpenNode).toHaveBeenLastCalledWith("training-002");
    await userEvent.keyboard("{End}");
    await expect(canvas.getByRole("status")).toHaveTextContent("research-024");
    await userEvent.keyboard("{Home}");
    await expect(canvas.getByRole("status")).toHaveTextContent("training-001");
  },
});

/** Plus and minus zoom around the cell of the keys, and 0 shows all again. A cell out of view comes into view. */
export const ZoomKeys = meta.story({
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("grid").focus();
    await expect(canvas.getByRole("button", { name: "Zoom out" })).toHaveAttribute("aria-disabled", "true");
    await userEvent.keyboard("++");
    await expect(canvas.getByRole("status")).toHaveTextContent("Zoom 225%.");
    await userEvent.keyboard("-");
    await expect(canvas.getByRole("status")).toHaveTextContent("Zoom 150%.");
    await userEvent.keyboard("+{End}");
    await expect(canvas.getByRole("status")).toHaveTextContent("research-024");
    await expectActiveInView(canvas.getByRole("grid"));
    await userEvent.keyboard("0");
    await expect(canvas.getByRole("status")).toHaveTextContent("Zoom 100%.");
    await expect(canvas.getByRole("button", { name: "Zoom out" })).toHaveAttribute("aria-disabled", "true");
  },
});

/** A wheel with Control zooms; one without scrolls the page. */
export const Wheel = meta.story({
  play: async ({ canvas }) => {
    const grid = canvas.getByRole("grid");
    const { left, top } = grid.getBoundingClientRect();
    const wheel = (ctrlKey: boolean) =>
      grid.dispatchEvent(
        new WheelEvent("wheel", {
          bubbles: true,
          cancelable: true,
          ctrlKey,
          deltaY: -300,
          clientX: left + 50,
          clientY: top + 50,
        }),
      );
    await expect(wheel(false)).toBe(true);
    await expect(canvas.getByRole("button", { name: "Zoom out" })).toHaveAttribute("aria-disabled", "true");
    await expect(wheel(true)).toBe(false);
    await waitFor(() =>
      expect(canvas.getByRole("button", { name: "Zoom out" })).not.toHaveAttribute("aria-disabled", "true"),
    );
  },
});

/** A click opens what is under the pointer; the end of a drag opens nothing. */
export const ClickAndDrag = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const grid = canvas.getByRole("grid");
    const { left, top } = grid.getBoundingClientRect();
    const at = (x: number, y: number) => ({ clientX: left + x, clientY: top + y });
    await userEvent.pointer([{ keys: "[MouseLeft]", target: grid, coords: at(10, 30) }]);
    await expect(args.onOpenNode).toHaveBeenLastCalledWith("training-001");
    grid.focus();
    await userEvent.keyboard("++");
    await userEvent.pointer([
      { keys: "[MouseLeft>]", target: grid, coords: at(200, 100) },
      { target: grid, coords: at(150, 80) },
      { keys: "[/MouseLeft]", target: grid, coords: at(150, 80) },
    ]);
    await expect(args.onOpenNode).toHaveBeenCalledTimes(1);
  },
});

/** Without a handler, a node is a link. */
export const NodeLinks = meta.story({
  args: { onOpenNode: undefined, hrefOfNode: (hostname) => `/resources/${hostname}` },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("grid").focus();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith("/resources/training-001");
  },
});

/** Enter on a tile asks for its nodes. */
export const OpenTile = meta.story({
  args: { groups: [groupTile("training", 4_000_000, 0.9, 0.01), groupTile("research", 250_000, 0.4)] },
  play: async ({ canvas, userEvent, args }) => {
    canvas.getByRole("grid").focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("status")).toHaveTextContent(
      "training: 4,000,000 nodes, 28,800,000 of 32,000,000 GPUs used (90%), 20,000 draining, 10,000 cordoned, 10,000 offline.",
    );
    await userEvent.keyboard("{ArrowRight}{Enter}");
    await expect(args.onOpenGroup).toHaveBeenLastCalledWith("research");
  },
});

/** A canvas has no style sheet: it is drawn again in the colors of the other theme. */
export const ThemeChange = meta.story({
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector("canvas") as HTMLCanvasElement;
    const root = document.documentElement;
    const before = map.toDataURL();
    const theme = root.dataset.theme;
    root.dataset.theme = theme === "dark" ? "light" : "dark";
    try {
      await waitFor(() => expect(map.toDataURL()).not.toBe(before));
    } finally {
      root.dataset.theme = theme;
    }
    await waitFor(() => expect(map.toDataURL()).toBe(before));
  },
});

/** The frame of the active cell is within the map. */
async function expectActiveInView(grid: HTMLElement): Promise<void> {
  const frame = grid.querySelector("[data-frame=active]")?.getBoundingClientRect() ?? new DOMRect();
  const room = grid.getBoundingClientRect();
  await expect(frame.width).toBeGreaterThan(0);
  await expect(frame.right).toBeLessThanOrEqual(room.right);
  await expect(frame.bottom).toBeLessThanOrEqual(room.bottom);
}
