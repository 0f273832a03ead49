import type { WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { HashKey } from "../../rows/keyed-hash.ts";
import type { LiveNodes } from "../resource/live-nodes.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import type { StageTimes } from "./group-times.ts";
import type { PlannedGroupState } from "./plan-states.ts";
import type { TaskResources } from "./task-resources.ts";
import type { WorkflowTimes } from "./workflow-times.ts";

/** A group as the cluster has it at a moment. Times are milliseconds since 1970. */
export interface LiveGroup extends PlannedGroupState {
  readonly times: StageTimes;
  readonly taskCount: number;
  /** What each of its tasks asks for. */
  readonly resources: TaskResources;
  /** The node of each task, from when it is placed. */
  readonly nodes?: readonly NodePlace[];
  /** Known from when it is placed. */
  readonly planned?: GroupCourse;
  /** When it was stopped, which is before its end where a reader of its log was ahead of the world. */
  readonly stopped?: number;
  /** The task that will fail it if nothing comes between, known from the start: it makes one attempt. */
  readonly fatalTask?: number;
  /** Key of what is drawn for its tasks. */
  readonly key: HashKey;
}

/** What becomes of a group that is placed if nothing comes between. Times are milliseconds since 1970. */
export interface GroupCourse {
  /** When its processes start; absent if it fails before that. */
  readonly start?: number;
  /** When they end, or when it fails before its start. */
  readonly end: number;
  /** How it fails before its start. */
  readonly failure?: WorkflowStatus;
  /** The world's epoch: the end of what runs then is planned from there, since all of its past is told by then. */
  readonly epoch: number;
}

/** The time in which a workflow writes. Times are milliseconds since 1970. */
export interface RunSpan {
  readonly start: number;
  /** When its groups would have run if none had waited: all that it writes on the way is written by then. */
  readonly plannedEnd: number;
  /** Its end, or the moment. */
  readonly until: number;
}

/** A workflow as the cluster has it at a moment. */
export interface LiveJob {
  readonly status: WorkflowStatus;
  readonly times: WorkflowTimes;
  readonly groups: readonly LiveGroup[];
  /** Absent for one that has not started. */
  readonly run?: RunSpan;
  /** What became of each task, as `task-state.ts` packs it. */
  readonly taskStates: Uint8Array;
}

/**
 * The newest rows of a world, [first, end), which its cluster lives through. Rows before 0 have arrived since the world's
 * epoch.
 */
export interface LiveRows {
  readonly first: number;
  readonly end: number;
  /** @param index `first` … `end` − 1. */
  jobAt(index: number): LiveJob;
  /** A workflow that a person has submitted; undefined for one that has not been yet. */
  submittedAt(index: number): LiveJob | undefined;
  /** What became of each task of a row so far; the same as its job's, without the rest. */
  taskStatesAt(index: number): Uint8Array;
  /** The same as its job's; undefined for a row of which no group has run. */
  runAt(index: number): RunSpan | undefined;
  /** The newest row that was submitted before a time in milliseconds since 1970, if it is one of these; else `end`. */
  firstBefore(time: number): number;
  /** What the tasks that hold nodes use of them. */
  nodes(): LiveNodes;
  /** The pools whose tasks may be on the nodes that are named after a pool: those of its node set. */
  poolsOnNodesOf(pool: number): readonly number[];
}
