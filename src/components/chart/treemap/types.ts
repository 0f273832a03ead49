import type { ChartColor } from "../chart-color";

export interface TreemapLeaf {
  /** Unique among its siblings. */
  key: string;
  label: string;
  /** Decides the area. What is zero or less is not drawn: list it in the table. */
  value: number;
  /** How much of the value is used, from 0 to 1: fills the tile from its bottom, and is written on it. */
  share?: number;
  /** By default that of the parent, or else the first series. */
  color?: ChartColor;
  href?: string;
}

export interface TreemapItem extends TreemapLeaf {
  /** Drawn in place of the item, whose area is then their sum: add a child for what they leave out. */
  children?: readonly TreemapLeaf[];
}

export interface TreemapProps {
  /** Accessible name, and what the picture shows: "GPUs by pool". */
  label: string;
  items: readonly TreemapItem[];
  /** The value in words: "512 GPUs". */
  valueText: (item: TreemapLeaf) => string;
  /** What the share is of, after its percentage. Default "used". */
  shareName?: string;
  /** Keys of items that are not drawn. */
  hidden?: ReadonlySet<string>;
}
