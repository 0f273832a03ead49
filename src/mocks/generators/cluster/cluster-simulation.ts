import { ResourceStatus, TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { takesWork } from "../resource/node-state.ts";
import { TURN } from "../resource/node-turns.ts";
import type { WorkflowPlans } from "../workflow/workflow-plans.ts";
import { type Admission, createAdmission } from "./admission.ts";
import type { Arrival } from "./arrivals.ts";
import type { ClusterPool, ClusterPools } from "./cluster-pools.ts";
import { type ClusterGroup, type ClusterJob, copyJob, NEVER, type TaskRequest } from "./cluster-timeline.ts";
import { type ClusterChange, EventQueue } from "./event-queue.ts";
import type { JobDraw } from "./job-draw.ts";
import type { RequestReader } from "./job-requests.ts";
import { groupRunTimes, plannedTimes, statusOfEndingGroup, storyOf } from "./job-story.ts";
import { Scheduler } from "./scheduler.ts";

/** Milliseconds from a submission until the scheduler knows of it. */
const PROCESSING = 5_000;

export interface SimulationOptions {
  readonly plans: WorkflowPlans;
  readonly cluster: ClusterPools;
  /** What the groups of a plan ask for in a pool. */
  readonly requestsOf: RequestReader;
  /** Draws the job of a row. */
  drawJob(index: number): JobDraw;
  /** Arrival number `number`, none earlier than the one before; undefined when there are no more. */
  arrival(number: number): Arrival | undefined;
  /** Whether a row submits the work of the row before it again, which is the next older one. */
  isRepeated(index: number): boolean;
  /** Jobs that wait in each pool before new ones ask for less than planned. */
  readonly queueGoals: readonly number[];
}

/** A job that a person submits. */
export interface JobSubmission extends Omit<JobDraw, "plan">, Pick<ClusterJob, "index" | "topology"> {
  /** What the tasks of each group ask for, in their order. */
  readonly requests: readonly (readonly TaskRequest[])[];
}

/** No plan: a person has submitted the job. */
const NO_PLAN = -1;

/**
 * Lives through what happens on the nodes of a world, event by event: jobs arrive, wait for room, run and end. Whatever
 * has happened by a moment is the same however often and however far it was advanced.
 */
export class ClusterSimulation {
  /** Those of rows, in the order of arrival. */
  jobs: ClusterJob[] = [];
  /** Those that persons have submitted, by index. */
  submitted = new Map<number, ClusterJob>();
  scheduler: Scheduler;
  private readonly options: SimulationOptions;
  private readonly admit: (draw: JobDraw) => Admission;
  private events = new EventQueue();
  /** Jobs of each pool that have not started. */
  private waiting: number[];
  private nextArrival: Arrival | undefined;
  /** The next turn of the nodes. */
  private nextTurn = 1;

  constructor(options: SimulationOptions, origin?: ClusterSimulation) {
    this.options = options;
    this.waiting = options.cluster.pools.map(() => 0);
    const listener = {
      onPlaced: (group: ClusterGroup, moment: number) => this.onPlaced(group, moment),
      onPreempted: (job: ClusterJob, moment: number) =>
        this.stop(job, WorkflowStatus.FAILED_PREEMPTED, moment),
    };
    if (origin === undefined) {
      this.nextArrival = options.arrival(0);
      this.scheduler = new Scheduler(options.cluster, listener);
    } else {
      const copies = new Map<ClusterJob, ClusterJob>();
      // What has ended never changes: both have the same one.
      const jobOf = (job: ClusterJob): ClusterJob => {
        if (job.end !== NEVER) return job;
        const copy = copies.get(job) ?? copyJob(job);
        copies.set(job, copy);
        return copy;
      };
      const groupOf = (group: ClusterGroup) => jobOf(group.job).groups[group.position] as ClusterGroup;
      this.jobs = origin.jobs.map(jobOf);
      this.submitted = new Map([...origin.submitted].map(([index, job]) => [index, jobOf(job)]));
      this.waiting = [...origin.waiting];
      this.nextArrival = origin.nextArrival;
      this.nextTurn = origin.nextTurn;
      this.scheduler = origin.scheduler.copy(options.cluster, listener, { jobOf, groupOf });
      this.events = origin.events.copy((change) => {
        const job = jobOf(change.job);
        if (!("group" in change) || change.group === undefined) return { ...change, job };
        return { ...change, job, group: groupOf(change.group) } as ClusterChange;
      });
    }
    this.admit = createAdmission({
      ...options,
      scheduler: this.scheduler,
      waitingIn: (pool) => this.waitingIn(pool),
    });
  }

  /** The same cluster at the same moment, to live on apart from it. */
  copy(): ClusterSimulation {
    const { cluster } = this.options;
    return new ClusterSimulation(
      { ...this.options, cluster: { ...cluster, ledger: cluster.ledger.copy() } },
      this,
    );
  }

  /** The nodes and pools that the jobs are on. */
  get cluster(): ClusterPools {
    return this.options.cluster;
  }

  /** Lives until a moment, all that happens then included. Does nothing when that has passed. */
  advance(until: number): void {
    for (;;) {
      const arrival = this.nextArrival;
      const event = this.events.next;
      const isArrival = arrival !== undefined && (event === undefined || arrival.submit <= event.at);
      const at = (isArrival ? arrival.submit : event?.at) ?? NEVER;
      const turn = this.nextTurn * TURN;
      if (Math.min(at, turn) > until) break;
      if (turn <= at) this.takeTurn(turn);
      else if (isArrival) this.arrive(arrival);
      else this.happen(this.events.take()?.change as ClusterChange, at);
    }
  }

  /** A person submits a job at a moment that it has been advanced to. */
  submit({ requests, ...draw }: JobSubmission, moment: number): void {
    const job = this.createJob({ ...draw, plan: NO_PLAN }, requests, { submit: moment });
    this.submitted.set(job.index, job);
    this.expect(job);
  }

  /**
   * A person cancels a job at a moment that it has been advanced to; one that has ended stays as it is.
   * @param shownEnd when it ends to those who have read its log for longer.
   */
  cancel(job: ClusterJob, moment: number, shownEnd: number): void {
    if (job.end !== NEVER) return;
    job.shownEnd = shownEnd;
    this.end(job, WorkflowStatus.FAILED_CANCELED, moment);
  }

  /** Nodes stop taking work, are switched off, and come back. */
  private takeTurn(moment: number): void {
    const { cluster } = this.options;
    const changes = cluster.changesAt(this.nextTurn);
    this.nextTurn += 1;
    const sets = new Set<number>();
    for (const { node, before, status } of changes) {
      if (takesWork(before) && !takesWork(status)) this.scheduler.close(node);
      if (status === ResourceStatus.OFFLINE) this.evictFrom(node, moment);
      if (takesWork(status) && !takesWork(before)) this.scheduler.open(node);
      sets.add(cluster.ledger.setOf(node));
    }
    for (const set of sets) this.scheduler.serve(set, moment);
  }

  /** Ends the jobs that have tasks on a node. */
  private evictFrom(node: number, moment: number): void {
    const { ledger } = this.options.cluster;
    // Every task takes some of a node's cores.
    if (ledger.leftOn(node).cpu === ledger.offerOf(node).cpu) return;
    for (const jobs of [this.jobs, this.submitted.values()]) {
      for (const job of jobs) {
        if (job.end !== NEVER) continue;
        const lost = job.groups.find(
          ({ nodes, endStatus }) => endStatus === undefined && nodes?.includes(node),
        );
        if (lost === undefined) continue;
        lost.lostNode = node;
        this.stop(job, WorkflowStatus.FAILED_EVICTED, moment, lost);
      }
    }
  }

  private happen(change: ClusterChange, at: number): void {
    const { job } = change;
    if (job.end !== NEVER) return;
    switch (change.kind) {
      case "process":
        for (const group of job.groups) if (group.upstreamLeft === 0) this.makeReady(group, at);
        break;
      case "expire":
        if (job.start === NEVER) this.end(job, WorkflowStatus.FAILED_QUEUE_TIMEOUT, at);
        break;
      case "start":
        this.onStarted(change.group, at);
        break;
      case "complete":
        this.complete(change.group, at);
        break;
      case "end":
        this.end(job, change.status, at, change.group);
    }
  }

  private poolOf({ pool }: Pick<JobDraw, "pool">): ClusterPool {
    return this.options.cluster.pools[pool] as ClusterPool;
  }

  private arrive({ index, submit }: Arrival): void {
    const draw = this.options.drawJob(index);
    const elder = this.options.isRepeated(index) ? this.jobs.at(-1) : undefined;
    const { pool, requests } =
      elder === undefined
        ? this.admit(draw)
        : { pool: elder.pool, requests: elder.groups.map(({ resources }) => resources) };
    const { topology, groups } = this.options.plans.at(draw.plan);
    const job = this.createJob(
      { ...draw, pool, index, topology },
      groups.map(({ taskCount }, position) => [
        { count: taskCount, resources: requests[position] as TaskRequest["resources"] },
      ]),
      { submit },
    );
    this.jobs.push(job);
    this.nextArrival = this.options.arrival(this.jobs.length);
    this.expect(job);
  }

  /** Plans what becomes of a job that has been submitted. */
  private expect(job: ClusterJob): void {
    const { events } = this;
    const { submit } = job;
    this.waiting[job.pool] = this.waitingIn(job.pool) + 1;
    if (this.poolOf(job).isOnline) events.add(submit + PROCESSING, { kind: "process", job });
    events.add(submit + job.queueTimeout, { kind: "expire", job });
    if (job.patience !== undefined) {
      events.add(submit + job.patience, { kind: "end", job, status: WorkflowStatus.FAILED_CANCELED });
    }
  }

  private createJob(
    draw: JobDraw & Pick<ClusterJob, "index" | "topology">,
    requests: readonly (readonly TaskRequest[])[],
    { submit }: Pick<ClusterJob, "submit">,
  ): ClusterJob {
    const groups: ClusterGroup[] = [];
    const runTimes = groupRunTimes(draw, draw.topology);
    const job: ClusterJob = {
      ...draw,
      number: this.jobs.length + this.submitted.size,
      ...{ submit, groups, runTimes },
      story: storyOf(draw, draw.topology, runTimes),
      ...{ start: NEVER, end: NEVER },
    };
    for (const [position, asked] of requests.entries()) {
      const upstream = draw.topology.upstream[position] as readonly number[];
      groups.push({
        ...{ job, position, ...demandOf(asked), upstreamLeft: upstream.length },
        ...{ exceedsQuota: false, nodes: undefined },
        ...{ ready: NEVER, placed: NEVER, start: NEVER, end: NEVER },
      });
    }
    return job;
  }

  private waitingIn(pool: number): number {
    return this.waiting[pool] as number;
  }

  private makeReady(group: ClusterGroup, moment: number): void {
    const { job } = group;
    if (job.end !== NEVER) return;
    const { story } = job;
    if (story?.group === group.position && story.stage === "processing") {
      this.events.add(moment + story.after, { kind: "end", job, status: job.outcome, group });
      return;
    }
    this.scheduler.add(group, moment);
  }

  private onPlaced(group: ClusterGroup, moment: number): void {
    const { job, position } = group;
    const { start, end } = plannedTimes(job, position, moment);
    if (start === undefined) {
      this.events.add(end, { kind: "end", job, status: job.outcome, group });
      return;
    }
    group.start = start;
    group.end = end;
    this.events.add(group.start, { kind: "start", job, group });
  }

  private onStarted(group: ClusterGroup, moment: number): void {
    const { job } = group;
    const { story } = job;
    if (job.start === NEVER) {
      job.start = moment;
      this.waiting[job.pool] = this.waitingIn(job.pool) - 1;
      const struck = WorkflowStatus.FAILED_EXEC_TIMEOUT;
      this.events.add(moment + job.execTimeout, { kind: "end", job, status: struck });
      if (job.canceledAt !== undefined) {
        const canceled = moment + Math.floor(job.canceledAt * job.runTime);
        this.events.add(canceled, { kind: "end", job, status: WorkflowStatus.FAILED_CANCELED });
      }
    }
    if (story?.group === group.position) {
      this.events.add(moment + story.after, { kind: "end", job, status: job.outcome, group });
    }
    this.events.add(group.end, { kind: "complete", job, group });
  }

  private complete(group: ClusterGroup, moment: number): void {
    const { job, position } = group;
    group.endStatus = TaskGroupStatus.COMPLETED;
    this.scheduler.release(group);
    for (const downstream of job.topology.downstream[position] as readonly number[]) {
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

  /** Ends a job before all of its groups have completed. */
  private end(job: ClusterJob, status: WorkflowStatus, moment: number, culprit?: ClusterGroup): void {
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

/** What a group asks for in all, and what each of its tasks does at least. */
function demandOf(
  requests: readonly TaskRequest[],
): Pick<ClusterGroup, "taskCount" | "resources" | "mixed" | "gpus"> {
  const [first] = requests as readonly [TaskRequest];
  const least = (read: (resources: TaskRequest["resources"]) => number) =>
    Math.min(...requests.map(({ resources }) => read(resources)));
  return {
    taskCount: requests.reduce((sum, { count }) => sum + count, 0),
    gpus: requests.reduce((sum, { count, resources }) => sum + count * resources.gpu, 0),
    ...(requests.length === 1
      ? { resources: first.resources }
      : {
          resources: {
            gpu: least(({ gpu }) => gpu),
            cpu: least(({ cpu }) => cpu),
            memory: least(({ memory }) => memory),
            storage: least(({ storage }) => storage),
          },
          mixed: requests,
        }),
  };
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
