import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { cancelRecord } from "./canceled-workflow.ts";
import type { SubmittedWorkflow } from "./submitted-workflow.ts";
import type { Cancellation, WorkflowChanges } from "./workflow-changes.ts";
import { FIRST_SUBMITTED } from "./workflow-changes.ts";

/** A generated row that was canceled. */
export interface CanceledRow {
  readonly index: number;
  readonly cancellation: Cancellation;
}

/** The changes of a world in the order of its lists; sorted again only after a change. */
export interface OrderedChanges {
  /** By index, the newest row first. */
  readonly canceled: readonly CanceledRow[];
  /** The latest first. */
  readonly submitted: readonly SubmittedWorkflow[];
}

/** Makes the function that puts the changes of a world in order. @param total generated rows of the world. */
export function createOrderedChanges(changes: WorkflowChanges, total: number): () => OrderedChanges {
  let version = -1;
  let ordered: OrderedChanges = { canceled: [], submitted: [] };
  return () => {
    if (version === changes.version) return ordered;
    const canceled = [...changes.cancellations]
      .filter(([index]) => index < Math.min(total, FIRST_SUBMITTED))
      .map(([index, cancellation]) => ({ index, cancellation }))
      .sort((one, other) => one.index - other.index);
    ordered = { canceled, submitted: [...changes.submitted.values()].reverse() };
    version = changes.version;
    return ordered;
  };
}

/** The current record of a submitted workflow. */
export function recordOfSubmitted(changes: WorkflowChanges, submission: SubmittedWorkflow): WorkflowRecord {
  const cancellation = changes.cancellations.get(submission.index);
  return cancellation === undefined ? submission.record : cancelRecord(submission.record, cancellation.at);
}

/** Changed lists that are cached: a list is read page by page. */
export const CACHED_LISTS = 1;

/** Key of a changed list in a cache; differs after every change. */
export function listKey({ version }: WorkflowChanges, ...query: readonly unknown[]): string {
  return JSON.stringify([version, ...query]);
}
