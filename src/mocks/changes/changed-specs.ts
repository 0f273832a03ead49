import type { SpecGenerator, SpecTextOptions } from "../generators/spec-generator.ts";
import { specOfDraft, specTextOfDraft } from "./draft-spec.ts";
import type { RunDraft, SubmittedRun } from "./submitted-workflow.ts";
import { type Changes, FIRST_SUBMITTED } from "./workflow-changes.ts";

function draftOf({ draft, facts }: SubmittedRun): RunDraft {
  return { ...draft, priority: facts.priority };
}

/** The specs of a world with its changes: a submitted run has the text that it was submitted as. */
export function createChangedSpecs(base: SpecGenerator, changes: Changes): SpecGenerator {
  const runAt = (row: number) => (row < FIRST_SUBMITTED ? undefined : changes.submittedAt(row));
  return Object.freeze({
    specOf(row: number) {
      const run = runAt(row);
      return run === undefined ? base.specOf(row) : specOfDraft(draftOf(run), run.facts.poolName ?? "");
    },
    specText(row: number, options?: SpecTextOptions) {
      const run = runAt(row);
      if (run === undefined) return base.specText(row, options);
      const { spec, facts } = run;
      if (spec === undefined) return specTextOfDraft(draftOf(run), facts.poolName ?? "");
      return options?.template ? (spec.template ?? spec.text) : spec.text;
    },
  });
}
