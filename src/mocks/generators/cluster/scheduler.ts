import { WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import { fits, type TaskResources } from "../workflow/task-resources.ts";
import { PRIORITIES } from "../workflow/workflow-columns.ts";
import type { ClusterPool, ClusterPools } from "./cluster-pools.ts";
import { type ClusterGroup, type ClusterJob, NEVER, requestsOf } from "./cluster-timeline.ts";

/** What the scheduler decides; the simulation says what follows. */
export interface SchedulerListener {
  onPlaced(group: ClusterGroup, moment: number): void;
  /** Ends the job, and with it gives back what it holds. */
  onPreempted(job: ClusterJob, moment: number): void;
}

const { POSITIVE_INFINITY } = Number;
const UNBOUNDED: TaskResources = {
  gpu: POSITIVE_INFINITY,
  cpu: POSITIVE_INFINITY,
  memory: POSITIVE_INFINITY,
  storage: POSITIVE_INFINITY,
};

function lesser(one: TaskResources, other: TaskResources): TaskResources {
  return {
    gpu: Math.min(one.gpu, other.gpu),
    cpu: Math.min(one.cpu, other.cpu),
    memory: Math.min(one.memory, other.memory),
    storage: Math.min(one.storage, other.storage),
  };
}

function rankOf({ priority }: ClusterJob): number {
  return PRIORITIES.indexOf(priority);
}

function isLow({ priority }: ClusterJob): boolean {
  return priority === WorkflowPriority.LOW;
}

function isHigh({ priority }: ClusterJob): boolean {
  return priority === WorkflowPriority.HIGH;
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
  private queues: ClusterGroup[][];
  /** LOW jobs by node set that hold nodes, the latest last. */
  private lowJobs: Set<ClusterJob>[];
  /** GPUs that they hold, by node set. */
  private lowGpus: number[];
  /** GPUs that HIGH and NORMAL jobs hold, by pool. */
  private quotaUsed: number[];
  /** Nodes of each set that have got room since its queue was served, and whether a quota has. */
  private freed: Set<number>[];
  private quotaFreed: boolean[];
  /** No group in the queue of a set asks for less of anything. */
  private least: TaskResources[];

  constructor({ pools, ledger, sets }: ClusterPools, listener: SchedulerListener) {
    const bySet = <Value>(make: () => Value) => Array.from({ length: sets }, make);
    this.pools = pools;
    this.ledger = ledger;
    this.listener = listener;
    this.queues = bySet(() => []);
    this.lowJobs = bySet(() => new Set());
    this.lowGpus = bySet(() => 0);
    this.quotaUsed = pools.map(() => 0);
    this.freed = bySet(() => new Set());
    this.quotaFreed = bySet(() => false);
    this.least = bySet(() => ({ ...UNBOUNDED }));
  }

  /** The same queues of other jobs, for copies of the nodes. */
  copy(
    cluster: ClusterPools,
    listener: SchedulerListener,
    copies: { groupOf(group: ClusterGroup): ClusterGroup; jobOf(job: ClusterJob): ClusterJob },
  ): Scheduler {
    const copy = new Scheduler(cluster, listener);
    copy.queues = this.queues.map((queue) => queue.map(copies.groupOf));
    copy.lowJobs = this.lowJobs.map((jobs) => new Set([...jobs].map(copies.jobOf)));
    copy.lowGpus = [...this.lowGpus];
    copy.quotaUsed = [...this.quotaUsed];
    copy.freed = this.freed.map((nodes) => new Set(nodes));
    copy.quotaFreed = [...this.quotaFreed];
    copy.least = [...this.least];
    return copy;
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

  private fits(group: ClusterGroup): boolean {
    const { job, taskCount, resources, mixed } = group;
    group.exceedsQuota = !this.isWithinQuota(job.pool, job.priority, group.gpus);
    if (group.exceedsQuota) return false;
    if (mixed !== undefined) return this.ledger.fitAll(this.setOf(job), mixed);
    return this.ledger.fits(this.setOf(job), taskCount, resources);
  }

  /** The most of each resource that is left on the nodes that have got room. */
  private mostFreed(set: number): TaskResources {
    const most = { gpu: -1, cpu: -1, memory: -1, storage: -1 };
    for (const node of this.freed[set] as Set<number>) {
      const { gpu, cpu, memory, storage } = this.ledger.leftOn(node);
      most.gpu = Math.max(most.gpu, gpu);
      most.cpu = Math.max(most.cpu, cpu);
      most.memory = Math.max(most.memory, memory);
      most.storage = Math.max(most.storage, storage);
    }
    return most;
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
    this.least[set] = lesser(this.least[set] as TaskResources, group.resources);
  }

  /** Takes a group out of its queue, if it waits there. */
  remove(group: ClusterGroup): void {
    const queue = this.queues[this.setOf(group.job)] as ClusterGroup[];
    const place = queue.indexOf(group);
    if (place >= 0) queue.splice(place, 1);
  }

  /** Gives back what a group holds. Call `serve` afterwards, once for all that end together. */
  release(group: ClusterGroup): void {
    const { job } = group;
    const set = this.setOf(job);
    if (group.nodes !== undefined) {
      this.ledger.release(group.nodes, requestsOf(group));
      for (const node of group.nodes) if (this.ledger.takesTasks(node)) this.freed[set]?.add(node);
    }
    if (isLow(job)) this.lowGpus[set] = this.lowGpusOf(set) - group.gpus;
    else {
      this.quotaUsed[job.pool] = this.quotaUsedOf(job.pool) - group.gpus;
      this.quotaFreed[set] = true;
    }
  }

  /** A node takes tasks from now on. Call `serve` afterwards. */
  open(node: number): void {
    this.ledger.open(node);
    this.freed[this.ledger.setOf(node)]?.add(node);
  }

  /** A node takes no further tasks; those that it has stay. */
  close(node: number): void {
    this.ledger.close(node);
  }

  /** The job holds no nodes any more. */
  forget(job: ClusterJob): void {
    this.lowJobs[this.setOf(job)]?.delete(job);
  }

  /**
   * Places what now fits of those that wait for a node set. A group that lacked room needs a node that has got some, so
   * that most of a long queue is skipped after one comparison each, or all of it after one.
   */
  serve(set: number, moment: number): void {
    const queue = this.queues[set] as ClusterGroup[];
    let index = 0;
    let most = this.mostFreed(set);
    /** By what tasks ask for, how many of them do not fit. */
    const misfits = new Map<TaskResources, number>();
    while (index < queue.length) {
      const group = queue[index] as ClusterGroup;
      const mayAnyFit = this.quotaFreed[set] || fits(this.least[set] as TaskResources, most);
      if (!mayAnyFit) break;
      const { resources, taskCount } = group;
      const isTried =
        (group.exceedsQuota || fits(resources, most)) &&
        taskCount < (misfits.get(resources) ?? Number.POSITIVE_INFINITY);
      const isPlaceable = isTried && this.fits(group);
      if (isTried && !isPlaceable && !group.exceedsQuota) misfits.set(resources, taskCount);
      if (!isPlaceable && !this.makeRoom(group, moment)) {
        index += 1;
        continue;
      }
      queue.splice(queue.indexOf(group), 1);
      this.place(group, moment);
      most = this.mostFreed(set);
      // Who was preempted may leave more than was needed, to one that was passed over.
      if (isPlaceable) continue;
      index = 0;
      misfits.clear();
    }
    if (queue.length === 0) this.least[set] = { ...UNBOUNDED };
    this.freed[set]?.clear();
    this.quotaFreed[set] = false;
  }

  private isOnOpenNode({ nodes }: ClusterGroup): boolean {
    return nodes?.some((node) => this.ledger.takesTasks(node)) === true;
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
    const { job, taskCount, resources, mixed } = group;
    const set = this.setOf(job);
    group.nodes = mixed ? this.ledger.placeAll(set, mixed) : this.ledger.place(set, taskCount, resources);
    group.placed = moment;
    if (isLow(job)) {
      this.lowJobs[set]?.add(job);
      this.lowGpus[set] = this.lowGpusOf(set) + group.gpus;
    } else this.quotaUsed[job.pool] = this.quotaUsedOf(job.pool) + group.gpus;
    this.listener.onPlaced(group, moment);
  }

  /**
   * Preempts LOW jobs, the latest first, if that makes room within its quota for a group of a HIGH one that has not
   * started. Nobody is preempted in vain: it is tried on paper first.
   */
  private makeRoom(group: ClusterGroup, moment: number): boolean {
    const { job: preemptor } = group;
    if (!isHigh(preemptor) || preemptor.start !== NEVER) return false;
    if (!this.isWithinQuota(preemptor.pool, preemptor.priority, group.gpus)) return false;
    const set = this.setOf(preemptor);
    if (group.gpus > this.ledger.freeGpusOf(set) + this.lowGpusOf(set)) return false;
    const victims: ClusterJob[] = [];
    const released: ClusterGroup[] = [];
    for (const job of [...(this.lowJobs[set] as Set<ClusterJob>)].reverse()) {
      const held = job.groups.filter(
        ({ nodes, endStatus }) => nodes !== undefined && endStatus === undefined,
      );
      // What is left of a node that takes no tasks is nobody's.
      if (held.length > 0 && !held.some((other) => this.isOnOpenNode(other))) continue;
      for (const other of held) this.ledger.release(other.nodes as readonly number[], requestsOf(other));
      released.push(...held);
      victims.push(job);
      if (this.fits(group)) break;
    }
    const isEnough = victims.length > 0 && this.fits(group);
    for (const other of released) this.ledger.hold(other.nodes as readonly number[], requestsOf(other));
    if (!isEnough) return false;
    for (const job of victims) this.listener.onPreempted(job, moment);
    return this.fits(group);
  }
}
