import type { Labels, WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import type { TaskInputSpec } from "../generators/spec/workflow-spec.ts";
import type { TaskResources } from "../generators/workflow/task-resources.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { createKey, deriveKey, type HashKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";

/** A task as a spec defines it, with the platform's tokens in its texts. */
export interface TaskDraft extends TaskResources {
  readonly name: string;
  /** Whether others wait for it, and its group ends with it. */
  readonly lead: boolean;
  readonly image: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly inputs: readonly TaskInputSpec[];
  /** Fields that only the spec shows, as it has them: outputs, files, credentials, checkpoints and the like. */
  readonly otherFields: Readonly<Record<string, unknown>>;
}

export interface GroupDraft {
  readonly name: string;
  readonly tasks: readonly TaskDraft[];
  /** Fields that only the spec shows, as it has them. */
  readonly otherFields: Readonly<Record<string, unknown>>;
  /** Names of the groups that it waits for; all of them come before it. */
  readonly upstream: readonly string[];
}

/** A workflow as a spec defines it, before it is submitted. */
export interface WorkflowDraft {
  /** Its name without a code. */
  readonly stem: string;
  readonly priority?: WorkflowPriority;
  /** Seconds, like `queueTimeout`. */
  readonly execTimeout: number;
  readonly queueTimeout: number;
  readonly labels?: Labels;
  readonly tags: readonly string[];
  readonly groups: readonly GroupDraft[];
}

/** The YAML that a workflow was submitted as. */
export interface SpecSource {
  readonly text: string;
  /** What it was rendered from. */
  readonly template?: string;
}

/** The parameters of a submission besides the spec. */
export interface SubmitOptions {
  /** Name of a pool of the world. */
  readonly pool: string;
  /** That of the spec by default; NORMAL where it has none. */
  readonly priority?: WorkflowPriority;
  /** The workflow that is submitted again. */
  readonly parent?: number;
  /** The YAML that it was given as, if it was. */
  readonly spec?: SpecSource;
  /** What is odd about that YAML. */
  readonly warnings?: readonly string[];
}

/** A workflow that was submitted to this world. */
export interface SubmittedWorkflow {
  readonly index: number;
  readonly name: string;
  /** The end of its name. */
  readonly code: string;
  /** When it was submitted, in milliseconds since the world's epoch. */
  readonly moment: number;
  readonly draft: WorkflowDraft;
  /** As it was then. */
  readonly record: WorkflowRecord;
  /** Index of the workflow that was submitted again. */
  readonly parentIndex?: number;
  /** Absent where a generated workflow is submitted again: its draft says it all. */
  readonly spec?: SpecSource;
}

/** The key of all that is drawn for a submitted workflow. */
export function submissionKey(seed: number, { index }: Pick<SubmittedWorkflow, "index">): HashKey {
  return deriveKey(createKey(seed, "submitted-run"), index);
}

/** Identity of a submitted workflow. */
export function submittedUuid(seed: number, index: number): string {
  return new RandomStream(submissionKey(seed, { index })).uuid();
}

/** A group and a task of it by the task's name; undefined when there is none. */
export function findDraft({ draft }: SubmittedWorkflow, name: string) {
  for (const group of draft.groups) {
    const found = group.tasks.find((other) => other.name === name);
    if (found !== undefined) return { group, draft: found };
  }
  return undefined;
}

export function countTasks({ draft }: SubmittedWorkflow): number {
  return draft.groups.reduce((count, { tasks }) => count + tasks.length, 0);
}
