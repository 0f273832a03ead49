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
export function factsOfSubmitted(changes: WorkflowChanges, submission: SubmittedWorkflow): WorkflowRecord {
  const cancellation = changes.cancellations.get(submission.index);
  return cancellation === undefined ? submission.record : cancelRecord(submission.record, cancellation.at);
}

/** Keeps what `make` gives for the latest key and version, since a list is asked for page by page. */
export function createKept<Value>(changes: WorkflowChanges): (key: string, make: () => Value) => Value {
  let kept: { readonly key: string; readonly version: number; readonly value: Value } | undefined;
  return (key, make) => {
    const { version } = changes;
    if (kept?.key !== key || kept.version !== version) kept = { key, version, value: make() };
    return kept.value;
  };
}
