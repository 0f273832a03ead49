import type { MarkBox } from "../mark-in-space";
import { cellPips } from "./cell-pips";
import type { MapPen } from "./map-pen";
import type { MapColor } from "./map-theme";
import { NODE_STATUS_LOOKS, usedShare } from "./node-status";
import type { MapNode } from "./types";

/** A node in view, in pixels of the canvas. */
export interface ShownCell {
  box: MarkBox;
  node: MapNode;
}

/** How much of a status color is in the ground of its cells. */
const GROUND_SHADE = 0.35;

/** Draws nodes layer by layer, since a change of color costs more than a rectangle. */
export function drawCells(
  { context, theme: { colors }, colorBy }: MapPen,
  cells: readonly ShownCell[],
): void {
  const colorOf = ({ status }: MapNode): MapColor =>
    colorBy === "status" ? NODE_STATUS_LOOKS[status].color : "series-1";
  const online = cells.filter(({ node }) => node.status !== "OFFLINE");

  context.fillStyle = colors.free;
  if (colorBy === "status") context.globalAlpha = GROUND_SHADE;
  for (const { box, node } of online) {
    if (colorBy === "status") context.fillStyle = colors[colorOf(node)];
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  context.globalAlpha = 1;

  // An offline node is an empty frame: none of its GPUs can be used. With the user's own colors, free is no color.
  const areFramed = colors.free === colors.surface;
  context.strokeStyle = colors.edge;
  context.lineWidth = 1;
  for (const { box, node } of cells) {
    if (areFramed || node.status === "OFFLINE")
      context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  }

  const used: [MarkBox, MapColor][] = [];
  const free: MarkBox[] = [];
  for (const { box, node } of online) {
    const pips = cellPips(node.gpus, node.used, box.width);
    for (const pip of pips) {
      const place = {
        x: box.x + pip.x * box.width,
        y: box.y + pip.y * box.height,
        width: pip.width * box.width,
        height: pip.height * box.height,
      };
      if (pip.isUsed) used.push([place, colorOf(node)]);
      else free.push(place);
    }
    if (pips.length === 0) used.push([levelOf(box, usedShare(node)), colorOf(node)]);
  }
  context.fillStyle = colors.edge;
  for (const { box, node } of online) {
    // A dash in place of GPUs: a blank cell would look like free ones.
    if (node.gpus === 0)
      context.fillRect(box.x + box.width * 0.3, box.y + box.height * 0.45, box.width * 0.4, box.height * 0.1);
  }
  for (const { x, y, width, height } of free) context.fillRect(x, y, width, height);
  context.fillStyle = colors.surface;
  for (const { x, y, width, height } of free) context.fillRect(x + 1, y + 1, width - 2, height - 2);
  for (const [color, boxes] of Map.groupBy(used, ([, color]) => color)) {
    context.fillStyle = colors[color];
    for (const [{ x, y, width, height }] of boxes) context.fillRect(x, y, width, height);
  }

  context.fillStyle = colors.text;
  context.beginPath();
  for (const { box, node } of cells) addShape(context, box, node);
  context.fill();
}

function levelOf({ x, y, width, height }: MarkBox, share: number): MarkBox {
  const level = Math.min(1, share) * height;
  return { x, y: y + height - level, width, height: level };
}

function addShape(context: CanvasRenderingContext2D, { x, y, width, height }: MarkBox, { status }: MapNode) {
  for (const polygon of NODE_STATUS_LOOKS[status].shape ?? []) {
    polygon.forEach(([left, top], corner) => {
      const [to, from] = [x + left * width, y + top * height];
      if (corner === 0) context.moveTo(to, from);
      else context.lineTo(to, from);
    });
    context.closePath();
  }
}
