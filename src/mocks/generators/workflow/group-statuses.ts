import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import { isFailure } from "./failure-causes.ts";
import type { Topology } from "./group-topology.ts";
import { Reach, STATUS_STORIES, type StatusStory, statusReach, storyReach } from "./status-story.ts";

/** A group's place in its workflow's story. */
export interface GroupState {
  readonly status: TaskGroupStatus;
  readonly reach: Reach;
  /** Whether this is the group that failed, and so ended its workflow. */
  readonly failed: boolean;
}

/** The state of a group whose upstream groups have all completed, in a workflow that runs. */
const BESIDE_RUNNING = [
  TaskGroupStatus.RUNNING,
  TaskGroupStatus.RUNNING,
  TaskGroupStatus.COMPLETED,
  TaskGroupStatus.INITIALIZING,
  TaskGroupStatus.SCHEDULING,
] as const;

function state(status: TaskGroupStatus, reach = statusReach(status), failed = false): GroupState {
  return { status, reach, failed };
}

/** The groups that may tell the story, and one of them drawn: those at one level of the graph. */
function drawFront(topology: Topology, from: number, stream: RandomStream): { level: number; group: number } {
  const deepest = Math.max(...topology.levels);
  const level = stream.integer(Math.min(from, deepest), deepest);
  const groups = topology.levels.flatMap((own, group) => (own === level ? [group] : []));
  return { level, group: stream.pick(groups) };
}

function runningStates(topology: Topology, stream: RandomStream): readonly GroupState[] {
  const front = drawFront(topology, 0, stream);
  const states: GroupState[] = [];
  for (const [group, sources] of topology.upstream.entries()) {
    const ready = sources.every((source) => states[source]?.status === TaskGroupStatus.COMPLETED);
    const level = topology.levels[group] as number;
    const beside = stream.pick(BESIDE_RUNNING);
    if (!ready) states.push(state(TaskGroupStatus.WAITING));
    else if (group === front.group) states.push(state(TaskGroupStatus.RUNNING));
    else if (level < front.level) states.push(state(TaskGroupStatus.COMPLETED));
    else states.push(state(beside));
  }
  return states;
}

function failedStates(
  topology: Topology,
  story: StatusStory,
  started: boolean,
  stream: RandomStream,
): readonly GroupState[] {
  const reach = storyReach(story, started);
  const failure = story.groupStatuses[0] as TaskGroupStatus;
  // Who cancels a workflow ends all that has not ended; a failure leaves what is behind it without a chance.
  const behind =
    failure === TaskGroupStatus.FAILED_CANCELED
      ? TaskGroupStatus.FAILED_CANCELED
      : TaskGroupStatus.FAILED_UPSTREAM;
  // A group that failed before it ran follows one that did run, if the workflow started at all.
  const front = started ? drawFront(topology, reach < Reach.Running ? 1 : 0, stream) : { level: 0, group: 0 };
  const states: GroupState[] = [];
  for (const [group, sources] of topology.upstream.entries()) {
    const level = topology.levels[group] as number;
    const beside = stream.chance(0.5) ? TaskGroupStatus.COMPLETED : TaskGroupStatus.FAILED_CANCELED;
    const blocked = sources.some((source) => isFailure(states[source]?.status ?? TaskGroupStatus.WAITING));
    if (group === front.group) states.push(state(failure, reach, true));
    else if (blocked) states.push(state(behind));
    else if (!started) states.push(state(TaskGroupStatus.FAILED_CANCELED, min(reach, Reach.Scheduling)));
    else if (level < front.level) states.push(state(TaskGroupStatus.COMPLETED));
    else states.push(state(beside, Reach.Running));
  }
  return states;
}

function min(one: Reach, other: Reach): Reach {
  return one < other ? one : other;
}

function queuedStates(topology: Topology, story: StatusStory, stream: RandomStream): readonly GroupState[] {
  return topology.upstream.map((sources) => {
    const status = stream.pick(story.groupStatuses);
    return state(sources.length === 0 ? status : TaskGroupStatus.WAITING);
  });
}

/**
 * The states of all groups of a workflow of the given status, as the table of `STATUS_STORIES` says.
 * @param started whether a group ran; a workflow that started and whose failed group did not run needs a
 * graph with an edge.
 */
export function groupStates(
  status: WorkflowStatus,
  started: boolean,
  topology: Topology,
  stream: RandomStream,
): readonly GroupState[] {
  const story = STATUS_STORIES[status];
  if (status === WorkflowStatus.COMPLETED) {
    return topology.upstream.map(() => state(TaskGroupStatus.COMPLETED));
  }
  if (story.phase === "queued") return queuedStates(topology, story, stream);
  if (story.phase === "running") return runningStates(topology, stream);
  return failedStates(topology, story, started, stream);
}
