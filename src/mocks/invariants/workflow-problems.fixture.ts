import type {
  GroupQueryResponse,
  TaskQueryResponse,
  WorkflowQueryResponse,
} from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import type { World } from "../world/world.ts";
import { ProblemList } from "./problem-list.fixture.ts";

type Timed = Pick<
  GroupQueryResponse,
  "processing_start_time" | "scheduling_start_time" | "initializing_start_time" | "start_time" | "end_time"
>;

const WAITING_STATUSES: readonly string[] = ["WAITING", "SUBMITTING", "PROCESSING", "SCHEDULING"];
const STAGES: readonly string[] = [
  "WAITING",
  "SUBMITTING",
  "PROCESSING",
  "SCHEDULING",
  "INITIALIZING",
  "RUNNING",
  "COMPLETED",
];
const ON_NODE: readonly string[] = ["INITIALIZING", "RUNNING", "COMPLETED", "RESCHEDULED"];

function isFailure(status: string): boolean {
  return status.startsWith("FAILED");
}

function stagesOf(part: Timed): (string | undefined)[] {
  return [
    part.processing_start_time,
    part.scheduling_start_time,
    part.initializing_start_time,
    part.start_time,
    part.end_time,
  ];
}

function lastAttemptsOf({ tasks }: GroupQueryResponse): TaskQueryResponse[] {
  return [...new Map(tasks.map((task) => [task.name, task])).values()];
}

/** Statuses that the groups of a workflow may have, by its own. */
function groupStatusesOf(status: string): readonly string[] {
  switch (status) {
    case "PENDING":
      return ["SUBMITTING", "PROCESSING", "WAITING"];
    case "WAITING":
      return ["PROCESSING", "SCHEDULING", "INITIALIZING", "WAITING"];
    case "RUNNING":
      return ["WAITING", "PROCESSING", "SCHEDULING", "INITIALIZING", "RUNNING", "COMPLETED"];
    case "COMPLETED":
      return ["COMPLETED"];
    case "FAILED_CANCELED":
      return ["COMPLETED", "FAILED_CANCELED"];
    case "FAILED_SUBMISSION":
      return ["FAILED_SERVER_ERROR", "FAILED_CANCELED", "FAILED_UPSTREAM"];
    default:
      return [status, "COMPLETED", "FAILED_CANCELED", "FAILED_UPSTREAM"];
  }
}

/** The status that at least one group has, so that the groups determine the workflow's. */
function tellingStatusesOf(status: string): readonly string[] {
  if (status === "PENDING") return ["SUBMITTING", "PROCESSING"];
  if (status === "WAITING") return ["SCHEDULING", "INITIALIZING", "PROCESSING"];
  // Groups that follow on others may have to wait for room again.
  if (status === "RUNNING") return ["RUNNING", "INITIALIZING", "SCHEDULING", "PROCESSING"];
  return [status === "FAILED_SUBMISSION" ? "FAILED_SERVER_ERROR" : status];
}

function checkWorkflow(workflow: WorkflowQueryResponse, present: string, problems: ProblemList): void {
  const { status, submit_time, start_time, end_time, groups, duration } = workflow;
  const isEnded = status === "COMPLETED" || isFailure(status);
  const hasRun = status === "RUNNING" || status === "COMPLETED";
  problems.expectOrder("the workflow's times", submit_time, start_time, end_time, present);
  problems.expect((end_time !== undefined) === isEnded, "the end does not fit the status", status, end_time);
  problems.expect(!hasRun || start_time !== undefined, "it has no start", status);
  problems.expect(
    isEnded || hasRun || start_time === undefined,
    "it has started while it waits",
    status,
    start_time,
  );
  const started = start_time ?? end_time ?? present;
  const queued = (Date.parse(started) - Date.parse(submit_time)) / 1_000;
  problems.expect(Math.abs(queued - workflow.queued_time) < 0.002, "queued_time is another", queued);
  const ran = start_time && (Date.parse(end_time ?? present) - Date.parse(start_time)) / 1_000;
  problems.expect(
    ran === undefined || ran === "" ? duration === undefined : Math.abs(ran - (duration ?? -1)) < 0.002,
    "duration does not match its times",
    ran,
    duration,
  );
  const allowed = groupStatusesOf(status);
  const telling = tellingStatusesOf(status);
  for (const group of groups)
    problems.expect(allowed.includes(group.status), "a group's status does not fit", status, group.status);
  problems.expect(
    groups.some((group) => telling.includes(group.status)),
    "no group determines the status",
    status,
  );
  problems.expect(
    (workflow.cancelled_by !== undefined) === (status === "FAILED_CANCELED"),
    "cancelled_by does not fit",
    status,
    workflow.cancelled_by,
  );
  const starts = groups.flatMap((group) => group.start_time ?? []).sort();
  problems.expect(starts[0] === start_time, "it does not start with its first group", starts[0], start_time);
  const ends = groups.flatMap((group) => group.end_time ?? []).sort();
  problems.expect(!isEnded || ends.at(-1) === end_time, "it does not end with its last group", end_time);
}

function checkGraph({ groups, status }: WorkflowQueryResponse, problems: ProblemList): void {
  const byName = new Map(groups.map((group) => [group.name, group]));
  problems.expect(byName.size === groups.length, "two groups have one name");
  const upstream = new Map<string, GroupQueryResponse[]>();
  for (const group of groups) {
    for (const name of group.downstream_groups ?? []) {
      problems.expect(byName.has(name), "an edge leads nowhere", group.name, name);
      upstream.set(name, [...(upstream.get(name) ?? []), group]);
    }
  }
  for (const group of groups) {
    const sources = upstream.get(group.name) ?? [];
    const remaining = sources.filter(({ status }) => status !== "COMPLETED").map(({ name }) => name);
    const actual = group.remaining_upstream_groups ?? [];
    problems.expect(
      remaining.toSorted().join() === actual.toSorted().join(),
      "it waits for other groups",
      group.name,
      remaining,
      actual,
    );
    const isBlocked = sources.some(({ status }) => isFailure(status));
    // Canceling a workflow also cancels its waiting tasks.
    const isCanceled = status === "FAILED_CANCELED" && group.status === "FAILED_CANCELED";
    problems.expect(
      group.status === "FAILED_UPSTREAM" ? isBlocked : !isBlocked || isCanceled,
      "FAILED_UPSTREAM does not fit what is upstream",
      group.name,
    );
    problems.expect(
      group.status !== "WAITING" || remaining.length > 0,
      "a group waits for nothing",
      group.name,
    );
    for (const source of sources) {
      if (group.start_time === undefined) continue;
      problems.expectOrder(`${group.name} and what it waits for`, source.end_time, group.start_time);
    }
  }
}

function checkGroup(
  group: GroupQueryResponse,
  workflow: WorkflowQueryResponse,
  present: string,
  problems: ProblemList,
): void {
  const { status, tasks, name } = group;
  const isEnded = status === "COMPLETED" || isFailure(status);
  problems.expectOrder(
    `${name}'s times`,
    workflow.submit_time,
    ...stagesOf(group),
    workflow.end_time,
    present,
  );
  problems.expect((group.end_time !== undefined) === isEnded, "a group's end does not fit", name, status);
  problems.expect(
    (group.failure_message !== undefined) === isFailure(status),
    "a group's message does not fit",
    name,
    status,
  );
  const last = lastAttemptsOf(group);
  const statuses = last.map((task) => task.status);
  problems.expect(statuses.includes(status), "no task has its group's status", name, status, statuses);
  for (const task of last) {
    // Tasks reach the stages of their group one by one.
    const fits = isFailure(status)
      ? [status, "COMPLETED", "FAILED_CANCELED"].includes(task.status)
      : STAGES.includes(task.status) &&
        (status === "RUNNING" || STAGES.indexOf(task.status) <= STAGES.indexOf(status));
    problems.expect(fits, "a task's status does not fit its group's", task.name, task.status, status);
  }
  problems.expect(tasks.filter(({ lead }) => lead).length >= 1, "no task leads", name);
  const starts = tasks.flatMap(({ start_time }) => start_time ?? []).sort();
  problems.expect(starts[0] === group.start_time, "it does not start with its first task", name);
  const ends = tasks.flatMap(({ end_time }) => end_time ?? []).sort();
  problems.expect(!isEnded || ends.at(-1) === group.end_time, "it does not end with its last task", name);
}

function checkAttempt(
  task: TaskQueryResponse,
  next: TaskQueryResponse | undefined,
  group: GroupQueryResponse,
  present: string,
  problems: ProblemList,
): void {
  const { name, status, end_time, exit_code, start_time } = task;
  const isBad = isFailure(status) || status === "RESCHEDULED";
  const [processing, scheduling, initializing] = stagesOf(task);
  problems.expectOrder(
    `${name}'s times`,
    group.processing_start_time,
    processing,
    scheduling,
    initializing,
    task.input_download_start_time,
    task.input_download_end_time,
    start_time,
    task.output_upload_start_time,
    end_time,
    group.end_time ?? present,
  );
  problems.expectOrder(`starts of ${name} and its group`, group.start_time, start_time);
  problems.expect(
    (end_time !== undefined) === (isBad || status === "COMPLETED"),
    "a task's end does not fit its status",
    name,
    status,
  );
  problems.expect((task.failure_message !== undefined) === isBad, "a task's message does not fit", name);
  const ran = ["RUNNING", "COMPLETED", "RESCHEDULED"].includes(status);
  problems.expect(!ran || start_time !== undefined, "a task that ran has no start", name, status);
  const waits = WAITING_STATUSES.includes(status) || status === "INITIALIZING";
  problems.expect(!waits || start_time === undefined, "a task that waits has a start", name, status);
  if (status === "COMPLETED") problems.expect(exit_code === 0, "a completed task's code is not 0", name);
  else if (end_time === undefined) problems.expect(exit_code === undefined, "it has a code too early", name);
  else problems.expect(exit_code !== 0, "a failed task's code is 0", name, status);
  problems.expect(
    start_time !== undefined || exit_code === undefined || status === "FAILED_START_ERROR",
    "a task that never ran has a code",
    name,
    status,
  );
  problems.expect(
    (status === "RESCHEDULED") === (next !== undefined),
    "RESCHEDULED does not fit the attempts",
    name,
    task.retry_id,
  );
  if (next !== undefined) {
    problems.expect(next.retry_id === task.retry_id + 1, "attempts are not numbered", name);
    problems.expectOrder(`attempts of ${name}`, end_time, next.processing_start_time);
  }
}

/** Where a workflow's tasks are; `hosts` caches nodes. */
function checkPlaces(
  workflow: WorkflowQueryResponse,
  world: World,
  hosts: Map<string, readonly string[] | null>,
  problems: ProblemList,
): void {
  const { pool } = workflow;
  const hasPools = world.config.volume.pools > 0;
  problems.expect((pool !== undefined) === hasPools, "its pool does not fit the world", pool);
  const isKnown = pool !== undefined && world.pools.indexByName(pool) !== null;
  problems.expect(isKnown || pool === undefined, "there is no such pool", pool);
  const hasNodes = isKnown && world.resources.nodesOf(pool) > 0;
  const { users } = world.config.patterns.workflows;
  for (const user of [workflow.submitted_by, workflow.cancelled_by])
    problems.expect(user === undefined || users.includes(user), "there is no such user", user);
  for (const task of workflow.groups.flatMap(({ tasks }) => tasks)) {
    const { node_name: node, pod_ip, status } = task;
    problems.expect(
      (node === undefined) === (pod_ip === undefined),
      "node and address do not fit",
      task.name,
    );
    const wasPlaced = task.initializing_start_time !== undefined;
    problems.expect(
      (node !== undefined) === (wasPlaced && hasNodes),
      "its node does not fit its stage",
      task.name,
    );
    problems.expect(!ON_NODE.includes(status) || wasPlaced, "it is on no node", task.name, status);
    if (node === undefined || pool === undefined) continue;
    let served = hosts.get(node);
    if (served === undefined) {
      const found = world.resources.getByHostname(node);
      served = found && Object.keys(found.pool_platform_labels);
      hosts.set(node, served);
    }
    problems.expect(served !== null, "there is no such node", node);
    problems.expect(served === null || served.includes(pool), "its node serves another pool", node, pool);
  }
}

/** Contradictions within a workflow, its groups and its tasks. */
export function workflowProblems(
  workflow: WorkflowQueryResponse,
  world: World,
  hosts = new Map<string, readonly string[] | null>(),
): string[] {
  const problems = new ProblemList(workflow.name);
  const present = isoTime(world.now);
  checkWorkflow(workflow, present, problems);
  checkGraph(workflow, problems);
  for (const group of workflow.groups) {
    checkGroup(group, workflow, present, problems);
    for (const [position, task] of group.tasks.entries()) {
      const follower = group.tasks[position + 1];
      checkAttempt(task, follower?.name === task.name ? follower : undefined, group, present, problems);
    }
  }
  checkPlaces(workflow, world, hosts, problems);
  return problems.found;
}
