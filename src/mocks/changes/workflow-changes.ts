import { CODE_LIMIT } from "../rows/index-code.ts";
import type { Volume } from "../seed/volumes.ts";
import type { SubmittedWorkflow } from "./submitted-workflow.ts";

/** Index of the first submitted workflow, above all generated rows: no world has more than 2^41. */
export const FIRST_SUBMITTED = CODE_LIMIT;

/** Cancellations, submitted workflows, and followed ones that are stored; the oldest is dropped first. */
export const MOST_CHANGES = 2_000;

/** Who canceled a workflow, when and why. */
export interface Cancellation {
  /** Milliseconds since the world's epoch. */
  readonly moment: number;
  /** When the workflow ended with it, in milliseconds since 1970: then, or later for one whose log was read for longer. */
  readonly at: number;
  readonly by: string;
  readonly message?: string;
}

/** What was changed of the workflows of one world; everything else of them is generated. */
export interface WorkflowChanges {
  /** Differs after every change, so that lists can be cached until then. */
  readonly version: number;
  /** Whether there is no change at all. */
  readonly isEmpty: boolean;
  /** By index of the workflow, the latest canceled one last. */
  readonly cancellations: ReadonlyMap<number, Cancellation>;
  /** By name, the latest one last. */
  readonly submitted: ReadonlyMap<string, SubmittedWorkflow>;
  /** Workflows that were ever submitted, those dropped since included. */
  readonly submittedEver: number;
  submittedAt(index: number): SubmittedWorkflow | undefined;
  /**
   * When the latest line was written that a follower of the log of this workflow has read, in milliseconds since 1970;
   * undefined unless that is after the world's present, where a follower's time begins.
   */
  followedUntil(index: number): number | undefined;
  /** Notes that a follower of the log of this workflow has read all that was written until `time`. */
  noteFollowed(index: number, time: number): void;
  /** Calls `listener` after every cancellation of this workflow, until the returned function is called. */
  onCancel(index: number, listener: () => void): () => void;
  cancel(index: number, cancellation: Cancellation): void;
  submit(submission: SubmittedWorkflow): void;
}

/** Drops the oldest entry of a map that has grown beyond what is stored. */
function dropOldest(map: Map<number, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > MOST_CHANGES && oldest !== undefined) map.delete(oldest);
}

/** Makes the changes of a world, starting from a copy of `start`. */
export function createWorkflowChanges(
  start?: Pick<WorkflowChanges, "cancellations" | "submitted" | "submittedEver">,
): WorkflowChanges {
  const followed = new Map<number, number>();
  const listeners = new Map<number, Set<() => void>>();
  const cancellations = new Map(start?.cancellations);
  const submitted = new Map(start?.submitted);
  const byIndex = new Map([...submitted.values()].map((submission) => [submission.index, submission]));
  let version = 0;
  let submittedEver = start?.submittedEver ?? 0;

  function dropOldestSubmission(): void {
    for (const [name, { index }] of submitted) {
      submitted.delete(name);
      byIndex.delete(index);
      cancellations.delete(index);
      return;
    }
  }

  return {
    get version() {
      return version;
    },
    get isEmpty() {
      return cancellations.size === 0 && submitted.size === 0;
    },
    get submittedEver() {
      return submittedEver;
    },
    cancellations,
    submitted,
    submittedAt: (index) => byIndex.get(index),
    followedUntil: (index) => followed.get(index),
    noteFollowed(index, time) {
      const known = followed.get(index);
      if (known !== undefined && known >= time) return;
      followed.delete(index);
      followed.set(index, time);
      dropOldest(followed);
    },
    onCancel(index, listener) {
      const own = listeners.get(index) ?? new Set();
      listeners.set(index, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(index) === own) listeners.delete(index);
      };
    },
    cancel(index, cancellation) {
      version += 1;
      cancellations.set(index, cancellation);
      dropOldest(cancellations);
      for (const listener of [...(listeners.get(index) ?? [])]) listener();
    },
    submit(submission) {
      version += 1;
      submittedEver = Math.max(submittedEver, submission.index - FIRST_SUBMITTED + 1);
      submitted.set(submission.name, submission);
      byIndex.set(submission.index, submission);
      if (submitted.size > MOST_CHANGES) dropOldestSubmission();
    },
  };
}

/** A copy for the same world at another volume, without changes to workflows and pools that the volume lacks. */
export function workflowChangesWithin(
  changes: WorkflowChanges,
  { workflows, pools }: Volume,
): WorkflowChanges {
  const submitted = new Map<string, SubmittedWorkflow>();
  const indices = new Set<number>();
  const holds = (row: number) => (row < FIRST_SUBMITTED ? row < workflows : indices.has(row));
  for (const [name, submission] of changes.submitted) {
    const { parentIndex, record } = submission;
    if (record.pool === undefined || record.pool >= pools) continue;
    const isOrphan = parentIndex !== undefined && !holds(parentIndex);
    submitted.set(name, isOrphan ? { ...submission, record: { ...record, parent: undefined } } : submission);
    indices.add(submission.index);
  }
  const cancellations = new Map([...changes.cancellations].filter(([row]) => holds(row)));
  return createWorkflowChanges({ cancellations, submitted, submittedEver: changes.submittedEver });
}
