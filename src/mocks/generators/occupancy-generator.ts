import {
  ListOrder,
  type OccupancyByPriority,
  OccupancyColumn,
  type OccupancyEntry,
  OccupancySortKey,
  type OccupancySum,
  type OutsideUse,
  TaskGroupStatus,
} from "../../lib/api/generated.schemas.ts";
import { outsideGpus } from "./occupancy/outside-use.ts";
import type { PoolGenerator } from "./pool-generator.ts";
import { requireCount } from "./require-count.ts";
import type { TaskFilter } from "./task/task-filter.ts";
import type { Holding } from "./task/task-holdings.ts";
import type { TaskGenerator } from "./task-generator.ts";

/** Which tasks are wanted; those that hold nodes unless statuses or ends say otherwise. */
export interface OccupancyFilter extends TaskFilter {
  /** Of the pools, each of which has one. */
  readonly platforms?: readonly string[];
}

export interface OccupancyQuery {
  readonly filter?: OccupancyFilter;
  /** `pool` by default. */
  readonly groupBy?: OccupancyColumn;
  /** The column whose values `children` counts; `user` by default, or `pool` of users. */
  readonly thenBy?: OccupancyColumn;
  /** `gpu` by default; entries with equal values are ordered by key. */
  readonly sort?: OccupancySortKey;
  /** DESC by default, the largest first. */
  readonly order?: ListOrder;
  /** Entries to pass over; 0 by default. */
  readonly offset?: number;
  /** 20 by default. */
  readonly limit?: number;
}

export interface OccupancyPage {
  readonly entries: OccupancyEntry[];
  readonly total: number;
  /** Over all entries. */
  readonly sum: OccupancySum;
  /** Of the nodes of the pools that the filter names, or of all. */
  readonly outside: OutsideUse;
}

/**
 * Who holds the GPUs: sums over unfinished tasks, or over those that ended in a part of the last 30 days. All of them are
 * among the newest rows and those that persons submitted, so that no cost grows with the volume. Without a filter, what
 * tasks hold is what the pools and their nodes have in use.
 * @example
 * world.occupancy.page({ groupBy: "user", filter: { pools: ["training-h100"] } }).sum.gpu;
 */
export interface OccupancyGenerator {
  /**
   * @throws RangeError unless offset and limit are integers ≥ 0, and for a status in which tasks have ended without
   * `endedAfter`.
   */
  page(query?: OccupancyQuery): OccupancyPage;
}

export interface OccupancyGeneratorOptions {
  readonly tasks: Pick<TaskGenerator, "holdings">;
  readonly pools: PoolGenerator;
}

/** The column that entries are expanded by unless a query says otherwise. */
export function defaultThenBy(groupBy: OccupancyColumn): OccupancyColumn {
  return groupBy === OccupancyColumn.user ? OccupancyColumn.pool : OccupancyColumn.user;
}

type Writable<Value> = { -readonly [Field in keyof Value]: Value[Field] };

function nothing(): Writable<OccupancySum> {
  const none = (): OccupancyByPriority[keyof OccupancyByPriority] => ({ gpu: 0, tasks: 0 });
  return {
    ...{ workflows: 0, tasks: 0, gpu: 0, cpu: 0, memory: 0, storage: 0 },
    by_priority: { HIGH: none(), NORMAL: none(), LOW: none() },
    waiting_gpu: 0,
  };
}

function addTo(sum: Writable<OccupancySum>, holding: Holding): void {
  for (const field of ["workflows", "tasks", "gpu", "cpu", "memory", "storage"] as const) {
    sum[field] += holding[field];
  }
  const own = sum.by_priority[holding.priority];
  own.gpu += holding.gpu;
  own.tasks += holding.tasks;
}

function compareKeys(one: OccupancyEntry, other: OccupancyEntry): number {
  return one.key < other.key ? -1 : 1;
}

function compareBy(sort: OccupancySortKey, order: ListOrder) {
  const sign = order === ListOrder.ASC ? 1 : -1;
  return (one: OccupancyEntry, other: OccupancyEntry): number => {
    if (sort === OccupancySortKey.key) return sign * compareKeys(one, other);
    return sign * (one[sort] - other[sort]) || compareKeys(one, other);
  };
}

/** Makes the occupancy of a world. */
export function createOccupancyGenerator({ tasks, pools }: OccupancyGeneratorOptions): OccupancyGenerator {
  const platformOf = (pool: string) => pools.gpuType(pool).platform;

  /** The value of a column; undefined in a world without pools. */
  function keyOf({ pool, user, priority }: Holding, column: OccupancyColumn): string | undefined {
    switch (column) {
      case OccupancyColumn.user:
        return user;
      case OccupancyColumn.priority:
        return priority;
      case OccupancyColumn.pool:
        return pool;
      default:
        return pool === undefined ? undefined : platformOf(pool);
    }
  }

  return Object.freeze({
    page(query: OccupancyQuery = {}) {
      const { filter = {}, groupBy = OccupancyColumn.pool, thenBy = defaultThenBy(groupBy) } = query;
      const { sort = OccupancySortKey.gpu, order = ListOrder.DESC, offset = 0, limit = 20 } = query;
      requireCount("offset", offset);
      requireCount("limit", limit);
      const { platforms, ...ofTasks } = filter;
      const holdingsOf = (wanted: TaskFilter) =>
        tasks
          .holdings(wanted)
          .filter(({ pool }) => platforms?.includes(pool === undefined ? "" : platformOf(pool)) ?? true);
      const sum = nothing();
      const byKey = new Map<
        string,
        { readonly sum: Writable<OccupancySum>; readonly children: Set<string> }
      >();
      const entryOf = (holding: Holding) => {
        const key = keyOf(holding, groupBy) ?? "";
        const entry = byKey.get(key) ?? { sum: nothing(), children: new Set<string>() };
        byKey.set(key, entry);
        entry.children.add(keyOf(holding, thenBy) ?? "");
        return entry.sum;
      };
      for (const holding of holdingsOf(ofTasks)) {
        for (const part of [sum, entryOf(holding)]) addTo(part, holding);
      }
      for (const waiting of holdingsOf({ ...ofTasks, statuses: [TaskGroupStatus.SCHEDULING] })) {
        if (waiting.gpu === 0) continue;
        for (const part of [sum, entryOf(waiting)]) part.waiting_gpu += waiting.gpu;
      }
      const entries = [...byKey].map(([key, own]) => ({ key, ...own.sum, children: own.children.size }));
      return {
        entries: entries.sort(compareBy(sort, order)).slice(offset, offset + limit),
        total: entries.length,
        sum,
        outside: { gpu: outsideGpus(pools, filter) },
      };
    },
  });
}
