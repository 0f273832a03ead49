import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { type BodyLayouts, LineKind, type Slot, UNIT_LINES, type UnitLayout } from "./body-layout.ts";
import { lineWord, wordBelow, wordShare } from "./line-words.ts";

/** The lines between start-up and end, counted from 0. */
export interface LogBody {
  /** Up to the end, or to now. */
  readonly lineCount: number;
  placeOf(line: number): BodyPlace;
  /** Milliseconds since 1970. */
  timeAt(line: number): number;
  /** How many of its lines were written before a time; no more than `lineCount` unless it is open. */
  countBefore(time: number): number;
}

/** What is decided of a line before it is written. */
export interface BodyPlace {
  readonly kind: LineKind;
  /** The line with a prefix that it belongs to, and that one's random bits. */
  readonly anchor: number;
  readonly anchorWord: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}

export interface BodyOptions {
  readonly key: HashKey;
  readonly layouts: BodyLayouts;
  readonly lineCount: number;
  /** When the work begins, and when it ends or now; milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** Whether it goes on after `until`. */
  readonly isOpen: boolean;
  /** Least milliseconds from one line to the next after `until`. */
  readonly leastPace: number;
}

/** Pace after now of a log that has had no time yet, in milliseconds. */
const PACE_WITHOUT_PAST = 10_000;

/** Milliseconds from one line to the next. */
export function bodyPace({
  from,
  until,
  lineCount,
}: Pick<BodyOptions, "from" | "until" | "lineCount">): number {
  return lineCount > 0 ? (until - from) / lineCount : 0;
}

/**
 * Lines are spread evenly over the time that there is, each block of them somewhere within its own stretch: so a
 * line's time is a formula, its inverse too, and the order holds.
 */
export function createLogBody(options: BodyOptions): LogBody {
  const { key, layouts, lineCount, from, until, isOpen } = options;
  const layoutKey = deriveKey(key, 1);
  const pace = bodyPace(options);
  const openPace = pace > 0 ? Math.max(pace, options.leastPace) : PACE_WITHOUT_PAST;
  // The unit in which now lies, or the end: a block there would be cut in two.
  const lastUnit = Math.floor(lineCount / UNIT_LINES);
  let currentUnit = -1;
  let currentLayout: UnitLayout = layouts.last;

  function slotOf(line: number): Slot {
    const unit = Math.floor(line / UNIT_LINES);
    if (unit !== currentUnit) {
      currentUnit = unit;
      currentLayout =
        unit === lastUnit
          ? layouts.last
          : (layouts.units[wordBelow(lineWord(layoutKey, unit), layouts.units.length)] as UnitLayout);
    }
    return currentLayout[line - unit * UNIT_LINES] as Slot;
  }
  function anchorOf(line: number): number {
    return line - (line % UNIT_LINES) + slotOf(line).anchor;
  }
  function timeOfAnchor(anchor: number, word: number): number {
    const place = anchor + wordShare(word);
    if (anchor < lineCount) return from + Math.floor(place * pace);
    return until + 1 + Math.floor((place - lineCount) * openPace);
  }
  function timeAt(line: number): number {
    const anchor = anchorOf(line);
    return timeOfAnchor(anchor, lineWord(key, anchor));
  }
  function countBefore(time: number): number {
    if (time <= from) return 0;
    if (time > until && !isOpen) return lineCount;
    const estimate = time > until ? lineCount + (time - until - 1) / openPace : (time - from) / pace;
    const limit = time > until ? Number.POSITIVE_INFINITY : lineCount;
    let count = Math.max(0, Math.min(Math.floor(estimate), limit));
    // A few steps at most: a line is never farther from its even place than its block is long.
    while (count > 0 && timeAt(count - 1) >= time) count = anchorOf(count - 1);
    while (count < limit && timeAt(count) < time) count += 1;
    return count;
  }

  return {
    lineCount,
    timeAt,
    countBefore,
    placeOf(line) {
      const { kind, anchor: position } = slotOf(line);
      const anchor = line - (line % UNIT_LINES) + position;
      const anchorWord = lineWord(key, anchor);
      return { kind, anchor, anchorWord, time: timeOfAnchor(anchor, anchorWord) };
    },
  };
}

/** Whether lines of this kind have no prefix. */
export function isDump(kind: LineKind): boolean {
  return kind === LineKind.Bar || kind === LineKind.Trace || kind === LineKind.TableRow;
}
