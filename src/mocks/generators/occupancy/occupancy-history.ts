import {
  type GpuTime,
  type HistoryEntry,
  OccupancyColumn,
  type OccupancyHistory,
} from "../../../lib/api/generated.schemas.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { ClusterJob } from "../cluster/cluster-timeline.ts";
import { nodeNumber } from "../cluster/node-past.ts";
import { isoTime } from "../iso-time.ts";
import type { Fleet } from "../pool/fleet.ts";
import type { PoolGenerator } from "../pool-generator.ts";
import { findNode } from "../resource/find-node.ts";
import type { TaskFilter } from "../task/task-filter.ts";
import { gpusOn } from "../usage/held-gpus.ts";
import { countBuckets, type HistoryRange, MOST_BUCKETS, PAST_REACH } from "../usage/past-ranges.ts";
import type { WorkflowGenerator } from "../workflow-generator.ts";
import { outsideGpus } from "./outside-use.ts";

/** Which tasks are wanted, whatever became of them. */
export interface HistoryFilter extends Omit<TaskFilter, "statuses" | "endedAfter" | "endedBefore"> {
  /** Of the pools, each of which has one. */
  readonly platforms?: readonly string[];
}

export interface HistoryQuery extends HistoryRange {
  readonly filter?: HistoryFilter;
  /** `pool` by default. */
  readonly groupBy?: OccupancyColumn;
  /** Keys with entries of their own; 10 by default. */
  readonly top?: number;
}

export interface OccupancyHistoryOptions {
  /** It has lived until now. */
  cluster(): Cluster;
  readonly fleet: Fleet;
  readonly pools: PoolGenerator;
  /** Milliseconds since 1970, like `now`. */
  readonly epoch: number;
  readonly now: number;
  readonly workflows: Pick<WorkflowGenerator, "userReader" | "indexByName">;
}

/** GPU milliseconds by bucket; those of all tasks of a month are far below 2^53. */
class HeldTime {
  readonly byBucket: Float64Array;
  total = 0;

  constructor(buckets: number) {
    this.byBucket = new Float64Array(buckets);
  }

  add(bucket: number, gpuTime: number): void {
    this.byBucket[bucket] = (this.byBucket[bucket] as number) + gpuTime;
    this.total += gpuTime;
  }

  addAll(other: HeldTime): void {
    for (const [bucket, time] of other.byBucket.entries()) this.add(bucket, time);
  }

  render(): GpuTime {
    return { total: this.total / 1_000, by_bucket: Array.from(this.byBucket, (time) => time / 1_000) };
  }
}

/**
 * Sums for how long tasks held GPUs, by the past of the one cluster that usage is read from too: over all keys it is the
 * integral of what usage has as used. Costs one pass over the jobs of the last weeks at any volume.
 * @throws RangeError for a range that begins before the last 30 days, ends after now, is empty, or has more than 400 buckets.
 * @example
 * occupancyHistory(options, { groupBy: "user", from: now - DAY, to: now, step: HOUR }).entries[0]?.gpu_seconds.total;
 */
export function occupancyHistory(options: OccupancyHistoryOptions, query: HistoryQuery): OccupancyHistory {
  const { fleet, pools, workflows, epoch, now } = options;
  const { filter = {}, groupBy = OccupancyColumn.pool, top = 10, from, to, step } = query;
  const count = countBuckets(query);
  if (count < 1 || count > MOST_BUCKETS || from < now - PAST_REACH || to > now) {
    throw new RangeError(
      `From ${isoTime(from)} to ${isoTime(to)} there are ${count} buckets: give 1 to ${MOST_BUCKETS} of the last 30 days.`,
    );
  }
  const cluster = options.cluster();
  const { platforms, nodes, workflow, ...ofWorkflow } = filter;
  const userOf = workflows.userReader(ofWorkflow);
  const named = workflow === undefined ? undefined : workflows.indexByName(workflow);
  const nodeNumbers = nodes?.flatMap((name) => {
    const place = findNode(fleet, name);
    return (place === null ? undefined : nodeNumber(cluster, place)) ?? [];
  });
  const wantedNodes = nodeNumbers && new Set(nodeNumbers);

  function keyOf(job: ClusterJob, user: string): string {
    if (groupBy === OccupancyColumn.user) return user;
    if (groupBy === OccupancyColumn.priority) return job.priority;
    return groupBy === OccupancyColumn.pool ? fleet.nameOf(job.pool) : pools.gpuType(job.pool).platform;
  }
  /** Who submitted a job; undefined for one that is not wanted. */
  function readUser(job: ClusterJob): string | undefined {
    const { index, pool, submit, end } = job;
    if (submit + epoch >= to || end + epoch <= from) return undefined;
    if (named !== undefined && named !== index) return undefined;
    return (platforms?.includes(pools.gpuType(pool).platform) ?? true) ? userOf(index) : undefined;
  }
  const endOf = (bucket: number) => Math.min(to, from + (bucket + 1) * step);

  const sum = new HeldTime(count);
  const byKey = new Map<string, HeldTime>();
  for (const list of [cluster.jobs, cluster.submitted.values()]) {
    for (const job of list) {
      const user = readUser(job);
      if (user === undefined) continue;
      for (const group of job.groups) {
        const [start, end] = [Math.max(from, epoch + group.placed), Math.min(to, epoch + group.end)];
        if (start >= end) continue;
        const gpus =
          wantedNodes === undefined
            ? group.gpus
            : [...wantedNodes].reduce((held, node) => held + gpusOn(group, node), 0);
        if (gpus === 0) continue;
        const key = keyOf(job, user);
        const own = byKey.get(key) ?? new HeldTime(count);
        byKey.set(key, own);
        for (let bucket = Math.floor((start - from) / step); bucket < count; bucket += 1) {
          const begin = Math.max(start, from + bucket * step);
          if (begin >= end) break;
          const time = gpus * (Math.min(end, endOf(bucket)) - begin);
          own.add(bucket, time);
          sum.add(bucket, time);
        }
      }
    }
  }
  const outside = new HeldTime(count);
  const unused = outsideGpus(pools, filter);
  for (let bucket = 0; bucket < count; bucket += 1) {
    outside.add(bucket, unused * (endOf(bucket) - from - bucket * step));
  }
  const sorted = [...byKey].sort(
    ([one, { total }], [other, { total: otherTotal }]) => otherTotal - total || (one < other ? -1 : 1),
  );
  const others = new HeldTime(count);
  for (const [, time] of sorted.slice(top)) others.addAll(time);
  return {
    buckets: Array.from({ length: count }, (_, bucket) => ({
      start: isoTime(from + bucket * step),
      end: isoTime(endOf(bucket)),
    })),
    entries: sorted.slice(0, top).map(([key, time]): HistoryEntry => ({ key, gpu_seconds: time.render() })),
    others: { keys: Math.max(0, sorted.length - top), gpu_seconds: others.render() },
    total: sorted.length,
    sum: sum.render(),
    outside: outside.render(),
    as_of: isoTime(now),
  };
}
