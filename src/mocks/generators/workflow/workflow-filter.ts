import type {
  TaskGroupStatus,
  WorkflowPriority,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import { LruCache } from "../../../lib/lru-cache.ts";
import { rowSubset } from "../../rows/row-subset.ts";
import type { BlockIndex, KeyFilter } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { valuesWhere } from "../key-columns.ts";
import { poolIndex } from "../pool-names.ts";
import type { LiveRows } from "./live-job.ts";
import type { PoolValues } from "./pool-values.ts";
import { tagSets } from "./tag-sets.ts";
import { isEnded, statusOf } from "./task-state.ts";
import { PRIORITIES, STATUSES, type WorkflowColumn } from "./workflow-columns.ts";
import { endWindow, type WorkflowEnds } from "./workflow-ends.ts";
import { isCode, type RowRange, type WorkflowNames, workflowStems } from "./workflow-names.ts";
import { PLAN_COUNT, type WorkflowPlans } from "./workflow-plans.ts";

/**
 * Which workflows are wanted. The values of one field are OR, the fields are AND; an absent field
 * accepts all, an empty list none, and a name that the world does not know matches nothing.
 */
export interface WorkflowFilter {
  readonly statuses?: readonly WorkflowStatus[];
  /** Statuses of unfinished tasks: workflows with a task whose last attempt is in one of them. */
  readonly taskStatuses?: readonly TaskGroupStatus[];
  readonly pools?: readonly string[];
  readonly users?: readonly string[];
  readonly priorities?: readonly WorkflowPriority[];
  /** Workflows that carry one of these tags at least. */
  readonly tags?: readonly string[];
  /**
   * Words of the name in any case, each of them a part of its prefix and suffix; or a whole name; or the
   * code at the end of one, which the workflows of a sequence share. A word that occurs in names is a word, even
   * where it has the form of a code.
   */
  readonly name?: string;
  /** Workflows with at least this many tasks. The contract has no such filter; stories of large workflows need it. */
  readonly minimumTasks?: number;
  /** Milliseconds since 1970: workflows submitted then or later. */
  readonly submittedAfter?: number;
  /** Milliseconds since 1970: workflows submitted before. */
  readonly submittedBefore?: number;
  /** Milliseconds since 1970, at most 30 days before the world's present: workflows that ended then or later. */
  readonly endedAfter?: number;
  /** Milliseconds since 1970, only together with `endedAfter`: workflows that ended before. */
  readonly endedBefore?: number;
}

/** A filter in the terms of a row index: key columns, and the rows [from, to). */
export interface WorkflowSelection {
  /** That of the world, or what is left of it when workflows are selected by their ends or their tasks. */
  readonly index: BlockIndex<WorkflowColumn>;
  readonly keys: KeyFilter<WorkflowColumn>;
  readonly from: number;
  readonly to: number;
}

export interface FilterContext {
  readonly patterns: MockPatterns;
  readonly pools: number;
  readonly placement: PoolValues;
  /** The row behind the oldest one. */
  readonly end: number;
  readonly names: WorkflowNames;
  /** The newest row that was submitted before a time, in milliseconds since 1970. */
  firstBefore(time: number): number;
  readonly index: BlockIndex<WorkflowColumn> & { readonly live: LiveRows; readonly plans: WorkflowPlans };
  readonly ends: WorkflowEnds;
}

/** Sets of statuses of tasks whose rows are cached. */
const CACHED_TASK_STATUSES = 4;

function positions<Value>(list: readonly Value[], wanted: readonly Value[]): ReadonlySet<number> {
  return valuesWhere(list.length, (position) => wanted.includes(list[position] as Value));
}

/** Makes the function that turns filters of one world into selections. */
export function createFilterReader(world: FilterContext): (filter: WorkflowFilter) => WorkflowSelection {
  const { patterns, pools, placement, end, names, firstBefore, ends } = world;
  const { live, plans } = world.index;
  const { users, tags } = patterns.workflows;
  const stems = workflowStems(patterns).map((stem) => stem.toLowerCase());
  const sets = tagSets(tags.length);
  const rowsByTasks = new LruCache<readonly number[]>(CACHED_TASK_STATUSES);

  /** Key columns or rows, for the text in `name`; null when there is nothing to look for. */
  function readName(text: string): { stem: ReadonlySet<number> } | { rows: RowRange | null } | null {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return null;
    const stem = valuesWhere(stems.length, (value) =>
      words.every((word) => stems[value]?.includes(word) ?? false),
    );
    const [word] = words;
    if (stem.size > 0 || words.length > 1 || word === undefined) return { stem };
    const rows = isCode(word) ? names.rowsOfCode(word) : names.rowsOf(word);
    // `train-llama-` is a name on its way to being typed whole.
    if (rows === null && word.endsWith("-")) return readName(word.replace(/-+$/, ""));
    return { rows };
  }

  /** Rows with a task in one of these statuses. Unfinished tasks are on the cluster, or wait for it. */
  function rowsWithTasks(statuses: readonly TaskGroupStatus[]): readonly number[] {
    const ended = statuses.filter(isEnded);
    if (ended.length > 0) {
      throw new RangeError(`Tasks that are ${ended.join(" or ")} have ended.`);
    }
    return rowsByTasks.getOrCreate(statuses.toSorted().join(), () => {
      const rows = Array.from({ length: live.end - live.first }, (_, place) => live.first + place);
      return rows.filter((row) => live.taskStatesAt(row).some((state) => statuses.includes(statusOf(state))));
    });
  }

  return (filter) => {
    const keys: { -readonly [Column in keyof KeyFilter<WorkflowColumn>]: KeyFilter<WorkflowColumn>[Column] } =
      {};
    let from = live.first;
    let to = end;
    if (filter.statuses) keys.status = positions(STATUSES, filter.statuses);
    if (filter.priorities) keys.priority = positions(PRIORITIES, filter.priorities);
    if (filter.users) keys.user = positions(users, filter.users);
    if (filter.pools) {
      const known = filter.pools.map((name) => poolIndex(patterns, name, pools));
      keys.pool = placement.valuesOf(new Set(known.filter((pool) => pool !== null)));
    }
    if (filter.tags) {
      const wanted = positions(tags, filter.tags);
      keys.tagSet = valuesWhere(sets.length, (set) => sets[set]?.some((tag) => wanted.has(tag)) ?? false);
    }
    const { minimumTasks } = filter;
    if (minimumTasks !== undefined) {
      keys.plan = valuesWhere(PLAN_COUNT, (plan) => (plans.taskCounts[plan] as number) >= minimumTasks);
    }
    if (filter.submittedAfter !== undefined) {
      to = Math.min(to, firstBefore(filter.submittedAfter));
    }
    if (filter.submittedBefore !== undefined) {
      from = Math.max(from, firstBefore(filter.submittedBefore));
    }
    const name = filter.name === undefined ? null : readName(filter.name);
    if (name !== null) {
      if ("stem" in name) keys.stem = name.stem;
      else {
        from = Math.max(from, name.rows?.from ?? end);
        to = Math.min(to, name.rows?.to ?? live.first);
      }
    }
    // A time before the oldest workflow is behind the end of the list.
    const start = Math.min(from, end);
    const window = endWindow(filter);
    const whole = window === undefined ? world.index : ends.indexOf(window);
    const { taskStatuses } = filter;
    const index = taskStatuses === undefined ? whole : rowSubset(whole, rowsWithTasks(taskStatuses));
    return { index, keys, from: start, to: Math.max(start, to) };
  };
}
