import type { ElementSize } from "@/lib/use-element-size";
import { drawCells, type ShownCell } from "./draw-cells";
import { drawHeads } from "./draw-heads";
import { drawTiles, type ShownTile } from "./draw-tiles";
import type { MapLayout } from "./map-layout";
import type { MapPen } from "./map-pen";
import { isInView, itemBox, type MapView } from "./map-view";
import type { MapGroup } from "./types";

export interface MapPicture {
  layout: MapLayout;
  groups: readonly MapGroup[];
  view: MapView;
  /** Pixels of CSS. */
  size: ElementSize;
}

/** Draws what of the map is in view; the canvas is in pixels of CSS. */
export function drawMap(pen: MapPen, { layout, groups, view, size }: MapPicture): void {
  const cells: ShownCell[] = [];
  const tiles: ShownTile[] = [];
  for (const item of layout.items) {
    const box = itemBox(item, view);
    if (!isInView(box, size)) continue;
    const group = groups[item.group];
    const node = item.node === undefined ? undefined : group?.nodes?.[item.node];
    if (node !== undefined) cells.push({ box, node });
    else if (group?.tile !== undefined) tiles.push({ box, tile: group.tile });
  }
  pen.context.clearRect(0, 0, size.width, size.height);
  drawTiles(pen, tiles);
  drawCells(pen, cells);
  drawHeads(
    pen,
    layout.heads
      .map(({ group, x, y, width, height }) => ({
        text: groups[group]?.label ?? "",
        x: x * view.zoom - view.left,
        // A name stays by its group: the room above it grows with the zoom.
        y: (y + height) * view.zoom - view.top - height,
        width: width * view.zoom,
        height,
      }))
      .filter((head) => isInView(head, size)),
  );
}
