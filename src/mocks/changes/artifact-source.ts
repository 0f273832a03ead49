import { WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import type { WorkflowSource } from "../generators/bucket/workflows-folder.ts";
import { STATUSES } from "../generators/workflow/workflow-columns.ts";
import type { WorldIndex } from "../generators/workflow/workflow-rows.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { FIRST_SUBMITTED } from "./workflow-changes.ts";

const PENDING = STATUSES.indexOf(WorkflowStatus.PENDING);

/** The changed workflows as buckets see them: of submitted workflows, which have written nothing, they list none. */
export function createWorkflowSource(
  base: () => WorkflowGenerator,
  changed: () => WorkflowGenerator,
): WorkflowSource {
  return {
    get total() {
      return base().total;
    },
    record: (index) => changed().record(index),
    groups: (index) => changed().groups(index),
    indexByName: (name) => changed().indexByName(name),
  };
}

/** An index in which a submitted workflow waits. */
export function withSubmitted(index: WorldIndex): WorldIndex {
  return {
    ...index,
    keysAt: (row) => (row < FIRST_SUBMITTED ? index.keysAt(row) : { ...index.keysAt(0), status: PENDING }),
  };
}
