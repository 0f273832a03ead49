import { WorkflowPriority, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { poolIndex } from "../generators/pool-names.ts";
import type { SpecGenerator } from "../generators/spec-generator.ts";
import { hasEnded } from "../generators/workflow/status-story.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { encodeIndex } from "../rows/index-code.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Command } from "./commands.ts";
import { draftOfSpec } from "./draft-spec.ts";
import {
  type SpecSource,
  type SubmitOptions,
  type SubmittedWorkflow,
  submittedUuid,
  type WorkflowDraft,
} from "./submitted-workflow.ts";
import { FIRST_SUBMITTED, type WorkflowChanges } from "./workflow-changes.ts";

export interface WorkflowSubmitterOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  /** The world's epoch, in milliseconds since 1970, and what has passed since. */
  readonly epoch: number;
  readonly elapsed: number;
  /** Pools of the world. */
  readonly pools: number;
  /** GPUs of the largest nodes of pool `pool`. */
  gpusPerNode(pool: number): number;
  readonly changes: WorkflowChanges;
  /** With their changes. */
  readonly workflows: WorkflowGenerator;
  /** Those of generated workflows. */
  readonly specs: Pick<SpecGenerator, "specOf">;
  /** Who is signed in. */
  user(): string;
  /** Notes what was done. */
  report(command: Command): void;
}

/** Changes to the workflows of a world. They last as long as the world and affect no other. */
export interface WorkflowSubmitter {
  /** Cancels a workflow; "ended" when there is nothing left to cancel, "unknown" when there is no workflow of that name. */
  cancel(name: string, message?: string): "canceled" | "ended" | "unknown";
  /** What would be submitted again; null when there is no workflow of that name. */
  draftOf(
    name: string,
  ): { readonly draft: WorkflowDraft; readonly parent: number; readonly spec?: SpecSource } | null;
  /** The workflow that `submit` would make, without making it. @throws RangeError when there is no such pool. */
  preview(draft: WorkflowDraft, options: SubmitOptions): SubmittedWorkflow;
  /**
   * Makes a workflow that leads the list from now on. @throws RangeError when there is no such pool.
   * @param ordinal how many were submitted before it; the next number by default.
   */
  submit(draft: WorkflowDraft, options: SubmitOptions, ordinal?: number): SubmittedWorkflow;
}

/**
 * Warnings about tasks that no node of a pool can hold: the workflow may be submitted, but waits forever.
 * @param gpusPerNode GPUs of the largest nodes of the pool.
 */
function draftWarnings({ groups }: WorkflowDraft, pool: string, gpusPerNode: number): string[] {
  const tooLarge = groups.flatMap(({ tasks }) => tasks.filter(({ gpu }) => gpu > gpusPerNode));
  const [first] = tooLarge;
  if (first === undefined) return [];
  const others = tooLarge.length > 1 ? ` and ${tooLarge.length - 1} more` : "";
  return [
    `Task ${first.name}${others}: asks for ${first.gpu} GPUs, the largest node of ${pool} has ${gpusPerNode}.`,
  ];
}

/** Makes what changes the workflows of a world. */
export function createWorkflowSubmitter(options: WorkflowSubmitterOptions): WorkflowSubmitter {
  const { seed, patterns, epoch, elapsed, pools, gpusPerNode, changes, workflows, specs, user, report } =
    options;
  const now = epoch + elapsed;
  const codeKey = createKey(seed, "submitted-run-code");

  function freeName(stem: string, ordinal: number): { name: string; code: string } {
    // A generated workflow may have the name by chance.
    for (let attempt = 0; ; attempt += 1) {
      const code = encodeIndex(deriveKey(codeKey, attempt), ordinal);
      const name = `${stem}-${code}`;
      if (workflows.indexByName(name) === null) return { name, code };
    }
  }

  /** A workflow whose log was followed cannot end before the lines that were read. */
  function presentOf(index: number): number {
    const followed = changes.followedUntil(index);
    return followed === undefined ? now : Math.max(now, followed + 1);
  }

  function preview(
    draft: WorkflowDraft,
    { pool, priority, parent, spec, warnings = [] }: SubmitOptions,
    ordinal: number = changes.submittedEver,
  ): SubmittedWorkflow {
    const position = poolIndex(patterns, pool, pools);
    if (position === null) throw new RangeError(`There is no pool ${JSON.stringify(pool)}.`);
    const index = FIRST_SUBMITTED + ordinal;
    const { name, code } = freeName(draft.stem, ordinal);
    const source = parent === undefined ? undefined : workflows.record(parent);
    const record: WorkflowRecord = {
      index,
      name,
      uuid: submittedUuid(seed, index),
      status: WorkflowStatus.PENDING,
      priority: priority ?? draft.priority ?? WorkflowPriority.NORMAL,
      pool: position,
      poolName: pool,
      user: user(),
      tags: draft.tags,
      // It follows no plan and runs on no node: nothing reads these of a workflow that only waits.
      plan: -1,
      placement: 0,
      parent: source && { name: source.name, number: source.sequence?.number ?? 1 },
      started: false,
      times: {
        submit: now,
        queuedTime: 0,
        execTimeout: draft.execTimeout,
        queueTimeout: draft.queueTimeout,
      },
      labels: draft.labels,
      app: source?.app,
      warnings: [...draftWarnings(draft, pool, gpusPerNode(position)), ...warnings],
    };
    return { index, name, code, moment: elapsed, draft, record, parentIndex: parent, spec };
  }

  return Object.freeze({
    cancel(name: string, message?: string) {
      const index = workflows.indexByName(name);
      if (index === null) return "unknown" as const;
      if (hasEnded(workflows.record(index).status)) return "ended" as const;
      const at = presentOf(index);
      changes.cancel(index, { moment: elapsed, at, by: user(), message });
      report({ kind: "cancel", moment: elapsed, name, row: index, message, end: at - epoch });
      return "canceled" as const;
    },
    draftOf(name: string) {
      const submission = changes.submitted.get(name);
      if (submission !== undefined)
        return { draft: submission.draft, parent: submission.index, spec: submission.spec };
      const parent = workflows.indexByName(name);
      if (parent === null) return null;
      return { draft: draftOfSpec(specs.specOf(parent)), parent };
    },
    preview: (draft: WorkflowDraft, submitOptions: SubmitOptions) => preview(draft, submitOptions),
    submit(draft: WorkflowDraft, submitOptions: SubmitOptions, ordinal: number = changes.submittedEver) {
      const submission = preview(draft, submitOptions, ordinal);
      changes.submit(submission);
      report({ kind: "submit", moment: elapsed, ordinal, draft, options: submitOptions });
      return submission;
    },
  });
}
