import type { WorkflowPriority } from "../../../lib/api/generated.schemas.ts";

// What a spec in YAML holds, once it is parsed. Keys are written as users write them.

/** What the tasks of one class ask of their node. */
export interface ResourceSpec {
  /** 0 for a task without a GPU. */
  readonly gpu: number;
  /** Cores. */
  readonly cpu: number;
  /** A number with a binary unit, such as 384Gi; so is `storage`. */
  readonly memory: string;
  /** Scratch disk. */
  readonly storage: string;
  /** Platform of the pool's nodes; absent where any will do. */
  readonly platform?: string;
}

/** What a task reads: the outputs of a task, for whose whole group it waits, or what lies at a URL or in a dataset. */
export interface TaskInputSpec {
  readonly task?: string;
  readonly url?: string;
  readonly dataset?: object;
  /** Which of the files. */
  readonly regex?: string;
}

/** Where a task writes to. */
export interface TaskOutputSpec {
  readonly url?: string;
  readonly dataset?: object;
  readonly regex?: string;
}

/** A file that is put into a task's container. */
export interface TaskFileSpec {
  readonly path: string;
  readonly contents?: string;
  /** A file on the submitter's machine: only the command line can read it. No spec of a workflow has one. */
  readonly localpath?: string;
}

export interface TaskSpec {
  /** `{group}-{number}`. */
  readonly name: string;
  /** Only the first task of a group has it. */
  readonly lead?: true;
  readonly image: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** By name of a credential: the key of each variable that it gives a value, or the path that it is mounted at. */
  readonly credentials?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Key of `resources`. */
  readonly resource: string;
  /** Absent when it waits for none. */
  readonly inputs?: readonly TaskInputSpec[];
  readonly outputs?: readonly TaskOutputSpec[];
  readonly files?: readonly TaskFileSpec[];
}

export interface GroupSpec {
  readonly name: string;
  /** Whether its tasks wait for one another before they start; true by default. */
  readonly barrier?: boolean;
  /** Whether it goes on when a task other than its lead fails; true by default. */
  readonly ignoreNonleadStatus?: boolean;
  readonly tasks: readonly TaskSpec[];
}

/** Numbers with a unit of s, m, h or d, such as 24h. */
export interface TimeoutSpec {
  readonly exec_timeout: string;
  readonly queue_timeout: string;
}

export interface WorkflowSpec {
  /** Of the language; there is only 2. */
  readonly version: 2;
  readonly workflow: {
    /** The workflow's name without its code: a workflow that is resubmitted gets another code. */
    readonly name: string;
    readonly pool?: string;
    readonly priority: WorkflowPriority;
    readonly timeout: TimeoutSpec;
    readonly labels?: Readonly<Record<string, string>>;
    /** Absent when there are none. */
    readonly tags?: readonly string[];
    /** Classes that tasks share, by name. */
    readonly resources: Readonly<Record<string, ResourceSpec>>;
    /** Each follows the groups that it waits for. */
    readonly groups: readonly GroupSpec[];
  };
}
