import type { WorkflowFacts } from "../generators/workflow/workflow-record.ts";
import { cancelFacts } from "./canceled-workflow.ts";
import type { SubmittedRun } from "./submitted-workflow.ts";
import type { Cancellation, Changes } from "./workflow-changes.ts";
import { FIRST_SUBMITTED } from "./workflow-changes.ts";

/** A generated row that was cancelled. */
export interface CancelledRow {
  readonly index: number;
  readonly cancellation: Cancellation;
}

/** The changes of a world in the order of its lists; sorted again only after a change. */
export interface OrderedChanges {
  /** By index, the newest row first. */
  readonly cancelled: readonly CancelledRow[];
  /** The latest first. */
  readonly submitted: readonly SubmittedRun[];
}

/** Makes the function that puts the changes of a world in order. @param total generated rows of the world. */
export function createOrderedChanges(changes: Changes, total: number): () => OrderedChanges {
  let version = -1;
  let ordered: OrderedChanges = { cancelled: [], submitted: [] };
  return () => {
    if (version === changes.version) return ordered;
    const cancelled = [...changes.cancellations]
      .filter(([index]) => index < Math.min(total, FIRST_SUBMITTED))
      .map(([index, cancellation]) => ({ index, cancellation }))
      .sort((one, other) => one.index - other.index);
    ordered = { cancelled, submitted: [...changes.submitted.values()].reverse() };
    version = changes.version;
    return ordered;
  };
}

/** The facts of a submitted run as they are now. */
export function factsOfSubmitted(changes: Changes, run: SubmittedRun): WorkflowFacts {
  const cancellation = changes.cancellations.get(run.index);
  return cancellation === undefined ? run.facts : cancelFacts(run.facts, cancellation.at);
}

/** Keeps what `make` gives for the latest key and version, since a list is asked for page by page. */
export function createKept<Value>(changes: Changes): (key: string, make: () => Value) => Value {
  let kept: { readonly key: string; readonly version: number; readonly value: Value } | undefined;
  return (key, make) => {
    const { version } = changes;
    if (kept?.key !== key || kept.version !== version) kept = { key, version, value: make() };
    return kept.value;
  };
}
