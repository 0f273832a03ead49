import type { FrontRows } from "../../rows/front-rows.ts";
import type { Fleet } from "../pool/fleet.ts";
import { liveTaskState } from "../workflow/live-attempts.ts";
import type { LiveGroup, LiveJob, LiveRows } from "../workflow/live-job.ts";
import { STATUSES, type WorkflowColumn } from "../workflow/workflow-columns.ts";
import type { WorkflowPlans } from "../workflow/workflow-plans.ts";
import type { WorkflowTimes } from "../workflow/workflow-times.ts";
import type { Cluster } from "./cluster.ts";
import type { ClusterJob } from "./cluster-timeline.ts";
import { statusAt } from "./job-view.ts";
import { liveGroup } from "./live-group.ts";
import { createLiveNodes } from "./live-nodes.ts";

export interface LiveRowsOptions {
  readonly cluster: Cluster;
  readonly plans: WorkflowPlans;
  readonly fleet: Pick<Fleet, "membersOf">;
  /** Milliseconds since 1970, the world's epoch. */
  readonly now: number;
}

/** Rows of a world with their own values of the key columns. */
export interface LiveTable extends LiveRows {
  readonly front: FrontRows<WorkflowColumn>;
}

/** Times of a job at a moment, both in milliseconds since the epoch. */
function timesOf(job: ClusterJob, moment: number, epoch: number): WorkflowTimes {
  const { submit } = job;
  const start = job.start <= moment ? job.start : undefined;
  const end = job.end <= moment ? job.end : undefined;
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

/** Makes the newest rows of a world as its cluster has them at the epoch. */
export function createLiveRows({ cluster, plans, fleet, now }: LiveRowsOptions): LiveTable {
  const moment = 0;
  cluster.advance(moment);
  const { jobs } = cluster;
  const count = jobs.length;
  // Row 0 is the newest, and the job that arrived last.
  const jobOf = (index: number) => jobs[count - 1 - index] as ClusterJob;
  const columnOf = (read: (job: ClusterJob) => number) =>
    Uint16Array.from({ length: count }, (_, index) => read(jobOf(index)));

  const groupsOf = (job: ClusterJob): readonly LiveGroup[] => {
    const options = {
      ...{ moment, epoch: now, cluster: cluster.pools },
      upstream: plans.at(job.plan).topology.upstream,
    };
    return job.groups.map((group) => liveGroup(group, options));
  };
  function statesOf(job: ClusterJob): Uint8Array {
    const states = new Uint8Array(plans.taskCounts[job.plan] as number);
    let place = 0;
    for (const group of groupsOf(job)) {
      for (let task = 0; task < group.taskCount; task += 1) {
        states[place] = liveTaskState(group, task, now);
        place += 1;
      }
    }
    return states;
  }
  const keptStates: Uint8Array[] = [];
  function taskStatesAt(index: number): Uint8Array {
    keptStates[index] ??= statesOf(jobOf(index));
    return keptStates[index];
  }

  return {
    count,
    front: {
      count,
      columns: {
        status: columnOf((job) => STATUSES.indexOf(statusAt(job, moment))),
        pool: columnOf(({ pool }) => pool),
      },
    },
    jobAt(index): LiveJob {
      const job = jobOf(index);
      let groups: readonly LiveGroup[] | undefined;
      return {
        status: statusAt(job, moment),
        times: timesOf(job, moment, now),
        get groups() {
          groups ??= groupsOf(job);
          return groups;
        },
        get taskStates() {
          return taskStatesAt(index);
        },
      };
    },
    taskStatesAt,
    hasStarted: (index) => jobOf(index).start <= moment,
    nodesWithout: (isAbsent) => createLiveNodes(cluster, moment, isAbsent),
    poolsOnNodesOf: (pool) => fleet.membersOf(pool),
  };
}
