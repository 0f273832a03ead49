import type { Labels, WorkflowPriority, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { LiveJob } from "./live-job.ts";
import type { SequencePlace } from "./workflow-names.ts";
import type { WorkflowTimes } from "./workflow-times.ts";

/** The app of the catalogue that a workflow was started from. */
export interface AppVersion {
  readonly owner: string;
  readonly name: string;
  readonly version: number;
}

/** What a row has by its key columns and on the cluster: enough to know its tasks by, and read for thousands of rows at once. */
export type WorkflowOutline = Pick<
  WorkflowRecord,
  "index" | "job" | "status" | "priority" | "pool" | "poolName" | "user" | "plan" | "placement"
>;

/** What a row says of itself short of its groups: the lean list row and the whole workflow are both made of it. */
export interface WorkflowRecord {
  readonly index: number;
  readonly name: string;
  readonly uuid: string;
  readonly status: WorkflowStatus;
  readonly priority: WorkflowPriority;
  /** Position of its pool; absent in a world without pools. */
  readonly pool?: number;
  readonly poolName?: string;
  readonly user: string;
  readonly tags: readonly string[];
  /** Number of its plan: its graph, and what its tasks ask for. */
  readonly plan: number;
  /** Where its tasks are in its pool, see `task-placement.ts`. */
  readonly placement: number;
  /** Its place among the workflows that submit the same work again. */
  readonly sequence?: SequencePlace;
  /** The workflow before it in its sequence, where the world still has that. */
  readonly parent?: { readonly name: string; readonly number: number };
  /** What the cluster has of it; absent for one that ended before the cluster's time. */
  readonly job?: LiveJob;
  /** Whether a group of it ran. */
  readonly started: boolean;
  readonly times: WorkflowTimes;
  readonly labels?: Labels;
  readonly app?: AppVersion;
  /** Warnings at its submission; only of workflows that were submitted to this world. */
  readonly warnings?: readonly string[];
}
