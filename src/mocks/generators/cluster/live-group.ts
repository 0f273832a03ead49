import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { deriveKey, keyWord } from "../../rows/keyed-hash.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import { isFailure } from "../workflow/failure-causes.ts";
import type { LiveGroup } from "../workflow/live-job.ts";
import { Reach } from "../workflow/status-story.ts";
import type { ClusterPools } from "./cluster-pools.ts";
import { type ClusterGroup, type ClusterJob, NEVER } from "./cluster-timeline.ts";
import { plannedTimes } from "./job-story.ts";
import { type GroupView, SUBMITTING, viewGroup } from "./job-view.ts";

// Branches of a job's key, beside those of `job-draw.ts`, `job-story.ts` and `cluster-simulation.ts`.
const TASKS = 5;
const FAILING_TASK = 6;

export interface LiveGroupOptions {
  /** The moment, in milliseconds since the epoch. */
  readonly moment: number;
  /** The epoch, in milliseconds since 1970. */
  readonly epoch: number;
  readonly cluster: Pick<ClusterPools, "places" | "pools">;
}

/** When a group could be processed: with its job, or once all groups that it waits for have completed. */
function processingOf({ groups, submit }: ClusterJob, sources: readonly number[]): number {
  let from = submit + SUBMITTING;
  for (const source of sources) {
    const { end, endStatus } = groups[source] as ClusterGroup;
    if (endStatus !== TaskGroupStatus.COMPLETED) return NEVER;
    from = Math.max(from, end);
  }
  return from;
}

function reachOf(
  { job, endStatus }: ClusterGroup,
  view: GroupView,
  processing: number,
  until: number,
): Reach {
  if (endStatus === TaskGroupStatus.FAILED_UPSTREAM && view.status === endStatus) return Reach.None;
  if (view.start !== undefined) return Reach.Running;
  if (view.placed !== undefined) return Reach.Initializing;
  if (view.ready !== undefined) return Reach.Scheduling;
  // A submission that is refused is refused before anything is made of it.
  if (job.outcome === WorkflowStatus.FAILED_SUBMISSION && view.end !== undefined) return Reach.None;
  return processing <= until ? Reach.Processing : Reach.None;
}

/** The task that fails a group: often the lead, which the others wait for. */
function failingTaskOf({ job, position, taskCount }: ClusterGroup): number {
  const word = keyWord(job.key, FAILING_TASK, position);
  return (word & 1) === 0 ? 0 : (word >>> 1) % taskCount;
}

/** The first task whose node was switched off under it. */
function lostTaskOf({ lostNode, nodes }: ClusterGroup): number | undefined {
  return lostNode === undefined ? undefined : nodes?.indexOf(lostNode);
}

/** A group of a job as it is known at a moment. */
export function liveGroup(group: ClusterGroup, options: LiveGroupOptions): LiveGroup {
  const { moment, epoch, cluster } = options;
  const { job, position } = group;
  const sources = job.topology.upstream[position] as readonly number[];
  const view = viewGroup(group, sources, moment);
  const isUnreachable = cluster.pools[job.pool]?.isOffline === true;
  const processing = isUnreachable ? NEVER : processingOf(job, sources);
  const reach = reachOf(group, view, processing, view.end ?? moment);
  const planned = group.placed > moment ? undefined : plannedTimes(job, position, group.placed);
  const hasStopped = view.end !== undefined && group.isCulprit !== undefined;
  const since = (time: number | undefined) => (time === undefined ? undefined : epoch + time);
  const failingTask = failingTaskOf(group);
  const isUnsent = isUnreachable && view.status === TaskGroupStatus.PROCESSING;
  return {
    status: isUnsent ? TaskGroupStatus.SUBMITTING : view.status,
    reach,
    failed: isFailure(view.status) && group.isCulprit === true,
    failingTask: isFailure(view.status) ? (lostTaskOf(group) ?? failingTask) : undefined,
    isDrained: group.lostNode !== undefined && view.status === TaskGroupStatus.FAILED_EVICTED,
    fatalTask: job.story?.group === position ? failingTask : undefined,
    times: {
      processing: reach >= Reach.Processing ? epoch + processing : undefined,
      scheduling: since(view.ready),
      initializing: since(view.placed),
      start: since(view.start),
      end: since(hasStopped ? (job.shownEnd ?? view.end) : view.end),
    },
    taskCount: group.taskCount,
    resources: group.resources,
    nodes: view.nodes?.map((node) => cluster.places[node] as NodePlace),
    planned: planned && {
      start: since(planned.start),
      end: epoch + planned.end,
      failure: planned.start === undefined ? job.outcome : undefined,
      epoch,
    },
    stopped: hasStopped ? since(view.end) : undefined,
    key: deriveKey(job.key, TASKS, position),
  };
}
