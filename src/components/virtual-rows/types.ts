/** Rows of a list by their 0-based indexes. */
export interface RowRange {
  first: number;
  /** Inclusive. */
  last: number;
}

export type ScrollAlign = "nearest" | "center";
