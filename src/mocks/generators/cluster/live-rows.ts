import { firstWhere } from "../../rows/first-where.ts";
import type { FrontRows } from "../../rows/front-rows.ts";
import type { Fleet } from "../pool/fleet.ts";
import { liveTaskState } from "../workflow/live-attempts.ts";
import type { LiveGroup, LiveJob, LiveRows, RunSpan } from "../workflow/live-job.ts";
import { statusValue, type WorkflowColumn } from "../workflow/workflow-columns.ts";
import type { WorkflowTimes } from "../workflow/workflow-times.ts";
import type { Cluster } from "./cluster.ts";
import type { ClusterJob } from "./cluster-timeline.ts";
import { statusAt } from "./job-view.ts";
import { liveGroup } from "./live-group.ts";
import { createLiveNodes } from "./live-nodes.ts";

export interface LiveRowsOptions {
  readonly cluster: Cluster;
  readonly fleet: Pick<Fleet, "membersOf">;
  /** The world's epoch, in milliseconds since 1970. */
  readonly epoch: number;
  /** Milliseconds since then; the cluster has lived until that moment at least. */
  readonly moment: number;
}

/** Rows of a world with their own values of the key columns. */
export interface LiveTable extends LiveRows {
  readonly front: FrontRows<WorkflowColumn>;
}

/** Times of a job at a moment, both in milliseconds since the epoch. */
function timesOf(job: ClusterJob, moment: number, epoch: number): WorkflowTimes {
  const { submit } = job;
  const start = job.start <= moment ? job.start : undefined;
  const end = job.end <= moment ? (job.shownEnd ?? job.end) : undefined;
  const until = end ?? moment;
  return {
    submit: epoch + submit,
    start: start === undefined ? undefined : epoch + start,
    end: end === undefined ? undefined : epoch + end,
    queuedTime: ((start ?? until) - submit) / 1_000,
    duration: start === undefined ? undefined : (until - start) / 1_000,
    execTimeout: job.execTimeout / 1_000,
    queueTimeout: job.queueTimeout / 1_000,
  };
}

/** When a job that has started writes, in milliseconds since 1970. */
function runOf({ start, end, runTime }: ClusterJob, moment: number, epoch: number): RunSpan | undefined {
  if (start > moment) return undefined;
  return {
    start: epoch + start,
    plannedEnd: epoch + start + runTime,
    until: epoch + Math.min(end, moment),
  };
}

/** The states of tasks of jobs that have ended, which never change. */
const finalStates = new WeakMap<ClusterJob, Uint8Array>();

/** How many jobs, in the order of their arrival, were submitted before a moment, or at it. */
function countArrived(jobs: readonly ClusterJob[], moment: number): number {
  return firstWhere(0, jobs.length, (place) => (jobs[place] as ClusterJob).submit > moment);
}

/** Makes the newest rows of a world as its cluster has them at a moment. */
export function createLiveRows({ cluster, fleet, epoch, moment }: LiveRowsOptions): LiveTable {
  const { jobs, rows } = cluster;
  const arrived = countArrived(jobs, moment);
  const first = rows - arrived;
  // Row `first` is the newest, and the job that arrived last.
  const jobOf = (index: number) => jobs[rows - 1 - index] as ClusterJob;
  const now = epoch + moment;

  const statuses = new Uint8Array(arrived);
  const pools = new Uint16Array(arrived);
  for (let number = 0; number < arrived; number += 1) {
    const job = jobs[number] as ClusterJob;
    statuses[number] = statusValue(statusAt(job, moment));
    pools[number] = job.pool;
  }

  const groupsOf = (job: ClusterJob): readonly LiveGroup[] => {
    const options = { moment, epoch, cluster: cluster.pools };
    return job.groups.map((group) => liveGroup(group, options));
  };
  function statesOf(job: ClusterJob): Uint8Array {
    const states: number[] = [];
    for (const group of groupsOf(job)) {
      for (let task = 0; task < group.taskCount; task += 1) states.push(liveTaskState(group, task, now));
    }
    return Uint8Array.from(states);
  }
  const keptStates = new WeakMap<ClusterJob, Uint8Array>();
  function taskStatesOf(job: ClusterJob): Uint8Array {
    const kept: WeakMap<ClusterJob, Uint8Array> = job.end <= moment ? finalStates : keptStates;
    const states = kept.get(job) ?? statesOf(job);
    kept.set(job, states);
    return states;
  }
  function view(job: ClusterJob): LiveJob {
    let groups: readonly LiveGroup[] | undefined;
    return {
      status: statusAt(job, moment),
      times: timesOf(job, moment, epoch),
      run: runOf(job, moment, epoch),
      get groups() {
        groups ??= groupsOf(job);
        return groups;
      },
      get taskStates() {
        return taskStatesOf(job);
      },
    };
  }

  return {
    first,
    end: rows,
    front: {
      from: first,
      to: rows,
      columns: {
        ...cluster.keys.of(arrived),
        status: statuses,
        pool: pools,
      },
    },
    jobAt: (index) => view(jobOf(index)),
    submittedAt(index) {
      const job = cluster.submitted.get(index);
      return job === undefined || job.submit > moment ? undefined : view(job);
    },
    taskStatesAt: (index) => taskStatesOf(jobOf(index)),
    runAt: (index) => runOf(jobOf(index), moment, epoch),
    firstBefore: (time) => rows - countArrived(jobs, Math.ceil(time - epoch) - 1),
    nodes: () => createLiveNodes(cluster, moment),
    poolsOnNodesOf: (pool) => fleet.membersOf(pool),
  };
}
