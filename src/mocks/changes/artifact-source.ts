import { WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import type { WorkflowSource } from "../generators/bucket/workflows-folder.ts";
import { STATUSES } from "../generators/workflow/workflow-columns.ts";
import type { WorkflowGenerator, WorkflowIndex } from "../generators/workflow-generator.ts";
import { FIRST_SUBMITTED } from "./workflow-changes.ts";

const PENDING = STATUSES.indexOf(WorkflowStatus.PENDING);

/** The changed workflows as buckets see them: of submitted workflows, which have written nothing, they list none. */
export function createWorkflowSource(base: WorkflowGenerator, changed: WorkflowGenerator): WorkflowSource {
  const { total } = base;
  const { record, groups, indexByName } = changed;
  return { total, record, groups, indexByName };
}

/** An index in which a submitted workflow waits. */
export function withSubmitted(index: WorkflowIndex): WorkflowIndex {
  return {
    ...index,
    keysAt: (row) => (row < FIRST_SUBMITTED ? index.keysAt(row) : { ...index.keysAt(0), status: PENDING }),
  };
}
