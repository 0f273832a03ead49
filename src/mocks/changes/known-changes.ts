import type { SubmittedWorkflow } from "./submitted-workflow.ts";
import type { Cancellation, WorkflowChanges } from "./workflow-changes.ts";

/** What had been changed of the workflows of a world by a moment. */
export interface KnownChanges {
  /** The latest one first. */
  readonly submitted: readonly SubmittedWorkflow[];
  submittedAt(index: number): SubmittedWorkflow | undefined;
  submittedAs(name: string): SubmittedWorkflow | undefined;
  cancellationOf(index: number): Cancellation | undefined;
}

/** Reads them at a moment in milliseconds since the world's epoch, as they are now. */
export function knownChanges(changes: WorkflowChanges, moment: number): KnownChanges {
  const isKnown = <Change extends { readonly moment: number }>(change: Change | undefined) =>
    change !== undefined && change.moment <= moment ? change : undefined;
  return {
    submitted: [...changes.submitted.values()]
      .filter((submission) => submission.moment <= moment)
      .sort((one, other) => other.moment - one.moment || other.index - one.index),
    submittedAt: (index) => isKnown(changes.submittedAt(index)),
    submittedAs: (name) => isKnown(changes.submitted.get(name)),
    cancellationOf: (index) => isKnown(changes.cancellations.get(index)),
  };
}
