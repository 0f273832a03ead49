import { createKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { TRACEBACK_LINES } from "../../seed/log-patterns.ts";
import { TABLE_LINES } from "./dump-tables.ts";

/** What a line between start-up and end is about. */
export const LineKind = {
  /** What a step reports: loss and learning rate, or what a data task has read. */
  Work: 0,
  Progress: 1,
  /** A progress bar as tqdm draws it: a dump, without prefix. */
  Bar: 2,
  /** What the hardware does. */
  Metric: 3,
  Debug: 4,
  Warning: 5,
  Error: 6,
  /** An error with a traceback behind it. */
  Exception: 7,
  /** A line of that traceback: a dump. */
  Trace: 8,
  /** A line that announces a table. */
  Table: 9,
  /** A line of that table: a dump. */
  TableRow: 10,
} as const;
export type LineKind = (typeof LineKind)[keyof typeof LineKind];

/** A line's place in its unit. */
export interface Slot {
  readonly kind: LineKind;
  /**
   * Position of the line with a prefix that this one belongs to; its own, unless it is a dump. The lines of
   * such a block have one time, so that no line of another task comes between them.
   */
  readonly anchor: number;
}

/** Lines of a unit: the middle of a log is a sequence of units, each laid out in one of a few ways. */
export const UNIT_LINES = 20;
/** A power of two. */
const LAYOUTS = 32;
/** The layout that has a table. */
const TABLE_LAYOUT = 16;

export type UnitLayout = readonly Slot[];

/** The layouts of one scenario. */
export interface BodyLayouts {
  /** Drawn for each unit. */
  readonly units: readonly UnitLayout[];
  /** For the last unit, which may be cut short anywhere: it has no dumps. */
  readonly last: UnitLayout;
}

type Block = readonly LineKind[];

const BAR: Block = [LineKind.Work, LineKind.Bar];
const EXCEPTION: Block = [
  LineKind.Exception,
  ...Array.from({ length: TRACEBACK_LINES }, () => LineKind.Trace),
];

const TABLE: Block = [LineKind.Table, ...Array.from({ length: TABLE_LINES }, () => LineKind.TableRow)];

function times(count: number, ...block: Block): Block[] {
  return Array.from({ length: count }, () => block);
}

/** Fills the unit up with lines of work, and shuffles its blocks. */
function layOut(blocks: readonly Block[], stream: RandomStream): UnitLayout {
  const lines = blocks.reduce((sum, block) => sum + block.length, 0);
  const all = [...blocks, ...times(UNIT_LINES - lines, LineKind.Work)];
  const slots: Slot[] = [];
  for (const position of stream.permutation(all.length)) {
    const anchor = slots.length;
    for (const kind of all[position] as Block) slots.push({ kind, anchor });
  }
  return slots;
}

function createLayouts(blocksOf: (layout: number) => readonly Block[], last: readonly Block[]): BodyLayouts {
  const stream = new RandomStream(createKey(0, "log-layouts"));
  const units = Array.from({ length: LAYOUTS }, (_, layout) => layOut(blocksOf(layout), stream));
  return { units, last: layOut(last, stream) };
}

/**
 * Of 20 lines 11 are work, 4 progress and bars, 4 metrics, and one is DEBUG or WARN; of 32 units one has an exception
 * and one a table, in place of work.
 */
export const NORMAL_LAYOUTS: BodyLayouts = createLayouts(
  (layout) => [
    BAR,
    BAR,
    ...times(2, LineKind.Progress),
    ...times(layout === TABLE_LAYOUT ? 2 : 4, LineKind.Metric),
    [layout % 3 === 0 ? LineKind.Warning : LineKind.Debug],
    ...(layout === 0 ? [EXCEPTION] : []),
    ...(layout === TABLE_LAYOUT ? [TABLE] : []),
  ],
  [...times(4, LineKind.Progress), ...times(4, LineKind.Metric), [LineKind.Debug]],
);

/** Of 20 lines 4 are WARN and 2 ERROR, every second unit with a traceback. */
export const ERROR_HEAVY_LAYOUTS: BodyLayouts = createLayouts(
  (layout) => [
    BAR,
    [LineKind.Progress],
    ...times(2, LineKind.Metric),
    ...times(4, LineKind.Warning),
    [LineKind.Error],
    layout % 2 === 0 ? EXCEPTION : [LineKind.Error],
  ],
  [
    ...times(2, LineKind.Progress),
    ...times(2, LineKind.Metric),
    ...times(4, LineKind.Warning),
    ...times(2, LineKind.Error),
  ],
);
