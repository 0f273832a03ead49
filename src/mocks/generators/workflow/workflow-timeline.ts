import { TimelineMoment, type WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { type Bucket, Timeline, type TimelineQuery } from "./timeline.ts";
import { CATEGORIES, categoryOf } from "./workflow-category.ts";
import { STATUSES } from "./workflow-columns.ts";
import { endWindow } from "./workflow-ends.ts";
import type { WorkflowFilter, WorkflowSelection } from "./workflow-filter.ts";
import type { WorkflowRows } from "./workflow-rows.ts";

/** The values of the key column `status` in each category. */
const VALUES = CATEGORIES.map(
  (category) =>
    new Set(STATUSES.flatMap((status, value) => (categoryOf(status) === category ? [value] : []))),
);

function clamp(row: number, { from, to }: WorkflowSelection): number {
  return Math.min(Math.max(row, from), to);
}

/** Two ranks for each bucket and category: rows lie in the order of their submission. */
function addSubmitted(timeline: Timeline, selection: WorkflowSelection, rows: WorkflowRows): void {
  const { index, keys } = selection;
  const bounds = timeline.bounds.map((time) => clamp(rows.firstBefore(time), selection));
  for (const [place, category] of CATEGORIES.entries()) {
    const own = VALUES[place] as ReadonlySet<number>;
    const status = keys.status === undefined ? own : own.intersection(keys.status);
    if (status.size === 0) continue;
    const { rank } = index.compile({ ...keys, status });
    const ranks = bounds.map(rank);
    for (let bucket = 0; bucket + 1 < ranks.length; bucket += 1) {
      timeline.addTo(bucket, category, (ranks[bucket] as number) - (ranks[bucket + 1] as number));
    }
  }
}

/** One by one: what ended in the range is in the index of a selection by these ends. */
function addEnded(timeline: Timeline, { index, keys, from, to }: WorkflowSelection, rows: WorkflowRows) {
  const { rank, select } = index.compile(keys);
  for (let place = rank(from); place < rank(to); place += 1) {
    const row = select(place);
    timeline.add(rows.ends.endOf(row), STATUSES[index.keysAt(row).status] as WorkflowStatus);
  }
}

/** A filter that accepts no more than can be in the range of a query, whose rows are then known by their ends. */
export function timelineFilter({ of, from, to }: TimelineQuery, filter: WorkflowFilter): WorkflowFilter {
  if (of === TimelineMoment.submitted) return filter;
  const window = endWindow(filter);
  return {
    ...filter,
    endedAfter: Math.max(from, window?.after ?? from),
    endedBefore: Math.min(to, window?.before ?? to),
  };
}

/**
 * Counts the rows of a selection by the time at which they were submitted or ended.
 * @param selection by the filter that `timelineFilter` returns.
 */
export function countOverTime(
  query: TimelineQuery,
  selection: WorkflowSelection,
  rows: WorkflowRows,
): readonly Bucket[] {
  const timeline = new Timeline(query);
  if (query.of === TimelineMoment.submitted) addSubmitted(timeline, selection, rows);
  else addEnded(timeline, selection, rows);
  return timeline.buckets();
}
