import type { SpecGenerator, SpecTextOptions } from "../generators/spec-generator.ts";
import { specOfDraft, specTextOfDraft } from "./draft-spec.ts";
import type { SubmittedWorkflow, WorkflowDraft } from "./submitted-workflow.ts";
import { FIRST_SUBMITTED, type WorkflowChanges } from "./workflow-changes.ts";

function draftOf({ draft, record }: SubmittedWorkflow): WorkflowDraft {
  return { ...draft, priority: record.priority };
}

/** The specs of a world with its changes: a submitted workflow has the text that it was submitted as. */
export function createChangedSpecs(base: SpecGenerator, changes: WorkflowChanges): SpecGenerator {
  const submittedAt = (row: number) => (row < FIRST_SUBMITTED ? undefined : changes.submittedAt(row));
  return Object.freeze({
    specOf(row: number) {
      const submission = submittedAt(row);
      return submission === undefined
        ? base.specOf(row)
        : specOfDraft(draftOf(submission), submission.record.poolName ?? "");
    },
    specText(row: number, options?: SpecTextOptions) {
      const submission = submittedAt(row);
      if (submission === undefined) return base.specText(row, options);
      const { spec, record } = submission;
      if (spec === undefined) return specTextOfDraft(draftOf(submission), record.poolName ?? "");
      return options?.template ? (spec.template ?? spec.text) : spec.text;
    },
  });
}
