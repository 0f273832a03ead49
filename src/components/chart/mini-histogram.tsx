export interface HistogramBin {
  key: string;
  /** Short, below its bar: "0", "8", "10–20 GB". */
  label: string;
  /** All that the bar stands for, for screen readers and the line of text: "8 GPUs free"; by default the label. */
  name?: string;
  count: number;
  /** What the bar opens. */
  href?: string;
  selected?: boolean;
}

export interface MiniHistogramProps {
  /** What is counted by what: "Nodes by free GPUs". */
  label: string;
  bins: readonly HistogramBin[];
  /** For bins without an href: a bar toggles its bin. */
  onSelect?: (key: string) => void;
  /** The exact count in words: `(count) => formatCount(count, "node")`; by default grouped. */
  formatValue?: (count: number) => string;
  /** Small is bars and the line of text alone, for a column head; medium has counts and labels at its bars. */
  size?: "small" | "medium";
  className?: string;
}

export function MiniHistogram(_: MiniHistogramProps) {
  return null;
}
