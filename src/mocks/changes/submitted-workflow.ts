import {
  type GroupQueryResponse,
  type Labels,
  type ListEntry,
  type TaskDetail,
  TaskGroupStatus,
  type TaskQueryResponse,
  type WorkflowPriority,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import type { TaskInputSpec } from "../generators/spec/workflow-spec.ts";
import { filledEnvironment, tokenFiller } from "../generators/task/task-tokens.ts";
import { policyWarnings } from "../generators/workflow/policy-warnings.ts";
import { renderEntry } from "../generators/workflow/render-workflow.ts";
import { Reach } from "../generators/workflow/status-story.ts";
import type { TaskResources } from "../generators/workflow/task-resources.ts";
import { packTaskState } from "../generators/workflow/task-state.ts";
import { overviewAddress, taskAddress, workflowAddress } from "../generators/workflow/workflow-addresses.ts";
import type { GroupPlan } from "../generators/workflow/workflow-groups.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";
import type { MockPatterns } from "../seed/types.ts";

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

/** A workflow that was submitted to this world; it waits forever, since the world's clock does not move. */
export interface SubmittedWorkflow {
  readonly index: number;
  readonly name: string;
  /** The end of its name. */
  readonly code: string;
  readonly draft: WorkflowDraft;
  readonly record: WorkflowRecord;
  /** Index of the workflow that was submitted again. */
  readonly parentIndex?: number;
  /** Absent where a generated workflow is submitted again: its draft says it all. */
  readonly spec?: SpecSource;
}

function keyOf(seed: number, { index }: Pick<SubmittedWorkflow, "index">) {
  return deriveKey(createKey(seed, "submitted-run"), index);
}

/** Identity of a submitted workflow. */
export function submittedUuid(seed: number, index: number): string {
  return new RandomStream(keyOf(seed, { index })).uuid();
}

function statusOf({ upstream }: GroupDraft): TaskGroupStatus {
  return upstream.length === 0 ? TaskGroupStatus.SUBMITTING : TaskGroupStatus.WAITING;
}

function downstreamOf(groups: readonly GroupDraft[], name: string): string[] {
  return groups.filter(({ upstream }) => upstream.includes(name)).map((group) => group.name);
}

/** A group and a task of it by the task's name; undefined when there is none. */
export function findDraft({ draft }: SubmittedWorkflow, name: string) {
  for (const [position, group] of draft.groups.entries()) {
    const task = group.tasks.findIndex((other) => other.name === name);
    const found = group.tasks[task];
    if (found !== undefined) return { position, group, task, draft: found };
  }
  return undefined;
}

function renderAttempt(
  seed: number,
  submission: SubmittedWorkflow,
  group: GroupDraft,
  position: number,
  task: number,
): TaskQueryResponse {
  const { name, lead } = group.tasks[task] as TaskDraft;
  const stream = new RandomStream(deriveKey(keyOf(seed, submission), position, task));
  return {
    name,
    retry_id: 0,
    status: statusOf(group),
    logs: taskAddress(submission.name, name, "logs", 0),
    events: taskAddress(submission.name, name, "events", 0),
    pod_name: `${name.toLowerCase().replaceAll("_", "-")}-${stream.alphanumeric(8)}`,
    task_uuid: stream.uuid(),
    lead,
  };
}

/** The one attempt of a task, or null when there is no such task. */
export function submittedAttempt(
  seed: number,
  submission: SubmittedWorkflow,
  name: string,
): TaskQueryResponse | null {
  const found = findDraft(submission, name);
  return found ? renderAttempt(seed, submission, found.group, found.position, found.task) : null;
}

/** That attempt, whole. */
export function submittedTask(seed: number, submission: SubmittedWorkflow, name: string): TaskDetail | null {
  const found = findDraft(submission, name);
  const attempt = submittedAttempt(seed, submission, name);
  if (found === undefined || attempt === null) return null;
  const { gpu, cpu, memory, storage, image, command, args, environment, inputs } = found.draft;
  const fill = tokenFiller({ workflow: submission.name, inputs: inputs.map((input) => input.task) });
  return {
    ...attempt,
    workflow_id: submission.name,
    task_name: name,
    group_name: found.group.name,
    ...{ gpu, cpu, memory, storage, image },
    command: command.map(fill),
    args: args.map(fill),
    env: filledEnvironment(environment, fill),
  };
}

function renderGroups(seed: number, submission: SubmittedWorkflow): GroupQueryResponse[] {
  const { groups } = submission.draft;
  return groups.map((group, position) => ({
    name: group.name,
    status: statusOf(group),
    tasks: group.tasks.map((_, task) => renderAttempt(seed, submission, group, position, task)),
    remaining_upstream_groups: [...group.upstream],
    downstream_groups: downstreamOf(groups, group.name),
  }));
}

/** Its groups as the plans of generated workflows are. */
export function submittedPlans({ draft: { groups } }: SubmittedWorkflow): GroupPlan[] {
  const states = groups.flatMap((group) =>
    group.tasks.map(() => packTaskState(statusOf(group), 0, Reach.None)),
  );
  const taskStates = Uint8Array.from(states);
  let firstTask = 0;
  return groups.map((group, position) => {
    const { gpu, cpu, memory, storage } = group.tasks[0] as TaskDraft;
    const plan: GroupPlan = {
      status: statusOf(group),
      reach: Reach.None,
      failed: false,
      position,
      name: group.name,
      times: {},
      taskCount: group.tasks.length,
      firstTask,
      taskStates,
      resources: { gpu, cpu, memory, storage },
      remainingUpstream: group.upstream,
      downstream: downstreamOf(groups, group.name),
    };
    firstTask += group.tasks.length;
    return plan;
  });
}

export function submittedEntry({ record, draft }: SubmittedWorkflow, patterns: MockPatterns): ListEntry {
  const tasks = draft.groups.flatMap((group) => group.tasks);
  const sums = {
    task_count: tasks.length,
    completed_task_count: 0,
    gpu_count: tasks.reduce((sum, { gpu }) => sum + gpu, 0),
  };
  return renderEntry(record, sums, patterns);
}

export function submittedWorkflow(
  seed: number,
  submission: SubmittedWorkflow,
  { workflows }: MockPatterns,
): WorkflowQueryResponse {
  const { name, times, priority, uuid, user, tags, labels, poolName, parent } = submission.record;
  const spec = workflowAddress(name, "spec");
  const warnings = policyWarnings(submission.record);
  return {
    name,
    uuid,
    submitted_by: user,
    spec,
    template_spec: `${spec}?use_template=true`,
    logs: workflowAddress(name, "logs"),
    events: workflowAddress(name, "events"),
    overview: overviewAddress(name),
    tags: [...tags],
    submit_time: isoTime(times.submit),
    exec_timeout: times.execTimeout,
    queue_timeout: times.queueTimeout,
    queued_time: times.queuedTime,
    status: WorkflowStatus.PENDING,
    groups: renderGroups(seed, submission),
    backend: workflows.backend,
    plugins: { rsync: false },
    priority,
    ...(poolName === undefined ? {} : { pool: poolName }),
    ...(labels === undefined ? {} : { labels }),
    ...(parent === undefined ? {} : { parent_name: parent.name, parent_job_id: parent.number }),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

export function countTasks({ draft }: SubmittedWorkflow): number {
  return draft.groups.reduce((count, { tasks }) => count + tasks.length, 0);
}
