import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import { formatCount, formatPercent } from "@/lib/format/number";
import type { ChartColor } from "../chart-color";
import type { MarkBox } from "../mark-in-space";
import type { TreemapItem, TreemapLeaf, TreemapProps } from "./types";

/** The most tiles of a level; the smallest others become one tile, which keeps their area. */
const MOST_TILES = 500;
/** Key of that tile: no name of anything. */
const OTHERS_KEY = "\0others";
/** Between tiles, in pixels. */
const GAP = 2;
/** Left and right of a tile's text, together, in pixels. */
const TEXT_MARGIN = 12;
/** Above a tile's text, and the height of a line, in pixels at the default font size. */
const TOP = 4;
const LINE = 16;
/** Mean width of a letter in pixels at the default font size; generous, so that what fits by it really fits. */
const LETTER = 7.4;
/** The narrowest place in which a cut name still says something, in letters. */
const FEWEST_LETTERS = 7;

/** A rectangle of the picture in pixels: an item, or the name above the children of one. */
export interface TreemapTile extends MarkBox {
  key: string;
  item: TreemapLeaf;
  /** Set for the name above its children. */
  isHead: boolean;
  /** Label of the item that it is a child of. */
  parent?: string;
  color: ChartColor;
  /** Lines of text for which there is room. */
  lines: readonly string[];
}

export interface TreemapRoom {
  /** Pixels. */
  width: number;
  height: number;
  /** The user's font size relative to the default. */
  textScale: number;
}

/**
 * Places items as tiles whose areas follow their values, as square as possible, largest first; children are within their
 * parent, below its name if there is room for one. What is zero or less, or smaller than a pixel, is left out.
 *
 * @example treemapTiles(items, { valueText: ({ value }) => `${value} GPUs` }, { width: 600, height: 200, textScale: 1 })
 */
export function treemapTiles(
  items: readonly TreemapItem[],
  { valueText, hidden }: Pick<TreemapProps, "valueText" | "hidden">,
  { width, height, textScale }: TreemapRoom,
): TreemapTile[] {
  if (width <= 0 || height <= 0) return [];
  const shown = items.filter(({ key }) => !hidden?.has(key));
  const root: TreemapItem = { key: "", label: "", value: 0, children: largest(shown) };
  const tree = hierarchy<TreemapItem>(root, childrenOf).sum((item) =>
    childrenOf(item) === undefined ? Math.max(0, item.value) : 0,
  );
  if (!tree.value) return [];
  const headHeight = LINE * textScale + GAP;
  const place = treemap<TreemapItem>()
    .tile(treemapSquarify.ratio(1))
    .size([width, height])
    .paddingInner(GAP)
    .paddingTop((node) => (hasHead(node, headHeight) ? headHeight : 0))
    .round(true);
  const nodes: HierarchyRectangularNode<TreemapItem>[] = [];
  place(tree.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))).eachBefore((node) => nodes.push(node));
  return nodes
    .filter((node) => node.depth > 0 && (node.children === undefined || hasHead(node, headHeight)))
    .map((node) => tileOf(node, headHeight, textScale, valueText))
    .filter((tile) => tile.width >= 1 && tile.height >= 1);
}

/** What a tile shows, as a sentence. */
export function tileLabel(
  { item, parent }: Pick<TreemapTile, "item" | "parent">,
  { valueText, shareName = "used" }: Pick<TreemapProps, "valueText" | "shareName">,
): string {
  const name = parent === undefined ? item.label : `${parent}, ${item.label}`;
  const share = item.share === undefined ? "" : `, ${formatPercent(item.share)} ${shareName}`;
  return `${name}: ${valueText(item)}${share}.`;
}

function childrenOf({ key, children }: TreemapItem): readonly TreemapLeaf[] | undefined {
  if (children === undefined) return undefined;
  return key === "" ? children : largest(children);
}

/** Items with a value, the smallest of too many as one. */
function largest<Item extends TreemapLeaf>(items: readonly Item[]): readonly (Item | TreemapLeaf)[] {
  const positive = items.filter((item) => totalOf(item) > 0);
  if (positive.length <= MOST_TILES) return positive;
  const sorted = [...positive].sort((a, b) => totalOf(b) - totalOf(a));
  const others = sorted.slice(MOST_TILES - 1);
  const value = others.reduce((sum, item) => sum + totalOf(item), 0);
  return [
    ...sorted.slice(0, MOST_TILES - 1),
    { key: OTHERS_KEY, label: formatCount(others.length, "other"), value, color: "neutral" },
  ];
}

function totalOf(item: TreemapItem): number {
  return item.children === undefined
    ? item.value
    : item.children.reduce((sum, { value }) => sum + Math.max(0, value), 0);
}

function hasHead({ depth, children, x0, x1, y0, y1 }: HierarchyRectangularNode<TreemapItem>, head: number) {
  return depth === 1 && children !== undefined && y1 - y0 >= 3 * head && x1 - x0 >= 3 * head;
}

function tileOf(
  node: HierarchyRectangularNode<TreemapItem>,
  headHeight: number,
  textScale: number,
  valueText: TreemapProps["valueText"],
): TreemapTile {
  const { x0: x, x1, y0: y, y1, depth, data } = node;
  const isHead = node.children !== undefined;
  const parent = depth === 2 ? node.parent?.data : undefined;
  const item = isHead ? { ...data, value: node.value ?? 0 } : data;
  const box = { x, y, width: x1 - x, height: isHead ? headHeight - GAP : y1 - y };
  return {
    ...box,
    key: parent === undefined ? data.key : `${parent.key}\0${data.key}`,
    item,
    isHead,
    parent: parent?.label,
    color: data.color ?? parent?.color ?? "series-1",
    lines: fittingLines(item, { ...box, isHead }, textScale, valueText),
  };
}

/** Name, value and share, as far as there is room for them. */
function fittingLines(
  item: TreemapLeaf,
  { width, height, isHead }: MarkBox & { isHead: boolean },
  textScale: number,
  valueText: TreemapProps["valueText"],
): string[] {
  const letters = (width - TEXT_MARGIN) / (LETTER * textScale);
  const lines = isHead ? 1 : Math.floor((height / textScale - TOP) / LINE);
  if (lines < 1 || letters < Math.min(item.label.length, FEWEST_LETTERS)) return [];
  const share = item.share === undefined ? [] : [formatPercent(item.share)];
  const value = valueText(item);
  const second = [[value, ...share].join(" · "), ...share, value].find((text) => text.length <= letters);
  return lines > 1 && second !== undefined ? [item.label, second] : [item.label];
}
