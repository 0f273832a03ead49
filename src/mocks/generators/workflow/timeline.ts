import type { TimelineMoment, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { CATEGORIES, categoryOf, type WorkflowCategory } from "./workflow-category.ts";

/** A time range in parts; times are milliseconds since 1970. */
export interface TimelineRange {
  readonly from: number;
  /** After `from`, by at least a millisecond for each bucket. */
  readonly to: number;
  /** How many. */
  readonly buckets: number;
}

export interface TimelineQuery extends TimelineRange {
  readonly of: TimelineMoment;
}

/** Numbers of workflows in [start, end), in milliseconds since 1970. */
export interface Bucket {
  readonly start: number;
  readonly end: number;
  readonly counts: Readonly<Record<WorkflowCategory, number>>;
}

const NONE = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<
  WorkflowCategory,
  number
>;

/** Counts workflows by time and category. */
export class Timeline {
  /** Where buckets begin, in order, and the last one ends. */
  readonly bounds: readonly number[];
  private readonly counts: Record<WorkflowCategory, number>[];

  /** @param start counts of the same range to begin with. */
  constructor({ from, to, buckets }: TimelineRange, start: readonly Bucket[] = []) {
    this.bounds = Array.from(
      { length: buckets + 1 },
      (_, bucket) => from + Math.floor(((to - from) * bucket) / buckets),
    );
    this.counts = Array.from({ length: buckets }, (_, bucket) => ({ ...NONE, ...start[bucket]?.counts }));
  }

  /** Counts in bucket number `bucket`. */
  addTo(bucket: number, category: WorkflowCategory, count: number): void {
    const counts = this.counts[bucket];
    if (counts !== undefined) counts[category] += count;
  }

  /** Counts a workflow at a time, if that is in the range. */
  add(time: number | undefined, status: WorkflowStatus): void {
    const [from = 0] = this.bounds;
    const to = this.bounds.at(-1) as number;
    if (time === undefined || time < from || time >= to) return;
    const guess = Math.floor(((time - from) * this.counts.length) / (to - from));
    // Bounds are whole milliseconds, so that the guess may be one too low.
    const isLater = time >= (this.bounds[guess + 1] as number);
    this.addTo(isLater ? guess + 1 : guess, categoryOf(status), 1);
  }

  /** The oldest first. */
  buckets(): readonly Bucket[] {
    return this.counts.map((counts, bucket) => ({
      start: this.bounds[bucket] as number,
      end: this.bounds[bucket + 1] as number,
      counts,
    }));
  }
}
