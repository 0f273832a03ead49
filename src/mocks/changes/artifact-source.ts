import { WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import type { RunSource } from "../generators/bucket/workflows-folder.ts";
import { STATUSES } from "../generators/workflow/workflow-columns.ts";
import type { WorkflowGenerator, WorkflowIndex } from "../generators/workflow-generator.ts";
import { FIRST_SUBMITTED } from "./workflow-changes.ts";

const PENDING = STATUSES.indexOf(WorkflowStatus.PENDING);

/** The changed workflows as buckets see them: of submitted runs, which have written nothing, they list none. */
export function createRunSource(base: WorkflowGenerator, changed: WorkflowGenerator): RunSource {
  const { total } = base;
  const { facts, groups, indexByName } = changed;
  return { total, facts, groups, indexByName };
}

/** An index in which a submitted run waits. */
export function withSubmitted(index: WorkflowIndex): WorkflowIndex {
  return {
    ...index,
    keysAt: (row) => (row < FIRST_SUBMITTED ? index.keysAt(row) : { ...index.keysAt(0), status: PENDING }),
  };
}
