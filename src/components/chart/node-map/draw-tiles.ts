import { formatCompactNumber, formatPercent } from "@/lib/format/number";
import type { MarkBox } from "../mark-in-space";
import type { MapPen } from "./map-pen";
import { closedNodes, NODE_STATUS_LOOKS, NODE_STATUSES, usedShare } from "./node-status";
import type { MapTile } from "./types";

/** A group in view, in pixels of the canvas. */
export interface ShownTile {
  box: MarkBox;
  tile: MapTile;
}

/** Shades that text can be read on. */
const GROUND_SHADE = 0.12;
const LEVEL_SHADE = 0.34;
/** The smallest tile with text, in pixels at the default font size. */
const LEAST_TEXT = 44;
const LINE = 15;
const MARGIN = 6;
/** Width of the bar at the side of a level, in pixels. */
const BAR = 4;

/** Draws groups: a level for the used share, or parts by status, and around it how many nodes accept no work. */
export function drawTiles(pen: MapPen, tiles: readonly ShownTile[]): void {
  for (const { box, tile } of tiles) {
    if (pen.colorBy === "status") drawStatuses(pen, box, tile);
    else drawLevel(pen, box, usedShare(tile));
    drawClosedShare(pen, box, tile.nodes > 0 ? closedNodes(tile.byStatus) / tile.nodes : 0);
    drawTileText(pen, box, tile);
  }
}

function drawLevel({ context, theme: { colors } }: MapPen, { x, y, width, height }: MarkBox, share: number) {
  const level = Math.min(1, share) * height;
  context.fillStyle = colors["series-1"];
  context.globalAlpha = GROUND_SHADE;
  context.fillRect(x, y, width, height - level);
  context.globalAlpha = LEVEL_SHADE;
  context.fillRect(x, y + height - level, width, level);
  context.globalAlpha = 1;
  // At the side: a line across would strike the text out.
  const bar = Math.min(BAR, width / 4);
  context.fillRect(x + width - bar, y + height - level, bar, level);
}

function drawStatuses({ context, theme: { colors } }: MapPen, box: MarkBox, { nodes, byStatus }: MapTile) {
  let bottom = box.y + box.height;
  for (const status of NODE_STATUSES) {
    const height = nodes > 0 ? (byStatus[status] / nodes) * box.height : 0;
    if (height === 0) continue;
    bottom -= height;
    context.fillStyle = colors[NODE_STATUS_LOOKS[status].color];
    context.globalAlpha = LEVEL_SHADE;
    context.fillRect(box.x, bottom, box.width, height);
    context.globalAlpha = 1;
    const bar = Math.min(BAR, box.width / 4);
    context.fillRect(box.x + box.width - bar, bottom, bar, height);
  }
}

/** A ring from the upper left corner clockwise, as long as the share. */
function drawClosedShare(
  { context, theme: { colors } }: MapPen,
  { x, y, width, height }: MarkBox,
  share: number,
) {
  if (share === 0) return;
  const line = width < 20 ? 1 : 2;
  const around = 2 * (width + height - 2 * line);
  context.strokeStyle = colors.text;
  context.lineWidth = line;
  // However few, they can be seen.
  context.setLineDash([Math.max(2 * line, share * around), around]);
  context.strokeRect(x + line / 2, y + line / 2, width - line, height - line);
  context.setLineDash([]);
}

function drawTileText(
  { context, theme, textScale }: MapPen,
  { x, y, width, height }: MarkBox,
  tile: MapTile,
) {
  if (width < LEAST_TEXT * textScale || height < LEAST_TEXT * textScale) return;
  const lines = [
    formatCompactNumber(tile.nodes),
    tile.gpus > 0 ? formatPercent(Math.round(100 * usedShare(tile)) / 100) : "",
  ];
  context.fillStyle = theme.colors.text;
  context.textBaseline = "middle";
  lines.forEach((text, line) => {
    context.font = `${line === 0 ? 600 : 400} ${12 * textScale}px ${theme.fontFamily}`;
    // A number that is cut is another number.
    if (context.measureText(text).width > width - MARGIN - BAR) return;
    context.fillText(text, x + MARGIN, y + MARGIN + (line + 0.5) * LINE * textScale);
  });
}
