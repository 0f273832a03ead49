import type { MarkRows, PlacedMark } from "../mark-in-rows";
import type { MarkBox } from "../mark-in-space";
import type { MapGroup } from "./types";

/** Between one cell and the next, as a share of their distance. */
const CELL_GAP = 0.14;
/** Between groups, in pixels. */
const GROUP_GAP = 10;
/** Height of a group's name in pixels at the default font size. */
const HEAD_HEIGHT = 18;
/** The narrowest place of a group that has a name, in pixels at the default font size. */
const HEAD_WIDTH = 76;
/** Distances of cells in pixels: a smaller one cannot be told apart, a larger one says no more. */
const NODE_PITCH = { least: 3, most: 64 };
const TILE_PITCH = { least: 4, most: 200 };
/** Names that would make cells smaller than this are left out, if that makes cells larger. */
const NAMED_PITCH = 9;
/** A tile beside single nodes is as wide as so many of them. */
const TILE_SPAN = 4;
/** The smallest side of a tile relative to the largest; areas are exact above it. */
const LEAST_SIDE = 0.12;

/** A node or a tile, in pixels of the picture that is not zoomed. */
export interface MapItem {
  /** Position of its group. */
  group: number;
  /** Position in its group; undefined for the group's tile. */
  node: number | undefined;
  x: number;
  y: number;
  /** Width and height of what is drawn at x and y. */
  side: number;
  /** Width and height of what belongs to it, for the pointer. */
  slot: number;
  /** 0-based; a row goes through all groups beside one another. */
  row: number;
  column: number;
}

/** Place of a group's name. */
export type MapHead = MarkBox & { group: number };

export interface MapLayout {
  width: number;
  height: number;
  /** Distance from one node to the next, or from one tile to the next if there are only tiles. */
  pitch: number;
  items: readonly MapItem[];
  /** Empty where names would leave too little room. */
  heads: readonly MapHead[];
  /** Items by their positions, for the arrow keys. */
  rows: MarkRows;
  /** Items in the longest row. */
  columns: number;
}

export interface MapRoom {
  /** Pixels. */
  width: number;
  height: number;
  /** The user's font size relative to the default. */
  textScale: number;
}

/** A group as a block of cells. */
interface Block {
  group: number;
  cells: number;
  /** Cells per side of each item. */
  span: number;
}

interface PlacedBlock extends Block {
  x: number;
  y: number;
  width: number;
  columns: number;
  /** Position among the blocks that are below one another. */
  shelf: number;
}

interface Packing {
  blocks: readonly PlacedBlock[];
  pitch: number;
  head: number;
  height: number;
}

/**
 * Places groups from left to right and from the top down, each as a block of cells in the shape of the room, with the
 * largest cells that fit. What does not fit with the smallest cells goes on below the room, where it is reached by moving
 * the picture. The area of a tile follows its nodes.
 *
 * @example mapLayout([{ key: "a", label: "a", nodes }], { width: 800, height: 300, textScale: 1 })
 */
export function mapLayout(groups: readonly MapGroup[], room: MapRoom): MapLayout {
  const isOverview = groups.every(({ nodes }) => nodes === undefined);
  const blocks = groups.flatMap((group, position) => blockOf(group, position, isOverview ? 1 : TILE_SPAN));
  if (blocks.length === 0 || room.width <= 0 || room.height <= 0) {
    return { width: room.width, height: 0, pitch: 1, items: [], heads: [], rows: [], columns: 0 };
  }
  const limits = isOverview ? TILE_PITCH : NODE_PITCH;
  const packing = bestPacking(blocks, room, limits);
  const largest = Math.max(1, ...groups.map(({ tile }) => tile?.nodes ?? 0));
  const sideOf = ({ group, span }: Block) => {
    const full = packing.pitch * (span - CELL_GAP);
    const tile = groups[group]?.nodes === undefined ? groups[group]?.tile : undefined;
    return tile === undefined ? full : full * Math.max(LEAST_SIDE, Math.sqrt(tile.nodes / largest));
  };
  return { ...placeItems(packing, sideOf, (group) => groups[group]?.nodes !== undefined), width: room.width };
}

function blockOf({ tile, nodes }: MapGroup, group: number, tileSpan: number): Block[] {
  if (nodes !== undefined) return nodes.length === 0 ? [] : [{ group, cells: nodes.length, span: 1 }];
  return tile === undefined ? [] : [{ group, cells: 1, span: tileSpan }];
}

function bestPacking(
  blocks: readonly Block[],
  room: MapRoom,
  limits: { least: number; most: number },
): Packing {
  const named = largestPacking(blocks, room, limits, HEAD_HEIGHT * room.textScale);
  if (named.pitch >= NAMED_PITCH) return named;
  const unnamed = largestPacking(blocks, room, limits, 0);
  return unnamed.pitch > named.pitch * 1.25 || named.height > room.height ? unnamed : named;
}

/** By halving: larger cells need more height. */
function largestPacking(
  blocks: readonly Block[],
  room: MapRoom,
  { least, most }: { least: number; most: number },
  head: number,
): Packing {
  let fitting = pack(blocks, room, least, head);
  let [low, high] = [least, most];
  for (let step = 0; step < 12 && fitting.height <= room.height; step += 1) {
    const pitch = (low + high) / 2;
    const packing = pack(blocks, room, pitch, head);
    if (packing.height <= room.height) {
      fitting = packing;
      low = pitch;
    } else high = pitch;
  }
  return fitting;
}

/** Blocks with cells of a size, side by side as far as there is room, then below. */
function pack(blocks: readonly Block[], room: MapRoom, pitch: number, head: number): Packing {
  const gap = groupGap(blocks, pitch, head);
  const leastWidth = head === 0 ? 0 : Math.min(room.width, HEAD_WIDTH * room.textScale);
  const most = Math.max(1, Math.floor(room.width / pitch));
  const placed: PlacedBlock[] = [];
  let [x, y, shelf, shelfHeight] = [0, 0, 0, 0];
  for (const block of blocks) {
    const inShape = Math.ceil(Math.sqrt((block.cells * room.width) / room.height));
    const columns = Math.max(1, Math.min(inShape, block.cells, most));
    const width = Math.max(leastWidth, columns * block.span * pitch);
    if (x > 0 && x + width > room.width) {
      y += shelfHeight + gap;
      [x, shelfHeight] = [0, 0];
      shelf += 1;
    }
    placed.push({ ...block, x, y, width, columns, shelf });
    x += width + gap;
    shelfHeight = Math.max(shelfHeight, head + Math.ceil(block.cells / columns) * block.span * pitch);
  }
  return { blocks: placed, pitch, head, height: y + shelfHeight };
}

/** Groups of one cell are as far apart as cells are, unless they have names. */
function groupGap(blocks: readonly Block[], pitch: number, head: number): number {
  if (head > 0) return GROUP_GAP;
  return blocks.some(({ cells }) => cells > 1) ? Math.min(GROUP_GAP, pitch) : 0;
}

function placeItems(
  { blocks, pitch, head, height }: Packing,
  sideOf: (block: Block) => number,
  isOfNodes: (group: number) => boolean,
): Omit<MapLayout, "width"> {
  const items: MapItem[] = [];
  const rows: PlacedMark[][] = [];
  let [shelf, firstRow] = [0, 0];
  for (const block of blocks) {
    if (block.shelf !== shelf) [shelf, firstRow] = [block.shelf, rows.length];
    const side = sideOf(block);
    const slot = block.span * pitch;
    for (let cell = 0; cell < block.cells; cell += 1) {
      const line = Math.floor(cell / block.columns);
      const x = block.x + (cell % block.columns) * slot;
      const row = firstRow + line;
      rows[row] ??= [];
      rows[row].push({ mark: items.length, center: x + slot / 2 });
      items.push({
        group: block.group,
        node: isOfNodes(block.group) ? cell : undefined,
        x,
        y: block.y + head + line * slot,
        side,
        slot,
        row,
        column: rows[row].length - 1,
      });
    }
  }
  const heads =
    head === 0 ? [] : blocks.map(({ group, x, y, width }) => ({ group, x, y, width, height: head }));
  const columns = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  return { pitch, height, items, heads, rows, columns };
}

/** Position of the item at a point of the picture that is not zoomed; undefined between items. */
export function itemAt({ items }: Pick<MapLayout, "items">, x: number, y: number): number | undefined {
  const position = items.findIndex(
    (item) => x >= item.x && x < item.x + item.slot && y >= item.y && y < item.y + item.slot,
  );
  return position < 0 ? undefined : position;
}
