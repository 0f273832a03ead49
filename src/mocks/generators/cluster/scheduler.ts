import { WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import type { TaskResources } from "../workflow/task-resources.ts";
import { PRIORITIES } from "../workflow/workflow-columns.ts";
import { gpusOf } from "../workflow/workflow-groups.ts";
import type { ClusterPool, ClusterPools } from "./cluster-pools.ts";
import type { ClusterGroup, ClusterJob } from "./cluster-timeline.ts";

/** What the scheduler decides; the simulation says what follows. */
export interface SchedulerListener {
  onPlaced(group: ClusterGroup, moment: number): void;
  /** Ends the job, and with it gives back what it holds. */
  onPreempted(job: ClusterJob, moment: number): void;
}

function rankOf({ priority }: ClusterJob): number {
  return PRIORITIES.indexOf(priority);
}

function isLow({ priority }: ClusterJob): boolean {
  return priority === WorkflowPriority.LOW;
}

/** Whether a group is before another in the queue: by priority, then by age. */
function isBefore(one: ClusterGroup, other: ClusterGroup): boolean {
  const ranks = rankOf(one.job) - rankOf(other.job);
  if (ranks !== 0) return ranks < 0;
  return one.job === other.job ? one.position < other.position : one.job.number < other.job.number;
}

/**
 * Puts groups on nodes, each whole or not at all, by priority and age; one that does not fit lets others pass that do.
 * HIGH and NORMAL jobs hold as many GPUs as their pool's quota at most. LOW ones take what is spare, and give way to HIGH
 * ones.
 */
export class Scheduler {
  private readonly pools: readonly ClusterPool[];
  private readonly ledger: ClusterPools["ledger"];
  private readonly listener: SchedulerListener;
  /** By node set, in the order in which they have their turns. */
  private readonly queues: ClusterGroup[][];
  /** LOW jobs by node set that hold nodes, the latest last. */
  private readonly lowJobs: Set<ClusterJob>[];
  /** GPUs that they hold, by node set. */
  private readonly lowGpus: number[];
  /** GPUs that HIGH and NORMAL jobs hold, by pool. */
  private readonly quotaUsed: number[];

  constructor({ pools, ledger, capacities }: ClusterPools, listener: SchedulerListener) {
    this.pools = pools;
    this.ledger = ledger;
    this.listener = listener;
    this.queues = capacities.map(() => []);
    this.lowJobs = capacities.map(() => new Set());
    this.lowGpus = capacities.map(() => 0);
    this.quotaUsed = pools.map(() => 0);
  }

  /** The groups that wait in a node set, in the order in which they have their turns. */
  queueOf(set: number): readonly ClusterGroup[] {
    return this.queues[set] as readonly ClusterGroup[];
  }

  quotaUsedOf(pool: number): number {
    return this.quotaUsed[pool] as number;
  }

  /** Whether that many tasks find room in a pool now, within its quota and without preempting anyone. */
  hasRoom(pool: number, priority: WorkflowPriority, taskCount: number, request: TaskResources): boolean {
    return (
      this.isWithinQuota(pool, priority, taskCount * request.gpu) &&
      this.ledger.fits((this.pools[pool] as ClusterPool).set, taskCount, request)
    );
  }

  private fits({ job, taskCount, resources }: ClusterGroup): boolean {
    return this.hasRoom(job.pool, job.priority, taskCount, resources);
  }

  /** Places a group that has become ready, or queues it. */
  add(group: ClusterGroup, moment: number): void {
    group.ready = moment;
    const set = this.setOf(group.job);
    if (this.fits(group)) {
      this.place(group, moment);
      return;
    }
    if (this.makeRoom(group, moment)) {
      this.place(group, moment);
      this.serve(set, moment);
      return;
    }
    const queue = this.queues[set] as ClusterGroup[];
    let place = queue.length;
    while (place > 0 && isBefore(group, queue[place - 1] as ClusterGroup)) place -= 1;
    queue.splice(place, 0, group);
  }

  /** Takes a group out of its queue, if it waits there. */
  remove(group: ClusterGroup): void {
    const queue = this.queues[this.setOf(group.job)] as ClusterGroup[];
    const place = queue.indexOf(group);
    if (place >= 0) queue.splice(place, 1);
  }

  /** Gives back what a group holds. Call `serve` afterwards, once for all that end together. */
  release(group: ClusterGroup): void {
    if (group.nodes !== undefined) this.ledger.release(group.nodes, group.resources);
    const { job } = group;
    const set = this.setOf(job);
    if (isLow(job)) this.lowGpus[set] = this.lowGpusOf(set) - gpusOf(group);
    else this.quotaUsed[job.pool] = this.quotaUsedOf(job.pool) - gpusOf(group);
  }

  /** The job holds no nodes any more. */
  forget(job: ClusterJob): void {
    this.lowJobs[this.setOf(job)]?.delete(job);
  }

  /** Places what now fits of those that wait for a node set. */
  serve(set: number, moment: number): void {
    const queue = this.queues[set] as ClusterGroup[];
    let index = 0;
    while (index < queue.length) {
      const group = queue[index] as ClusterGroup;
      const fits = this.fits(group);
      if (!fits && !this.makeRoom(group, moment)) {
        index += 1;
        continue;
      }
      queue.splice(queue.indexOf(group), 1);
      this.place(group, moment);
      // Who was preempted may leave more than was needed, to one that was passed over.
      if (!fits) index = 0;
    }
  }

  private lowGpusOf(set: number): number {
    return this.lowGpus[set] as number;
  }

  private setOf({ pool }: ClusterJob): number {
    return (this.pools[pool] as ClusterPool).set;
  }

  private isWithinQuota(pool: number, priority: WorkflowPriority, gpus: number): boolean {
    if (priority === WorkflowPriority.LOW || gpus === 0) return true;
    return this.quotaUsedOf(pool) + gpus <= (this.pools[pool] as ClusterPool).quota;
  }

  private place(group: ClusterGroup, moment: number): void {
    const { job, taskCount, resources } = group;
    const set = this.setOf(job);
    group.nodes = this.ledger.place(set, taskCount, resources);
    group.placed = moment;
    if (isLow(job)) {
      this.lowJobs[set]?.add(job);
      this.lowGpus[set] = this.lowGpusOf(set) + gpusOf(group);
    } else this.quotaUsed[job.pool] = this.quotaUsedOf(job.pool) + gpusOf(group);
    this.listener.onPlaced(group, moment);
  }

  /**
   * Preempts LOW jobs, the latest first, if that makes room for a group of a HIGH one within its quota. Nobody is
   * preempted in vain: it is tried on paper first.
   */
  private makeRoom(group: ClusterGroup, moment: number): boolean {
    const { job: preemptor } = group;
    if (preemptor.priority !== WorkflowPriority.HIGH) return false;
    if (!this.isWithinQuota(preemptor.pool, preemptor.priority, gpusOf(group))) return false;
    const set = this.setOf(preemptor);
    if (gpusOf(group) > this.ledger.freeGpusOf(set) + this.lowGpusOf(set)) return false;
    const victims: ClusterJob[] = [];
    const released: ClusterGroup[] = [];
    for (const job of [...(this.lowJobs[set] as Set<ClusterJob>)].reverse()) {
      const held = job.groups.filter(
        ({ nodes, endStatus }) => nodes !== undefined && endStatus === undefined,
      );
      for (const other of held) this.ledger.release(other.nodes as readonly number[], other.resources);
      released.push(...held);
      victims.push(job);
      if (this.fits(group)) break;
    }
    const isEnough = victims.length > 0 && this.fits(group);
    for (const other of released) this.ledger.hold(other.nodes as readonly number[], other.resources);
    if (!isEnough) return false;
    for (const job of victims) this.listener.onPreempted(job, moment);
    return this.fits(group);
  }
}
