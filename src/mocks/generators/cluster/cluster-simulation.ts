import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { TaskResources } from "../workflow/task-resources.ts";
import type { WorkflowPlans } from "../workflow/workflow-plans.ts";
import { type Admission, createAdmission } from "./admission.ts";
import type { Arrival } from "./arrivals.ts";
import type { ClusterPool, ClusterPools } from "./cluster-pools.ts";
import { type ClusterGroup, type ClusterJob, NEVER } from "./cluster-timeline.ts";
import { EventQueue } from "./event-queue.ts";
import type { JobDraw } from "./job-draw.ts";
import { groupRunTimes, plannedTimes, statusOfEndingGroup, storyOf } from "./job-story.ts";
import { Scheduler } from "./scheduler.ts";

/** Milliseconds from a submission until the scheduler knows of it. */
const PROCESSING = 5_000;

export interface SimulationOptions {
  readonly plans: WorkflowPlans;
  readonly cluster: ClusterPools;
  /** Draws the job of a row. */
  drawJob(index: number): JobDraw;
  /** Arrival number `number`, none earlier than the one before; undefined when there are no more. */
  arrival(number: number): Arrival | undefined;
  /** Whether a row submits the work of the row before it again, which is the next older one. */
  isRepeated(index: number): boolean;
  /** Jobs that wait in each pool before new ones ask for less than planned. */
  readonly queueGoals: readonly number[];
}

/**
 * Lives through what happens on the nodes of a world, event by event: jobs arrive, wait for room, run and end. Whatever
 * has happened by a moment is the same however often and however far it was advanced.
 */
export class ClusterSimulation {
  /** In the order of arrival. */
  readonly jobs: ClusterJob[] = [];
  readonly scheduler: Scheduler;
  private readonly options: SimulationOptions;
  private readonly admit: (draw: JobDraw) => Admission;
  private readonly events = new EventQueue();
  /** Jobs of each pool that have not started. */
  private readonly waiting: number[];
  private nextArrival: Arrival | undefined;

  constructor(options: SimulationOptions) {
    this.options = options;
    this.waiting = options.cluster.pools.map(() => 0);
    this.nextArrival = options.arrival(0);
    this.scheduler = new Scheduler(options.cluster, {
      onPlaced: (group, moment) => this.onPlaced(group, moment),
      onPreempted: (job, moment) => this.stop(job, WorkflowStatus.FAILED_PREEMPTED, moment),
    });
    this.admit = createAdmission({
      ...options,
      scheduler: this.scheduler,
      waitingIn: (pool) => this.waitingIn(pool),
    });
  }

  /** Lives until a moment, all that happens then included. Does nothing when that has passed. */
  advance(until: number): void {
    for (;;) {
      const arrival = this.nextArrival;
      const event = this.events.next;
      const isArrival = arrival !== undefined && (event === undefined || arrival.submit <= event.at);
      const at = isArrival ? arrival.submit : event?.at;
      if (at === undefined || at > until) break;
      if (isArrival) this.arrive(arrival);
      else this.events.take()?.happen(at);
    }
  }

  private poolOf({ pool }: Pick<JobDraw, "pool">): ClusterPool {
    return this.options.cluster.pools[pool] as ClusterPool;
  }

  private arrive({ index, submit }: Arrival): void {
    const job = this.createJob(index, submit);
    this.jobs.push(job);
    this.nextArrival = this.options.arrival(this.jobs.length);
    this.waiting[job.pool] = this.waitingIn(job.pool) + 1;
    const { events } = this;
    if (this.poolOf(job).isOnline) events.add(submit + PROCESSING, (moment) => this.process(job, moment));
    events.add(submit + job.queueTimeout, (moment) => {
      if (job.start === NEVER) this.end(job, WorkflowStatus.FAILED_QUEUE_TIMEOUT, moment);
    });
    if (job.patience !== undefined) {
      events.add(submit + job.patience, (moment) => this.end(job, WorkflowStatus.FAILED_CANCELED, moment));
    }
  }

  private createJob(index: number, submit: number): ClusterJob {
    const draw = this.options.drawJob(index);
    const elder = this.options.isRepeated(index) ? this.jobs.at(-1) : undefined;
    const { pool, requests } =
      elder === undefined
        ? this.admit(draw)
        : { pool: elder.pool, requests: elder.groups.map(({ resources }) => resources) };
    const plan = this.options.plans.at(draw.plan);
    const groups: ClusterGroup[] = [];
    const runTimes = groupRunTimes(draw, plan.topology);
    const job: ClusterJob = {
      ...draw,
      pool,
      ...{ number: this.jobs.length, index, submit, groups, runTimes },
      story: storyOf(draw, plan.topology, runTimes),
      ...{ start: NEVER, end: NEVER },
    };
    for (const [position, { taskCount, upstream }] of plan.groups.entries()) {
      const resources = requests[position] as TaskResources;
      groups.push({
        ...{
          job,
          position,
          taskCount,
          resources,
          upstreamLeft: upstream.length,
          exceedsQuota: false,
          nodes: undefined,
        },
        ...{ ready: NEVER, placed: NEVER, start: NEVER, end: NEVER },
      });
    }
    return job;
  }

  private waitingIn(pool: number): number {
    return this.waiting[pool] as number;
  }

  /** The scheduler learns of a job. */
  private process(job: ClusterJob, moment: number): void {
    if (job.end !== NEVER) return;
    for (const group of job.groups) if (group.upstreamLeft === 0) this.makeReady(group, moment);
  }

  private makeReady(group: ClusterGroup, moment: number): void {
    const { job } = group;
    if (job.end !== NEVER) return;
    const { story } = job;
    if (story?.group === group.position && story.stage === "processing") {
      this.events.add(moment + story.after, (then) => this.end(job, job.outcome, then, group));
      return;
    }
    this.scheduler.add(group, moment);
  }

  private onPlaced(group: ClusterGroup, moment: number): void {
    const { job, position } = group;
    const { start, end } = plannedTimes(job, position, moment);
    if (start === undefined) {
      this.events.add(end, (then) => this.end(job, job.outcome, then, group));
      return;
    }
    group.start = start;
    group.end = end;
    this.events.add(group.start, (then) => this.onStarted(group, then));
  }

  private onStarted(group: ClusterGroup, moment: number): void {
    const { job } = group;
    if (job.end !== NEVER) return;
    const { story } = job;
    if (job.start === NEVER) {
      job.start = moment;
      this.waiting[job.pool] = this.waitingIn(job.pool) - 1;
      this.events.add(moment + job.execTimeout, (then) =>
        this.end(job, WorkflowStatus.FAILED_EXEC_TIMEOUT, then),
      );
      if (job.canceledAt !== undefined) {
        const canceled = moment + Math.floor(job.canceledAt * job.runTime);
        this.events.add(canceled, (then) => this.end(job, WorkflowStatus.FAILED_CANCELED, then));
      }
    }
    if (story?.group === group.position) {
      this.events.add(moment + story.after, (then) => this.end(job, job.outcome, then, group));
    }
    this.events.add(group.end, (then) => this.complete(group, then));
  }

  private complete(group: ClusterGroup, moment: number): void {
    const { job, position } = group;
    if (job.end !== NEVER) return;
    group.endStatus = TaskGroupStatus.COMPLETED;
    this.scheduler.release(group);
    const { topology } = this.options.plans.at(job.plan);
    for (const downstream of topology.downstream[position] as readonly number[]) {
      const other = job.groups[downstream] as ClusterGroup;
      other.upstreamLeft -= 1;
      if (other.upstreamLeft === 0) this.makeReady(other, moment);
    }
    if (job.groups.every(({ endStatus }) => endStatus === TaskGroupStatus.COMPLETED)) {
      job.end = moment;
      job.endStatus = WorkflowStatus.COMPLETED;
      this.scheduler.forget(job);
    }
    this.scheduler.serve(this.poolOf(job).set, moment);
  }

  /** Ends a job before all of its groups have completed; a second end does nothing. */
  private end(job: ClusterJob, status: WorkflowStatus, moment: number, culprit?: ClusterGroup): void {
    if (job.end !== NEVER) return;
    this.stop(job, status, moment, culprit);
    this.scheduler.serve(this.poolOf(job).set, moment);
  }

  private stop(
    job: ClusterJob,
    status: WorkflowStatus,
    moment: number,
    culprit = endingGroup(job, moment),
  ): void {
    if (job.start === NEVER) this.waiting[job.pool] = this.waitingIn(job.pool) - 1;
    job.end = moment;
    job.endStatus = status;
    for (const group of job.groups) {
      if (group.endStatus !== undefined) continue;
      if (group.nodes !== undefined) this.scheduler.release(group);
      else this.scheduler.remove(group);
      group.isCulprit = group === culprit;
      group.endStatus = group.isCulprit ? statusOfEndingGroup(status) : statusOfStopped(group, status);
      group.end = moment;
      if (group.start > moment) group.start = NEVER;
    }
    this.scheduler.forget(job);
  }
}

/** The group that shows why a job was ended from outside: one that runs, or else one that waits. */
function endingGroup(job: ClusterJob, moment: number): ClusterGroup {
  const open = job.groups.filter(({ endStatus }) => endStatus === undefined);
  return (
    open.find(({ start }) => start <= moment) ??
    open.find(({ ready }) => ready <= moment) ??
    (open[0] as ClusterGroup)
  );
}

/** A group that waits for one that has failed never has a chance; those beside it are canceled. */
function statusOfStopped({ upstreamLeft }: ClusterGroup, status: WorkflowStatus): TaskGroupStatus {
  const isBehind = upstreamLeft > 0 && status !== WorkflowStatus.FAILED_CANCELED;
  return isBehind ? TaskGroupStatus.FAILED_UPSTREAM : TaskGroupStatus.FAILED_CANCELED;
}
