import type { WorkflowSource } from "../generators/bucket/workflows-folder.ts";
import { STATUSES } from "../generators/workflow/workflow-columns.ts";
import type { WorldIndex } from "../generators/workflow/workflow-rows.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import type { KnownChanges } from "./known-changes.ts";
import { FIRST_SUBMITTED } from "./workflow-changes.ts";

export interface ArtifactSourceOptions {
  /** With their changes. */
  readonly workflows: WorkflowGenerator;
  readonly index: WorldIndex;
  readonly known: KnownChanges;
  /** The row behind the oldest one. */
  readonly end: number;
}

/** The workflows of a world as its buckets see them, those submitted first. */
export function createArtifactSource({
  workflows,
  index,
  known,
  end,
}: ArtifactSourceOptions): WorkflowSource {
  const { live, states } = index;
  return {
    record: workflows.record,
    groups: workflows.groups,
    indexByName: workflows.indexByName,
    *newest(limit) {
      const submitted = known.submitted.slice(0, limit);
      for (const submission of submitted) yield submission.index;
      const last = Math.min(end, live.first + limit - submitted.length);
      for (let row = live.first; row < last; row += 1) yield row;
    },
    progressOf(row) {
      if (row >= FIRST_SUBMITTED) {
        const { status, started, job } = workflows.record(row);
        return { status, started, run: job?.run };
      }
      const keys = index.keysAt(row);
      const status = STATUSES[keys.status] as (typeof STATUSES)[number];
      if (row >= live.end) return { status, started: states.started(status, keys.plan) };
      const run = live.runAt(row);
      return { status, started: run !== undefined, run };
    },
  };
}
