import { faker } from "@faker-js/faker/locale/en";
import {
  type GroupQueryResponse,
  type ListEntry,
  TaskGroupStatus,
  type TaskQueryResponse,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../src/lib/api/generated.schemas.ts";
import { DEFAULT_EPOCH } from "../../src/mocks/seed/defaults.ts";
import { type Distribution, MOCK_CONFIG } from "../../src/mocks/seed/types.ts";

// Rows by `faker.seed(base + index)`, as a Storybook commonly makes them: same fields, shares, numbers
// of groups and tasks, and much the same size as the generated ones, but statuses, times and tasks do not agree.

const BASE_SEED = 1;
const MILLISECONDS_BETWEEN_ROWS = 259_200;
const HOUR = 3_600_000;

const { workflows, buckets } = MOCK_CONFIG;
const STATUSES = weighted(workflows.statusDistribution);
const PRIORITIES = weighted(workflows.priorityDistribution);
const GROUP_COUNTS = [30, 22, 18, 15, 10, 5].map((weight, place) => ({ value: place + 1, weight }));
const TASK_COUNTS = [36, 22, 14, 10, 7, 5, 3, 3].map((weight, place) => ({ value: place + 1, weight }));

function weighted<Value extends string>(distribution: Distribution<Value>) {
  const entries = Object.entries(distribution) as [Value, number][];
  return entries.map(([value, weight]) => ({ value, weight }));
}

function momentBetween(from: number, to: number): number {
  return faker.date.between({ from, to }).getTime();
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The list's row; `generateWorkflow` of the same index has the same values. */
export function generateEntry(index: number): ListEntry {
  faker.seed(BASE_SEED + index);
  const { arrayElement, arrayElements, maybe, weightedArrayElement } = faker.helpers;
  const status = weightedArrayElement(STATUSES);
  const pool = arrayElement(workflows.pools);
  const stem = `${arrayElement(workflows.namePrefixes)}-${arrayElement(workflows.nameSuffixes)}`;
  const name = `${stem}-${faker.string.alphanumeric({ length: 8, casing: "lower" })}`;
  const uuid = faker.string.uuid();
  const submit =
    DEFAULT_EPOCH - index * MILLISECONDS_BETWEEN_ROWS - faker.number.int(MILLISECONDS_BETWEEN_ROWS);
  const isQueued = status === WorkflowStatus.PENDING || status === WorkflowStatus.WAITING;
  const start = isQueued ? undefined : momentBetween(submit, Math.min(submit + HOUR / 4, DEFAULT_EPOCH));
  const end = start === undefined || status === WorkflowStatus.RUNNING ? undefined : start + 2 * HOUR;
  const app = maybe(() => arrayElement(workflows.apps), { probability: 0.3 });
  const entry: ListEntry = {
    user: arrayElement(workflows.users),
    name,
    workflow_uuid: uuid,
    submit_time: iso(submit),
    queued_time: ((start ?? DEFAULT_EPOCH) - submit) / 1_000,
    status,
    overview: `/workflows/${name}`,
    logs: `/api/workflow/${name}/logs`,
    pool,
    priority: weightedArrayElement(PRIORITIES),
    tags: arrayElements(workflows.tags, { min: 0, max: 3 }),
    labels: maybe(
      () => ({
        team: arrayElement(workflows.teams),
        project: arrayElement(workflows.projects),
        commit: faker.git.commitSha({ length: 8 }),
      }),
      { probability: 0.6 },
    ),
    task_count: faker.number.int({ min: 1, max: 24 }),
    completed_task_count: 0,
    gpu_count: faker.number.int(64),
  };
  if (status.startsWith("FAILED")) entry.error_logs = `/api/workflow/${name}/logs?last_n_lines=200`;
  if (start !== undefined) {
    entry.start_time = iso(start);
    entry.duration = ((end ?? DEFAULT_EPOCH) - start) / 1_000;
    entry.dashboard_url = `https://dashboard.example.com/${workflows.backend}/search?q=${uuid}`;
    entry.grafana_url = `https://grafana.example.com/d/workflow?var-workflow=${uuid}`;
  }
  if (end !== undefined) entry.end_time = iso(end);
  if (app !== undefined) {
    entry.app_owner = app.owner;
    entry.app_name = app.name;
    entry.app_version = faker.number.int({ min: 1, max: app.versions });
  }
  return entry;
}

function generateTask(
  workflow: string,
  name: string,
  status: TaskGroupStatus,
  submit: number,
): TaskQueryResponse {
  const address = `/api/workflow/${workflow}/task/${name}`;
  const start = momentBetween(submit + HOUR / 4, submit + HOUR / 2);
  const end = momentBetween(start, start + HOUR);
  return {
    name,
    retry_id: 0,
    status,
    exit_code: 0,
    logs: `${address}/logs?retry_id=0`,
    events: `${address}/events?retry_id=0`,
    processing_start_time: iso(momentBetween(submit, submit + HOUR / 16)),
    scheduling_start_time: iso(momentBetween(submit + HOUR / 16, submit + HOUR / 8)),
    initializing_start_time: iso(momentBetween(submit + HOUR / 8, submit + HOUR / 4)),
    start_time: iso(start),
    end_time: iso(end),
    input_download_start_time: iso(momentBetween(submit, start)),
    input_download_end_time: iso(momentBetween(submit, start)),
    pod_name: `${name}-${faker.string.alphanumeric({ length: 8, casing: "lower" })}`,
    pod_ip: faker.internet.ipv4(),
    task_uuid: faker.string.uuid(),
    node_name: `node-${faker.number.int({ min: 1, max: 50 })}.${faker.helpers.arrayElement(workflows.pools)}.example.com`,
    lead: name.endsWith("-0"),
  };
}

function generateGroup(workflow: string, place: number, groups: number, submit: number): GroupQueryResponse {
  const name = `${faker.helpers.arrayElement(workflows.groupNames)}-${place}`;
  const status = faker.helpers.enumValue(TaskGroupStatus);
  const taskCount = faker.helpers.weightedArrayElement(TASK_COUNTS);
  const tasks = Array.from({ length: taskCount }, (_, task) =>
    generateTask(workflow, `${name}-${task}`, status, submit),
  );
  return {
    name,
    status,
    tasks,
    processing_start_time: iso(momentBetween(submit, submit + HOUR / 16)),
    scheduling_start_time: iso(momentBetween(submit + HOUR / 16, submit + HOUR / 8)),
    initializing_start_time: iso(momentBetween(submit + HOUR / 8, submit + HOUR / 4)),
    start_time: iso(momentBetween(submit + HOUR / 4, submit + HOUR / 2)),
    end_time: iso(momentBetween(submit + HOUR / 2, submit + 2 * HOUR)),
    remaining_upstream_groups: [],
    downstream_groups: place + 1 < groups ? [`group-${place + 1}`] : [],
  };
}

/** The whole row, with its groups and tasks. */
export function generateWorkflow(index: number): WorkflowQueryResponse {
  const entry = generateEntry(index);
  const { user, workflow_uuid, error_logs, task_count, completed_task_count, gpu_count, ...shared } = entry;
  const { name } = shared;
  const submit = Date.parse(shared.submit_time);
  const groupCount = faker.helpers.weightedArrayElement(GROUP_COUNTS);
  const spec = `/api/workflow/${name}/spec`;
  return {
    ...shared,
    uuid: workflow_uuid,
    submitted_by: user,
    spec,
    template_spec: `${spec}?use_template=true`,
    events: `/api/workflow/${name}/events`,
    exec_timeout: faker.helpers.arrayElement([86_400, 172_800, 604_800]),
    queue_timeout: faker.helpers.arrayElement([86_400, 172_800, 604_800]),
    groups: Array.from({ length: groupCount }, (__, place) => generateGroup(name, place, groupCount, submit)),
    backend: workflows.backend,
    plugins: { rsync: faker.datatype.boolean() },
    outputs: `s3://${faker.helpers.arrayElement(buckets.names)}/workflows/${name}/`,
  };
}
