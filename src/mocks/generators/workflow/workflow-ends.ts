import { LruCache } from "../../../lib/lru-cache.ts";
import { rowSubset } from "../../rows/row-subset.ts";
import type { BlockIndex } from "../../rows/types.ts";
import type { LiveRows } from "./live-job.ts";
import { firstRowOlderThan } from "./submit-times.ts";
import type { WorkflowColumn } from "./workflow-columns.ts";
import type { WorkflowTimes } from "./workflow-times.ts";

const HOUR = 3_600_000;
/** How long before the present, in milliseconds, ends are known. */
export const ENDS_REACH = 30 * 24 * HOUR;
/** No row from before the cluster's time took as long as that from its submission to its end: 15 min and 8 h at most. */
const LONGEST_LIFE = 9 * HOUR;
/** Windows whose rows are cached. */
const CACHED_WINDOWS = 6;

/** From `after` on, until before `before`; milliseconds since 1970. */
export interface EndWindow {
  readonly after: number;
  readonly before: number;
}

/** The window of a filter's fields; undefined without one. @throws RangeError for `endedBefore` alone. */
export function endWindow(filter: {
  readonly endedAfter?: number;
  readonly endedBefore?: number;
}): EndWindow | undefined {
  const { endedAfter: after, endedBefore: before = Number.POSITIVE_INFINITY } = filter;
  if (after !== undefined) return { after, before };
  if (filter.endedBefore === undefined) return undefined;
  throw new RangeError("endedBefore is given without endedAfter: ends are known for the last 30 days only.");
}

/** Whether a moment, if there is one, is in a window. */
export function isWithin(time: number | undefined, { after, before }: EndWindow): boolean {
  return time !== undefined && time >= after && time < before;
}

/** When workflows ended, exact for the last 30 days, at a cost that no number of rows changes. */
export interface WorkflowEnds {
  /** The world's index without the rows that did not end in a window. @throws RangeError unless it begins in the last 30 days. */
  indexOf(window: EndWindow): BlockIndex<WorkflowColumn>;
  /** Rows that lived within a window for a while at least, the newest first. @throws RangeError like `indexOf`. */
  rowsAlive(window: EndWindow): readonly number[];
  /** When a row ended, in milliseconds since 1970; undefined before it has, or if that is more than 30 days ago. */
  endOf(row: number): number | undefined;
}

export interface WorkflowEndsOptions {
  readonly seed: number;
  /** Milliseconds since 1970, like `now`. */
  readonly epoch: number;
  readonly now: number;
  readonly index: BlockIndex<WorkflowColumn> & { readonly live: LiveRows };
  /** The row behind the oldest one. */
  readonly end: number;
  timesOf(row: number): WorkflowTimes;
}

/** Those of each index, since all generators of a world ask for the same. */
const known = new WeakMap<object, WorkflowEnds>();

/**
 * Reads when the workflows of a world ended. The cluster knows it of its rows; a row behind them ended within hours of its
 * submission. So what ended in the last 30 days was submitted not much earlier, which are some 10,000 rows at any volume.
 */
export function workflowEnds(options: WorkflowEndsOptions): WorkflowEnds {
  const ends = known.get(options.index) ?? createWorkflowEnds(options);
  known.set(options.index, ends);
  return ends;
}

function createWorkflowEnds(options: WorkflowEndsOptions): WorkflowEnds {
  const { seed, epoch, now, index, end, timesOf } = options;
  const { live } = index;
  const earliest = now - ENDS_REACH;
  const last = Math.min(end, Math.max(live.end, firstRowOlderThan(seed, epoch - earliest + LONGEST_LIFE)));
  const indexes = new LruCache<BlockIndex<WorkflowColumn>>(CACHED_WINDOWS);
  let times: readonly Pick<WorkflowTimes, "submit" | "end">[] | undefined;

  /** Of the rows from the newest to `last`. */
  function readTimes() {
    times ??= Array.from({ length: last - live.first }, (_, place) => {
      const row = live.first + place;
      const { submit, end: ended } = timesOf(row);
      return { submit, end: ended };
    });
    return times;
  }
  function rowsWhere(
    { after }: EndWindow,
    accepts: (times: Pick<WorkflowTimes, "submit" | "end">) => boolean,
  ) {
    if (!(after >= earliest)) {
      throw new RangeError(`${after} is more than 30 days before ${now}: what ended then is not known.`);
    }
    return readTimes().flatMap((own, place) => (accepts(own) ? [live.first + place] : []));
  }

  return {
    indexOf: (window) =>
      indexes.getOrCreate(`${window.after},${window.before}`, () =>
        rowSubset(
          index,
          rowsWhere(window, (own) => isWithin(own.end, window)),
        ),
      ),
    rowsAlive: (window) =>
      rowsWhere(
        window,
        (own) => own.submit < window.before && (own.end === undefined || own.end >= window.after),
      ),
    endOf: (row) => readTimes()[row - live.first]?.end,
  };
}
