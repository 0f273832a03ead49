import { LruCache } from "../../../lib/lru-cache.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { rowSubset } from "../../rows/row-subset.ts";
import type { BlockIndex } from "../../rows/types.ts";
import type { LiveRows } from "../workflow/live-job.ts";
import { taskEnd } from "../workflow/task-attempts.ts";
import type { WorkflowColumn } from "../workflow/workflow-columns.ts";
import { type EndWindow, isWithin } from "../workflow/workflow-ends.ts";
import { taskKey } from "../workflow/workflow-groups.ts";
import type { WorkflowRows } from "../workflow/workflow-rows.ts";

/** Windows whose rows are cached. */
const CACHED_WINDOWS = 4;

/** The tasks that ended in a window, of the rows that were alive in it. */
export interface TasksInWindow {
  readonly id: string;
  /** The world's index without the rows that were not. */
  readonly index: BlockIndex<WorkflowColumn>;
  /** Whether a task, by its number among all of its row, ended in the window. */
  endedIn(row: number, task: number): boolean;
}

/** When each task of a row ended, as far as it has; milliseconds since 1970. */
function endsOfRow(rows: WorkflowRows, live: LiveRows, now: number, index: number): Float64Array {
  const ends: number[] = [];
  if (index < live.end) {
    // All tasks of a group end with it.
    for (const { times, taskCount } of live.jobAt(index).groups) {
      for (let task = 0; task < taskCount; task += 1) ends.push(times.end ?? Number.NaN);
    }
    return Float64Array.from(ends);
  }
  const record = rows.record(index);
  const key = rows.keyOf(record);
  for (const group of rows.groups(record)) {
    for (let task = 0; task < group.taskCount; task += 1) {
      const stream = new RandomStream(taskKey(key, group.position, task));
      ends.push(taskEnd(group, task, now, stream) ?? Number.NaN);
    }
  }
  return Float64Array.from(ends);
}

/**
 * Makes the function that reads which tasks ended in a window, see `workflow-ends.ts`. The cost is that of the rows that
 * were alive in it.
 */
export function createTaskEnds(
  rows: WorkflowRows,
  index: BlockIndex<WorkflowColumn> & { readonly live: LiveRows },
  now: number,
): (window: EndWindow) => TasksInWindow {
  const known = new Map<number, Float64Array>();
  const windows = new LruCache<TasksInWindow>(CACHED_WINDOWS);

  function endsOf(row: number): Float64Array {
    const ends = known.get(row) ?? endsOfRow(rows, index.live, now, row);
    known.set(row, ends);
    return ends;
  }

  return (window) => {
    const id = `${window.after},${window.before}`;
    return windows.getOrCreate(id, () => ({
      id,
      index: rowSubset(index, rows.ends.rowsAlive(window)),
      endedIn: (row, task) => isWithin(endsOf(row)[task], window),
    }));
  };
}
