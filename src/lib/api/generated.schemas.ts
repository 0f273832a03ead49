/**
 * Generated from openapi.yaml by `pnpm generate:api`. Do not edit.
 */
export interface FieldError {
  /** Name of the parameter, or dotted path within the body. */
  field: string;
  /** Why the value is invalid, and what is valid. */
  message: string;
  /**
     * Line in the submitted spec, from 1; only for errors of a spec.
     * @minimum 1
     */
  line?: number;
  /**
     * Column in that line, from 1; only for errors of a spec.
     * @minimum 1
     */
  column?: number;
}

/**
 * A `pool` is one of the profile's pools, a `role` one of its roles.
 */
export type NeedKind = typeof NeedKind[keyof typeof NeedKind];

export const NeedKind = {
  pool: 'pool',
  role: 'role',
} as const;

/**
 * An entry that the user's profile must have before the request is allowed.
 */
export interface Need {
  kind: NeedKind;
  /** The missing pool or role, by name. */
  name: string;
  /** User who can grant it, by user name; without one, any administrator can. */
  contact?: string;
}

/**
 * Body of every error response.
 */
export interface ErrorBody {
  /** What went wrong, as a sentence. */
  detail: string;
  /** The invalid fields; empty when the error concerns no single field. */
  errors: FieldError[];
  /** What the user lacks; only with 403. */
  needs?: Need;
}

/**
 * A value to filter by, in full.
 * @minLength 1
 */
export type FilterValue = string;

/**
 * KEY=VALUE; the key has letters, digits, and `_ . / -`.
 * @pattern ^[A-Za-z0-9_./-]+=
 */
export type Assignment = string;

/**
 * Exact number of entries that match the filters, across all pages.
 * @minimum 0
 */
export type Total = number;

/**
 * Key-value pairs attached by users.
 */
export interface Labels {[key: string]: string}

/**
 * Status of a workflow.
 */
export type WorkflowStatus = typeof WorkflowStatus[keyof typeof WorkflowStatus];

export const WorkflowStatus = {
  PENDING: 'PENDING',
  RUNNING: 'RUNNING',
  WAITING: 'WAITING',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
  FAILED_SUBMISSION: 'FAILED_SUBMISSION',
  FAILED_SERVER_ERROR: 'FAILED_SERVER_ERROR',
  FAILED_EXEC_TIMEOUT: 'FAILED_EXEC_TIMEOUT',
  FAILED_QUEUE_TIMEOUT: 'FAILED_QUEUE_TIMEOUT',
  FAILED_CANCELED: 'FAILED_CANCELED',
  FAILED_BACKEND_ERROR: 'FAILED_BACKEND_ERROR',
  FAILED_IMAGE_PULL: 'FAILED_IMAGE_PULL',
  FAILED_EVICTED: 'FAILED_EVICTED',
  FAILED_START_ERROR: 'FAILED_START_ERROR',
  FAILED_START_TIMEOUT: 'FAILED_START_TIMEOUT',
  FAILED_PREEMPTED: 'FAILED_PREEMPTED',
} as const;

/**
 * Level of a log line. TRACE counts as DEBUG, WARNING as WARN, CRITICAL and FATAL as ERROR.
 */
export type LogLevel = typeof LogLevel[keyof typeof LogLevel];

export const LogLevel = {
  DEBUG: 'DEBUG',
  INFO: 'INFO',
  WARN: 'WARN',
  ERROR: 'ERROR',
} as const;

/**
 * Status of a task group or task. WAITING means that an upstream group has not finished.
 */
export type TaskGroupStatus = typeof TaskGroupStatus[keyof typeof TaskGroupStatus];

export const TaskGroupStatus = {
  SUBMITTING: 'SUBMITTING',
  WAITING: 'WAITING',
  PROCESSING: 'PROCESSING',
  SCHEDULING: 'SCHEDULING',
  INITIALIZING: 'INITIALIZING',
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  RESCHEDULED: 'RESCHEDULED',
  FAILED: 'FAILED',
  FAILED_CANCELED: 'FAILED_CANCELED',
  FAILED_SERVER_ERROR: 'FAILED_SERVER_ERROR',
  FAILED_BACKEND_ERROR: 'FAILED_BACKEND_ERROR',
  FAILED_EXEC_TIMEOUT: 'FAILED_EXEC_TIMEOUT',
  FAILED_QUEUE_TIMEOUT: 'FAILED_QUEUE_TIMEOUT',
  FAILED_IMAGE_PULL: 'FAILED_IMAGE_PULL',
  FAILED_UPSTREAM: 'FAILED_UPSTREAM',
  FAILED_EVICTED: 'FAILED_EVICTED',
  FAILED_START_ERROR: 'FAILED_START_ERROR',
  FAILED_START_TIMEOUT: 'FAILED_START_TIMEOUT',
  FAILED_PREEMPTED: 'FAILED_PREEMPTED',
} as const;

/**
 * HIGH and NORMAL use the pool's quota and are never preempted; LOW uses spare capacity and can be.
 */
export type WorkflowPriority = typeof WorkflowPriority[keyof typeof WorkflowPriority];

export const WorkflowPriority = {
  HIGH: 'HIGH',
  NORMAL: 'NORMAL',
  LOW: 'LOW',
} as const;

/**
 * Columns by which the workflow list can be sorted.
 */
export type WorkflowSortKey = typeof WorkflowSortKey[keyof typeof WorkflowSortKey];

export const WorkflowSortKey = {
  submit_time: 'submit_time',
  status: 'status',
  priority: 'priority',
  pool: 'pool',
  user: 'user',
  queued_time: 'queued_time',
  duration: 'duration',
} as const;

/**
 * Ascending or descending.
 */
export type ListOrder = typeof ListOrder[keyof typeof ListOrder];

export const ListOrder = {
  ASC: 'ASC',
  DESC: 'DESC',
} as const;

/**
 * UTC; the time at which the answer is exact. Give it as as_of to read more of the same.
 */
export type AsOf = string;

/**
 * One row of the workflow list.
 */
export interface ListEntry {
  /** User who submitted the workflow. */
  user: string;
  name: string;
  workflow_uuid: string;
  /** UTC. */
  submit_time: string;
  /** UTC; absent until the first task runs. */
  start_time?: string;
  /** UTC; absent until it ends. */
  end_time?: string;
  /**
     * Seconds from submission to start, or to now if not yet started.
     * @minimum 0
     */
  queued_time: number;
  /**
     * Seconds from start to end, or to now while running; absent until started.
     * @minimum 0
     */
  duration?: number;
  status: WorkflowStatus;
  /** URL of the workflow's page in the console. */
  overview: string;
  /** URL of its log. */
  logs: string;
  /** URL of its error log; present only if it failed. */
  error_logs?: string;
  /** URL of its metrics dashboard. */
  grafana_url?: string;
  /** URL of its cluster dashboard. */
  dashboard_url?: string;
  pool?: string;
  app_owner?: string;
  app_name?: string;
  /** @minimum 1 */
  app_version?: number;
  priority: WorkflowPriority;
  labels?: Labels;
  tags: string[];
  /**
     * Number of tasks in all groups.
     * @minimum 0
     */
  task_count: number;
  /**
     * Number of tasks whose latest attempt is COMPLETED.
     * @minimum 0
     */
  completed_task_count: number;
  /**
     * Total GPUs requested by its tasks.
     * @minimum 0
     */
  gpu_count: number;
}

export interface WorkflowPage {
  entries: ListEntry[];
  total: Total;
  as_of?: AsOf;
}

/**
 * One attempt of a task.
 */
export interface TaskQueryResponse {
  name: string;
  /**
     * Number of the attempt, from 0.
     * @minimum 0
     */
  retry_id: number;
  status: TaskGroupStatus;
  failure_message?: string;
  /** Exit code of the process; absent until it exits. */
  exit_code?: number;
  /** URL of its log. */
  logs: string;
  /** URL of its error log; present only if it failed. */
  error_logs?: string;
  /** UTC. */
  processing_start_time?: string;
  /** UTC. */
  scheduling_start_time?: string;
  /** UTC. */
  initializing_start_time?: string;
  /** URL of its events. */
  events: string;
  /** UTC; absent until it runs. */
  start_time?: string;
  /** UTC; absent until it ends. */
  end_time?: string;
  /** UTC. */
  input_download_start_time?: string;
  /** UTC. */
  input_download_end_time?: string;
  /** UTC. */
  output_upload_start_time?: string;
  /** URL of its cluster dashboard. */
  dashboard_url?: string;
  pod_name: string;
  /** IP address of the pod; absent until it is scheduled. */
  pod_ip?: string;
  task_uuid: string;
  /** Hostname of the node; absent until it is scheduled. */
  node_name?: string;
  /** Whether it is its group's lead task; false when absent. */
  lead?: boolean;
}

/**
 * Tasks scheduled together; a node of the workflow's graph.
 */
export interface GroupQueryResponse {
  name: string;
  status: TaskGroupStatus;
  /** UTC. */
  processing_start_time?: string;
  /** UTC. */
  scheduling_start_time?: string;
  /** UTC. */
  initializing_start_time?: string;
  /** UTC; absent until its first task runs. */
  start_time?: string;
  /** UTC; absent until it ends. */
  end_time?: string;
  /** Names of the groups that must finish before this one starts. */
  remaining_upstream_groups?: string[];
  /** Names of the groups that depend on this one. */
  downstream_groups?: string[];
  failure_message?: string;
  /** One entry per attempt of each task. */
  tasks: TaskQueryResponse[];
}

/**
 * Platform plug-ins used by the workflow.
 */
export interface WorkflowPlugins {
  /** Whether files can be copied to and from its tasks. */
  rsync?: boolean;
}

/**
 * A workflow in full.
 */
export interface WorkflowQueryResponse {
  name: string;
  uuid: string;
  /** User who submitted the workflow. */
  submitted_by: string;
  /** User who canceled the workflow. */
  cancelled_by?: string;
  /** Reason for the cancellation. */
  cancel_message?: string;
  /** URL of the spec. */
  spec: string;
  /** URL of the spec before its variables are set. */
  template_spec: string;
  /** URL of the log. */
  logs: string;
  /** URL of the events. */
  events: string;
  /** URL of the workflow's page in the console. */
  overview: string;
  /** Workflow that this one was resubmitted from: the previous one in its sequence, or the one named in the request. Absent when there is none. */
  parent_name?: string;
  /**
     * Position of the parent workflow in its own sequence, from 1; 1 if it is in none.
     * @minimum 0
     */
  parent_job_id?: number;
  /** URL of its cluster dashboard. */
  dashboard_url?: string;
  /** URL of its metrics dashboard. */
  grafana_url?: string;
  tags: string[];
  /** UTC. */
  submit_time: string;
  /** UTC; absent until the first task runs. */
  start_time?: string;
  /** UTC; absent until it ends. */
  end_time?: string;
  /**
     * Seconds that the workflow may run.
     * @minimum 0
     */
  exec_timeout?: number;
  /**
     * Seconds that the workflow may wait in the queue.
     * @minimum 0
     */
  queue_timeout?: number;
  /**
     * Seconds from start to end, or to now while running; absent until started.
     * @minimum 0
     */
  duration?: number;
  /**
     * Seconds from submission to start, or to now if not yet started.
     * @minimum 0
     */
  queued_time: number;
  status: WorkflowStatus;
  /** URL of its artifacts. */
  outputs?: string;
  groups: GroupQueryResponse[];
  pool?: string;
  backend?: string;
  app_owner?: string;
  app_name?: string;
  /** @minimum 1 */
  app_version?: number;
  plugins: WorkflowPlugins;
  priority: WorkflowPriority;
  labels?: Labels;
  /** Warnings from the pool's policy, and of what the spec says twice or nobody can read. */
  warnings?: string[];
}

/**
 * Where a task runs and the resources it requests.
 */
export interface TaskEntry {
  /** Name of the workflow. */
  workflow_id: string;
  task_name: string;
  /** Hostname of the node; absent until it is scheduled. */
  node?: string;
  /** UTC; absent until it runs. */
  start_time?: string;
  /** UTC; absent until it ends. */
  end_time?: string;
  status: TaskGroupStatus;
  /**
     * Bytes of scratch disk requested.
     * @minimum 0
     */
  storage: number;
  /**
     * Cores requested.
     * @minimum 0
     */
  cpu: number;
  /**
     * Bytes of memory requested.
     * @minimum 0
     */
  memory: number;
  /**
     * GPUs requested.
     * @minimum 0
     */
  gpu: number;
}

/**
 * Environment variables.
 */
export type TaskDetailEnv = {[key: string]: string};

/**
 * One attempt of a task in full.
 */
export type TaskDetail = TaskQueryResponse & TaskEntry & {
  /** Task group of the task. */
  group_name: string;
  /**
     * Seconds from start to end, or to now while running; absent until started.
     * @minimum 0
     */
  duration?: number;
  /** Program and its initial arguments. */
  command: string[];
  /** Arguments appended to the command. */
  args: string[];
  /** Environment variables. */
  env: TaskDetailEnv;
  /** Container image and tag. */
  image: string;
};

/**
 * One row of the task list, for the latest attempt of a task.
 */
export interface ListTaskEntry {
  /** User who submitted the workflow. */
  user: string;
  /** Name of the workflow. */
  workflow_id: string;
  workflow_uuid: string;
  task_name: string;
  /**
     * Number of the attempt, from 0.
     * @minimum 0
     */
  retry_id: number;
  pool?: string;
  /** Hostname of the node; absent until it is scheduled. */
  node?: string;
  /** UTC; absent until it runs. */
  start_time?: string;
  /** UTC; absent until it ends. */
  end_time?: string;
  /**
     * Seconds from start to end, or to now while running; absent until started.
     * @minimum 0
     */
  duration?: number;
  status: TaskGroupStatus;
  /** URL of the task's page in the console. */
  overview: string;
  /** URL of its log. */
  logs: string;
  /** URL of its error log; present only if it failed. */
  error_logs?: string;
  /** URL of its metrics dashboard. */
  grafana_url?: string;
  /** URL of its cluster dashboard. */
  dashboard_url?: string;
  /**
     * Bytes of scratch disk requested.
     * @minimum 0
     */
  storage: number;
  /**
     * Cores requested.
     * @minimum 0
     */
  cpu: number;
  /**
     * Bytes of memory requested.
     * @minimum 0
     */
  memory: number;
  /**
     * GPUs requested.
     * @minimum 0
     */
  gpu: number;
  priority: WorkflowPriority;
}

export interface TaskPage {
  entries: ListTaskEntry[];
  total: Total;
  as_of?: AsOf;
}

/**
 * Columns by whose values workflows can be counted.
 */
export type WorkflowSummaryColumn = typeof WorkflowSummaryColumn[keyof typeof WorkflowSummaryColumn];

export const WorkflowSummaryColumn = {
  status: 'status',
  pool: 'pool',
  user: 'user',
  priority: 'priority',
  tag: 'tag',
} as const;

/**
 * The value of each column of group_by. A column is absent for workflows without a value: those without a pool, or without a tag.
 */
export interface WorkflowSummaryKey {
  status?: WorkflowStatus;
  /** Name of the pool. */
  pool?: string;
  /** User who submitted the workflow. */
  user?: string;
  priority?: WorkflowPriority;
  tag?: string;
}

export interface WorkflowSummaryGroup {
  key: WorkflowSummaryKey;
  /**
     * Number of matching workflows with these values.
     * @minimum 1
     */
  count: number;
}

/**
 * Exact numbers of workflows by the values of one or two columns.
 */
export interface WorkflowSummary {
  total: Total;
  /**
     * One entry for each combination of values that a matching workflow has; more than 1,000 return 422. Ordered by count, the largest first, then by key: column by column as in group_by, by code units, an absent value last. The counts add up to total; by tag to more, where a workflow has several: it counts for each of them.
     * @maxItems 1000
     */
  groups: WorkflowSummaryGroup[];
  /** UTC; the time at which the counts are exact. */
  as_of: string;
}

/**
 * Columns by whose values tasks can be counted.
 */
export type TaskSummaryColumn = typeof TaskSummaryColumn[keyof typeof TaskSummaryColumn];

export const TaskSummaryColumn = {
  status: 'status',
  pool: 'pool',
  user: 'user',
  priority: 'priority',
} as const;

/**
 * The value of each column of group_by. A column is absent for tasks without a value: those of workflows without a pool.
 */
export interface TaskSummaryKey {
  status?: TaskGroupStatus;
  /** Name of the pool. */
  pool?: string;
  /** User who submitted the task's workflow. */
  user?: string;
  priority?: WorkflowPriority;
}

export interface TaskSummaryGroup {
  key: TaskSummaryKey;
  /**
     * Number of matching tasks with these values.
     * @minimum 1
     */
  count: number;
}

/**
 * Exact numbers of tasks by the values of one or two columns.
 */
export interface TaskSummary {
  total: Total;
  /**
     * One entry for each combination of values that a matching task has; more than 1,000 return 422. Ordered by count, the largest first, then by key: column by column as in group_by, by code units, an absent value last. The counts add up to total.
     * @maxItems 1000
     */
  groups: TaskSummaryGroup[];
  /** UTC; the time at which the counts are exact. */
  as_of: string;
}

/**
 * A time that workflows have.
 */
export type TimelineMoment = typeof TimelineMoment[keyof typeof TimelineMoment];

export const TimelineMoment = {
  submitted: 'submitted',
  ended: 'ended',
} as const;

/**
 * Numbers of workflows by the category of their status now. All of those that ended are completed or failed.
 */
export interface WorkflowCategoryCounts {
  /**
     * PENDING.
     * @minimum 0
     */
  pending: number;
  /**
     * WAITING.
     * @minimum 0
     */
  waiting: number;
  /**
     * RUNNING.
     * @minimum 0
     */
  running: number;
  /**
     * COMPLETED.
     * @minimum 0
     */
  completed: number;
  /**
     * All statuses that begin with FAILED.
     * @minimum 0
     */
  failed: number;
}

export interface TimelineBucket {
  /** UTC. */
  start: string;
  /** UTC; not part of the bucket. */
  end: string;
  counts: WorkflowCategoryCounts;
}

/**
 * Exact numbers of workflows by the time at which they were submitted or ended.
 */
export interface WorkflowTimeline {
  /**
     * Oldest first, without gaps.
     * @maxItems 200
     */
  buckets: TimelineBucket[];
  /**
     * Number of workflows in all buckets.
     * @minimum 0
     */
  total: number;
  /** UTC; the time at which the counts are exact. */
  as_of: string;
}

/**
 * Columns by whose values the use of tasks can be summed.
 */
export type OccupancyColumn = typeof OccupancyColumn[keyof typeof OccupancyColumn];

export const OccupancyColumn = {
  pool: 'pool',
  user: 'user',
  priority: 'priority',
  platform: 'platform',
} as const;

/**
 * Columns by which entries can be sorted; key by code units.
 */
export type OccupancySortKey = typeof OccupancySortKey[keyof typeof OccupancySortKey];

export const OccupancySortKey = {
  key: 'key',
  workflows: 'workflows',
  tasks: 'tasks',
  gpu: 'gpu',
  cpu: 'cpu',
  memory: 'memory',
  storage: 'storage',
  waiting_gpu: 'waiting_gpu',
} as const;

export interface PriorityOccupancy {
  /**
     * GPUs.
     * @minimum 0
     */
  gpu: number;
  /**
     * Number of tasks.
     * @minimum 0
     */
  tasks: number;
}

/**
 * Parts of the sums by priority. What LOW holds is spare capacity, outside the quota.
 */
export interface OccupancyByPriority {
  HIGH: PriorityOccupancy;
  NORMAL: PriorityOccupancy;
  LOW: PriorityOccupancy;
}

/**
 * What tasks that match the filters request together.
 */
export interface OccupancySum {
  /**
     * Number of workflows with such tasks.
     * @minimum 0
     */
  workflows: number;
  /**
     * Number of tasks.
     * @minimum 0
     */
  tasks: number;
  /**
     * GPUs.
     * @minimum 0
     */
  gpu: number;
  /**
     * Cores.
     * @minimum 0
     */
  cpu: number;
  /**
     * Bytes.
     * @minimum 0
     */
  memory: number;
  /**
     * Bytes of scratch disk.
     * @minimum 0
     */
  storage: number;
  by_priority: OccupancyByPriority;
  /**
     * GPUs of the tasks that wait for nodes (SCHEDULING), whatever `statuses` says; 0 with ended_after.
     * @minimum 0
     */
  waiting_gpu: number;
}

/**
 * What the tasks of one value of the column hold. It has such tasks, or some that wait for GPUs.
 */
export interface OccupancyEntry {
  /** Name of the pool, user or platform, or the priority. */
  key: string;
  /**
     * Number of workflows with such tasks.
     * @minimum 0
     */
  workflows: number;
  /**
     * Number of tasks.
     * @minimum 0
     */
  tasks: number;
  /**
     * GPUs.
     * @minimum 0
     */
  gpu: number;
  /**
     * Cores.
     * @minimum 0
     */
  cpu: number;
  /**
     * Bytes.
     * @minimum 0
     */
  memory: number;
  /**
     * Bytes of scratch disk.
     * @minimum 0
     */
  storage: number;
  by_priority: OccupancyByPriority;
  /**
     * GPUs of the tasks that wait for nodes (SCHEDULING), whatever `statuses` says; 0 with ended_after.
     * @minimum 0
     */
  waiting_gpu: number;
  /**
     * Number of entries when these tasks are grouped by `then_by`.
     * @minimum 1
     */
  children: number;
}

export interface OutsideUse {
  /**
     * GPUs.
     * @minimum 0
     */
  gpu: number;
}

export interface Occupancy {
  entries: OccupancyEntry[];
  total: Total;
  /** Sum over all entries, across all pages. */
  sum: OccupancySum;
  /** What is used outside workflows of the nodes of these pools: of those that match `pools` and `platforms`, or of all. Nodes that several of them share count once. */
  outside: OutsideUse;
  /** UTC; the time at which the sums are exact. */
  as_of: string;
}

/**
 * GPUs times the seconds for which they were held, to the millisecond.
 */
export interface GpuTime {
  /**
     * GPU seconds of the whole range.
     * @minimum 0
     */
  total: number;
  /**
     * GPU seconds of each bucket.
     * @maxItems 400
     * @items.minimum 0
     */
  by_bucket: number[];
}

export interface HistoryBucket {
  /** UTC. */
  start: string;
  /** UTC; not part of the bucket. */
  end: string;
}

export interface HistoryEntry {
  /** Name of the pool, user or platform, or the priority. */
  key: string;
  gpu_seconds: GpuTime;
}

export interface HistoryOthers {
  /**
     * Number of keys that have no entry of their own.
     * @minimum 0
     */
  keys: number;
  gpu_seconds: GpuTime;
}

export interface OccupancyHistory {
  /**
     * Oldest first, without gaps.
     * @minItems 1
     * @maxItems 400
     */
  buckets: HistoryBucket[];
  /**
     * The keys with the most GPU time in the range, the largest first; equal ones by key.
     * @maxItems 100
     */
  entries: HistoryEntry[];
  /** What the entries leave out. */
  others: HistoryOthers;
  /**
     * Number of keys, those of `others` included.
     * @minimum 0
     */
  total: number;
  /** Of all keys; the entries and `others` add up to it. */
  sum: GpuTime;
  /** What was used outside workflows of the nodes of these pools: of those that match `pools` and `platforms`, or of all. Nodes that several of them share count once. */
  outside: GpuTime;
  /** UTC; the time at which the sums are exact. */
  as_of: string;
}

export interface PriorityQueue {
  priority: WorkflowPriority;
  /**
     * Number of PENDING and WAITING workflows.
     * @minimum 0
     */
  workflows: number;
  /**
     * GPUs that their tasks request that wait for no other group and are on no node yet.
     * @minimum 0
     */
  gpu: number;
  /**
     * Seconds that the oldest of them has waited since its submission; absent without one.
     * @minimum 0
     */
  oldest_wait?: number;
  /**
     * Median of the seconds from submission to start, over the workflows of this priority that started in the last 24 hours; absent without one.
     * @minimum 0
     */
  median_wait_24h?: number;
  /**
     * Average of the seconds from submission to start, over the workflows of this priority that started in the last 7 days; absent without one.
     * @minimum 0
     */
  average_wait_7d?: number;
  /**
     * The same of the last 30 days.
     * @minimum 0
     */
  average_wait_30d?: number;
}

/**
 * The workflows of a pool that have not started.
 */
export interface PoolQueue {
  /** Name of the pool. */
  pool: string;
  /**
     * One entry for each priority, in the order in which the scheduler serves them. Within a priority, older workflows come first; one that does not fit lets others pass that do.
     * @minItems 3
     * @maxItems 3
     */
  priorities: PriorityQueue[];
  /**
     * Number of workflows in all of them.
     * @minimum 0
     */
  workflows: number;
  /**
     * GPUs that these request.
     * @minimum 0
     */
  gpu: number;
  /**
     * Average of the seconds from submission to start, over the workflows of the pool that started in the last 7 days; absent without one.
     * @minimum 0
     */
  average_wait_7d?: number;
  /**
     * The same of the last 30 days.
     * @minimum 0
     */
  average_wait_30d?: number;
  /** UTC; the time at which the queue is exact. */
  as_of: string;
}

/**
 * A spec as text and the values of its variables.
 */
export interface TemplateSpec {
  /**
     * The spec, as YAML. It may be a Jinja template, whose variables take their values from its section default-values, or from set_variables. The platform's tokens, such as {{output}}, {{workflow_id}}, {{input:0}} and {{host:task}}, are filled when a task starts.
     * @minLength 1
     * @maxLength 1000000
     */
  file: string;
  /** Template variables, each as KEY=VALUE. A value that is a number counts as one. */
  set_variables?: Assignment[];
  /** Template variables whose values are always strings, each as KEY=VALUE. */
  set_string_variables?: Assignment[];
  /** The template that `file` was rendered from, as YAML. */
  uploaded_templated_spec?: string;
}

export interface SubmitResponse {
  /** Name of the new workflow, or of the spec if nothing is created. */
  name: string;
  /** URL of the workflow's page in the console. */
  overview?: string;
  /** URL of its log. */
  logs?: string;
  /** The rendered spec, as YAML; only with dry_run. */
  spec?: string;
  /** URL of its cluster dashboard. */
  dashboard_url?: string;
  /** Warnings from the pool's policy, and of what the spec says twice or nobody can read. */
  warnings?: string[];
}

export interface CancelResponse {
  /** Name of the canceled workflow. */
  name: string;
}

/**
 * Warning if something failed or had to wait, Normal otherwise.
 */
export type EventType = typeof EventType[keyof typeof EventType];

export const EventType = {
  Normal: 'Normal',
  Warning: 'Warning',
} as const;

export interface EventSource {
  /** Component that reports the event, such as kubelet. */
  component: string;
  /** Hostname of the node that reports the event. */
  host?: string;
}

export interface InvolvedObject {
  /** Kind of cluster object, such as Pod. */
  kind: string;
  name: string;
  namespace: string;
}

/**
 * Something the cluster reports about a workflow or a task.
 */
export interface Event {
  type: EventType;
  /** Machine-readable reason, one word, such as Scheduled. */
  reason: string;
  message: string;
  source: EventSource;
  /** UTC; first occurrence. */
  first_timestamp: string;
  /** UTC; latest occurrence. */
  last_timestamp: string;
  /**
     * Number of occurrences.
     * @minimum 1
     */
  count: number;
  involved_object: InvolvedObject;
  /** Workflow of the task that the event concerns; only in events of a node. */
  workflow_name?: string;
  /** Task that the event concerns; absent for an event of the workflow, or of the node. */
  task_name?: string;
  /**
     * Number of the attempt, from 0; present only with task_name, and not in events of a node.
     * @minimum 0
     */
  retry_id?: number;
}

export interface EventPage {
  entries: Event[];
  total: Total;
  as_of?: AsOf;
}

/**
 * Environment variables.
 */
export type ExecSessionEnv = {[key: string]: string};

/**
 * An open shell in a task.
 */
export interface ExecSession {
  session_id: string;
  workflow_name: string;
  task_name: string;
  /**
     * Number of the attempt, from 0.
     * @minimum 0
     */
  retry_id: number;
  /** Program that the shell started. */
  entry_command: string;
  /** UTC. */
  created_at: string;
  /** Prompt before the next command. */
  prompt: string;
  /** Working directory, as an absolute path. */
  cwd: string;
  /** Environment variables. */
  env: ExecSessionEnv;
  /** Command lines entered so far, oldest first. */
  history: string[];
}

export interface ExecCommand {
  /**
     * One command line; an empty line does nothing.
     * @maxLength 4096
     */
  command: string;
}

export interface ExecCompletionRequest {
  /**
     * The command line so far.
     * @maxLength 4096
     */
  line: string;
  /**
     * Offset of the cursor in the line, in UTF-16 code units; at most the length of the line.
     * @minimum 0
     * @maximum 4096
     */
  cursor: number;
}

/**
 * A directory ends in a slash, and is not followed by a space.
 */
export type ExecCandidateKind = typeof ExecCandidateKind[keyof typeof ExecCandidateKind];

export const ExecCandidateKind = {
  command: 'command',
  file: 'file',
  directory: 'directory',
  variable: 'variable',
} as const;

export interface ExecCandidate {
  /** Replaces the line from `start` to the cursor. Quoted as the shell needs it, without a space after it. */
  text: string;
  /** A directory ends in a slash, and is not followed by a space. */
  kind: ExecCandidateKind;
}

export interface ExecCompletion {
  /**
     * Offset at which the completed word starts.
     * @minimum 0
     */
  start: number;
  /**
     * In order of their text; empty when nothing fits.
     * @maxItems 200
     */
  candidates: ExecCandidate[];
  /**
     * Number of candidates, including those left out.
     * @minimum 0
     */
  total: number;
}

export interface ExecResult {
  stdout: string;
  stderr: string;
  /**
     * 127 for an unknown command.
     * @minimum 0
     * @maximum 255
     */
  exit_code: number;
  /** Prompt before the next command. */
  prompt: string;
  /** Working directory after the command, as an absolute path. */
  cwd: string;
}

/**
 * Status of a tunnel.
 */
export type TunnelStatus = typeof TunnelStatus[keyof typeof TunnelStatus];

export const TunnelStatus = {
  CONNECTING: 'CONNECTING',
  ACTIVE: 'ACTIVE',
  DISCONNECTED: 'DISCONNECTED',
  FAILED: 'FAILED',
} as const;

export interface PortForwardRequest {
  /**
     * Port that the task listens on.
     * @minimum 1
     * @maximum 65535
     */
  port: number;
}

/**
 * Endpoint of a tunnel.
 */
export interface RouterResponse {
  /** Host and port of the router. */
  router_address: string;
  /** Key of the tunnel, unique within its workflow. */
  session_key: string;
  /** URL to open in a browser. */
  access_url: string;
  /** Cookie that the router requires. */
  cookie?: string;
}

/**
 * An open tunnel to a port of a task.
 */
export interface PortForwardSession {
  /** Key of the tunnel, unique within its workflow. */
  session_key: string;
  workflow_name: string;
  task_name: string;
  /**
     * Port on the router.
     * @minimum 1
     * @maximum 65535
     */
  local_port: number;
  /**
     * Port that the task listens on.
     * @minimum 1
     * @maximum 65535
     */
  remote_port: number;
  /** Host at which the tunnel ends. */
  target_host: string;
  /** Host and port of the router. */
  router_address: string;
  status: TunnelStatus;
  /** Why the tunnel is FAILED or DISCONNECTED. */
  failure_message?: string;
  /** UTC. */
  created_at: string;
  /** UTC; when the router closes the tunnel. */
  expires_at: string;
  /** URL to open in a browser. */
  access_url: string;
}

export interface PortForwardPage {
  entries: PortForwardSession[];
  total: Total;
}

/**
 * Whether a pool accepts work.
 */
export type PoolStatus = typeof PoolStatus[keyof typeof PoolStatus];

export const PoolStatus = {
  ONLINE: 'ONLINE',
  OFFLINE: 'OFFLINE',
  MAINTENANCE: 'MAINTENANCE',
} as const;

/**
 * How a task receives its input.
 */
export type DownloadType = typeof DownloadType[keyof typeof DownloadType];

export const DownloadType = {
  download: 'download',
} as const;

/**
 * How a workflow whose labels violate the pool's policy is handled.
 */
export type LabelEnforcement = typeof LabelEnforcement[keyof typeof LabelEnforcement];

export const LabelEnforcement = {
  off: 'off',
  warn: 'warn',
  enforce: 'enforce',
} as const;

/**
 * The name by code units, or GPUs as in `resource_usage`: `usage` is its total_usage, `free` its total_free. An unlimited quota counts as the largest free one.
 */
export type PoolSortKey = typeof PoolSortKey[keyof typeof PoolSortKey];

export const PoolSortKey = {
  name: 'name',
  quota_used: 'quota_used',
  quota_free: 'quota_free',
  usage: 'usage',
  free: 'free',
  queued_gpus: 'queued_gpus',
} as const;

/**
 * A property by which pools can be grouped.
 */
export type PoolGroupKey = typeof PoolGroupKey[keyof typeof PoolGroupKey];

export const PoolGroupKey = {
  status: 'status',
} as const;

/**
 * Number of pools in each status.
 */
export interface PoolStatusCounts {
  /** @minimum 0 */
  ONLINE: number;
  /** @minimum 0 */
  MAINTENANCE: number;
  /** @minimum 0 */
  OFFLINE: number;
}

/**
 * Number of nodes in each status.
 */
export interface NodeStatusCounts {
  /** @minimum 0 */
  AVAILABLE: number;
  /** @minimum 0 */
  IN_USE: number;
  /** @minimum 0 */
  CORDONED: number;
  /** @minimum 0 */
  DRAINING: number;
  /** @minimum 0 */
  OFFLINE: number;
}

/**
 * Number of nodes that serve a pool.
 */
export interface PoolNodes {
  /** @minimum 0 */
  total: number;
  by_status: NodeStatusCounts;
}

/**
 * GPUs of one or more pools. A limit of -1 means unlimited.
 */
export interface ResourceUsage {
  /**
     * GPUs used by HIGH and NORMAL workflows.
     * @minimum 0
     */
  quota_used: number;
  /** Free GPUs of the quota, never below 0; -1 if unlimited. */
  quota_free: number;
  /** GPUs that HIGH and NORMAL workflows may use; -1 if unlimited. */
  quota_limit: number;
  /**
     * GPUs used by LOW workflows of the pool, beside those of its quota.
     * @minimum 0
     */
  low_usage?: number;
  /**
     * GPUs that the pool's SCHEDULING tasks request.
     * @minimum 0
     */
  queued_gpus?: number;
  /**
     * GPUs used by all workflows.
     * @minimum 0
     */
  total_usage: number;
  /**
     * GPUs used outside workflows.
     * @minimum 0
     */
  total_non_workflow_usage?: number;
  /**
     * Total GPUs of all nodes.
     * @minimum 0
     */
  total_capacity: number;
  /** GPUs that are neither used by workflows nor outside them; negative when oversubscribed. */
  total_free: number;
}

export interface GpuQuota {
  /** GPUs guaranteed to the pool; -1 for all. */
  guarantee: number;
  /** Maximum GPUs of the pool; -1 if unlimited. */
  maximum: number;
  /**
     * Share of spare GPUs relative to other pools.
     * @minimum 0
     */
  weight: number;
}

export interface PoolQuota {
  gpu?: GpuQuota;
}

export interface TopologyKey {
  /** Name of the topology level for users, such as rack. */
  key: string;
  /** Node label that holds the level's value. */
  label: string;
}

/**
 * A type of node that a pool offers.
 */
export interface PoolPlatform {
  description: string;
  host_network_allowed: boolean;
  privileged_allowed: boolean;
  /** Node paths that tasks may mount. */
  allowed_mounts: string[];
  /** Node paths mounted in every task. */
  default_mounts: string[];
}

/**
 * Action by exit code (a number or a range, as text): COMPLETE, FAIL or RESCHEDULE.
 */
export type PoolResourceUsageDefaultExitActions = {[key: string]: string};

/**
 * Platforms that the pool offers, by name.
 */
export type PoolResourceUsagePlatforms = {[key: string]: PoolPlatform};

/**
 * Amounts of a node's resources.
 */
export interface ResourceFields {
  /**
     * GPUs.
     * @minimum 0
     */
  gpu: number;
  /**
     * Cores.
     * @minimum 0
     */
  cpu: number;
  /**
     * Bytes.
     * @minimum 0
     */
  memory: number;
  /**
     * Bytes.
     * @minimum 0
     */
  storage: number;
}

/**
 * Sums of the resources of nodes. What is allocatable is used by workflows, used outside them, or free; of what is free, the part on nodes that accept new work is available.
 */
export interface NodeResourceSum {
  allocatable: ResourceFields;
  /** Used by workflows. */
  usage: ResourceFields;
  /** Used outside workflows. */
  non_workflow_usage: ResourceFields;
  /** Used by nobody. */
  free: ResourceFields;
  /** Free on nodes that accept new work. */
  available: ResourceFields;
}

/**
 * A pool with its limits and usage.
 */
export interface PoolResourceUsage {
  name: string;
  description?: string;
  status: PoolStatus;
  download_type?: DownloadType;
  /** True if the pool accepts no new work. */
  enable_maintenance: boolean;
  backend: string;
  /** Name of the node set; pools with the same node set share its capacity. */
  node_set: string;
  /** Key in `platforms` used for tasks that name no platform. */
  default_platform?: string;
  /**
     * Seconds that a workflow may run by default.
     * @minimum 0
     */
  default_exec_timeout?: number;
  /**
     * Seconds that a workflow may run at most.
     * @minimum 0
     */
  max_exec_timeout?: number;
  /**
     * Seconds that a workflow may wait in the queue by default.
     * @minimum 0
     */
  default_queue_timeout?: number;
  /**
     * Seconds that a workflow may wait at most.
     * @minimum 0
     */
  max_queue_timeout?: number;
  /** Action by exit code (a number or a range, as text): COMPLETE, FAIL or RESCHEDULE. */
  default_exit_actions: PoolResourceUsageDefaultExitActions;
  resources: PoolQuota;
  topology_keys: TopologyKey[];
  /** Platforms that the pool offers, by name. */
  platforms: PoolResourceUsagePlatforms;
  label_enforcement?: LabelEnforcement;
  resource_usage: ResourceUsage;
  /** Model of the GPUs of the pool's nodes, such as H100. */
  gpu_model?: string;
  /** Names of the other pools of the node set. */
  shares_with?: string[];
  /** The nodes that serve the pool; those of its node set, if it shares them. */
  nodes?: PoolNodes;
  /** Sums over these nodes. */
  node_resources?: NodeResourceSum;
}

export interface PoolPage {
  entries: PoolResourceUsage[];
  total: Total;
  as_of?: AsOf;
  /** Sum over all pools that match the filters; nodes shared by several pools count once. */
  resource_sum?: ResourceUsage;
  /** Pools that match the filters, by status; only when grouped by status. */
  by_status?: PoolStatusCounts;
}

/**
 * AVAILABLE has free capacity, IN_USE is fully allocated, CORDONED and DRAINING accept no new work.
 */
export type ResourceStatus = typeof ResourceStatus[keyof typeof ResourceStatus];

export const ResourceStatus = {
  AVAILABLE: 'AVAILABLE',
  IN_USE: 'IN_USE',
  CORDONED: 'CORDONED',
  DRAINING: 'DRAINING',
  OFFLINE: 'OFFLINE',
} as const;

/**
 * `hostname` is the configuration order of the pools, then the number of the node; `free` the GPUs that new work can have, `used` those in use by workflows or outside them.
 */
export type NodeSortKey = typeof NodeSortKey[keyof typeof NodeSortKey];

export const NodeSortKey = {
  hostname: 'hostname',
  free: 'free',
  used: 'used',
} as const;

/**
 * A RESERVED node serves one pool, a SHARED node several pools of a node set. An UNUSED node serves none because it is OFFLINE; it remains listed under the pools that it would serve.
 */
export type BackendResourceType = typeof BackendResourceType[keyof typeof BackendResourceType];

export const BackendResourceType = {
  RESERVED: 'RESERVED',
  SHARED: 'SHARED',
  UNUSED: 'UNUSED',
} as const;

/**
 * Effect of a taint on tasks that do not tolerate it.
 */
export type TaintEffect = typeof TaintEffect[keyof typeof TaintEffect];

export const TaintEffect = {
  NoSchedule: 'NoSchedule',
  PreferNoSchedule: 'PreferNoSchedule',
  NoExecute: 'NoExecute',
} as const;

export interface Taint {
  key: string;
  value?: string;
  effect: TaintEffect;
}

/**
 * Amounts by pool, then by platform.
 */
export interface PlatformResourceFields {[key: string]: {[key: string]: ResourceFields}}

/**
 * Node properties reported by the cluster.
 */
export interface ResourceExposedFields {
  /** Name of the node in the cluster. */
  node: string;
  /** Each as `pool/platform`. */
  'pool/platform': string[];
}

/**
 * Platform settings, by pool, then by platform.
 */
export type ResourcesEntryConfigFields = {[key: string]: {[key: string]: PoolPlatform}};

/**
 * Labels of the node.
 */
export type ResourcesEntryLabelFields = {[key: string]: string};

/**
 * Platform names, by pool.
 */
export type ResourcesEntryPoolPlatformLabels = {[key: string]: string[]};

/**
 * A node with its capacity and usage.
 */
export interface ResourcesEntry {
  hostname: string;
  status: ResourceStatus;
  /** Model of the node's GPUs, such as H100. */
  gpu_model: string;
  exposed_fields: ResourceExposedFields;
  taints: Taint[];
  /** Resources used by workflows. */
  usage_fields: ResourceFields;
  /** Resources used outside workflows: by the platform itself, and by others. */
  non_workflow_usage_fields: ResourceFields;
  /** Allocatable resources of the node. */
  allocatable_fields: ResourceFields;
  platform_allocatable_fields?: PlatformResourceFields;
  platform_available_fields?: PlatformResourceFields;
  platform_workflow_allocatable_fields?: PlatformResourceFields;
  /** Platform settings, by pool, then by platform. */
  config_fields?: ResourcesEntryConfigFields;
  /** Labels of the node. */
  label_fields?: ResourcesEntryLabelFields;
  /** Each as Name=Status, such as Ready=True. */
  conditions?: string[];
  backend: string;
  /** Platform names, by pool. */
  pool_platform_labels: ResourcesEntryPoolPlatformLabels;
  resource_type: BackendResourceType;
}

export interface FreeGpuCount {
  /**
     * GPUs of a node that new work can have; 0 for a node that accepts none.
     * @minimum 0
     * @maximum 8
     */
  free_gpus: number;
  /**
     * Nodes with that many.
     * @minimum 0
     */
  nodes: number;
}

export interface ResourcePage {
  entries: ResourcesEntry[];
  total: Total;
  as_of?: AsOf;
  /** Sums over all nodes that match the filters. */
  resource_sum: NodeResourceSum;
  /** Nodes that match the filters, by status. */
  by_status: NodeStatusCounts;
  /**
     * Nodes that match the filters, by the number of GPUs that new work can have, from 0 to 8.
     * @minItems 9
     * @maxItems 9
     */
  free_gpu_histogram: FreeGpuCount[];
}

/**
 * Who holds a GPU: a task of a WORKFLOW, somebody OUTSIDE workflows, or nobody (FREE).
 */
export type DeviceUse = typeof DeviceUse[keyof typeof DeviceUse];

export const DeviceUse = {
  WORKFLOW: 'WORKFLOW',
  OUTSIDE: 'OUTSIDE',
  FREE: 'FREE',
} as const;

/**
 * A GPU of a node.
 */
export interface NodeDevice {
  /**
     * Number of the GPU on its node, from 0.
     * @minimum 0
     */
  index: number;
  /**
     * Bytes of memory of the GPU.
     * @minimum 0
     */
  memory: number;
  use: DeviceUse;
  /** Workflow whose task holds the GPU. */
  workflow?: string;
  /** Task that holds the GPU. */
  task?: string;
}

/**
 * Location of the node, by key of the pool's topology_keys.
 */
export type NodeDetailTopology = {[key: string]: string};

/**
 * A node in full.
 */
export type NodeDetail = ResourcesEntry & {
  /** The GPUs of the node, by index. Each INITIALIZING or RUNNING task on the node holds as many as it requests, and keeps them until it ends. */
  devices: NodeDevice[];
  /** UTC; when the node entered its status. */
  status_since: string;
  /** Why the node accepts no new work; absent for a node that does. */
  status_reason?: string;
  /** Location of the node, by key of the pool's topology_keys. */
  topology: NodeDetailTopology;
};

/**
 * A task that is or was on a node, and what it held of it.
 */
export interface Allocation {
  /** Name of the workflow. */
  workflow: string;
  /** Name of the task. */
  task: string;
  /** User who submitted the workflow. */
  user: string;
  priority: WorkflowPriority;
  /** Status of the task's last attempt. */
  status: TaskGroupStatus;
  /**
     * GPUs that it holds or held.
     * @minimum 0
     */
  gpu: number;
  /**
     * Numbers of these GPUs on the node, ascending.
     * @items.minimum 0
     */
  devices: number[];
  /** UTC; when the task was put on the node, which may be before the range. */
  start: string;
  /** UTC; when it gave back what it held, which may be after the range; absent while it holds it. */
  end?: string;
}

export interface AllocationPage {
  entries: Allocation[];
  total: Total;
  as_of?: AsOf;
}

/**
 * A property that divides nodes into groups; the last three are keys of the topology.
 */
export type NodeGroupKey = typeof NodeGroupKey[keyof typeof NodeGroupKey];

export const NodeGroupKey = {
  pool: 'pool',
  status: 'status',
  gpu_model: 'gpu_model',
  backend: 'backend',
  region: 'region',
  zone: 'zone',
  rack: 'rack',
} as const;

/**
 * Tiles of groups, or single nodes.
 */
export type NodeMapLevel = typeof NodeMapLevel[keyof typeof NodeMapLevel];

export const NodeMapLevel = {
  group: 'group',
  node: 'node',
} as const;

/**
 * Exact sums over the matching nodes of a group.
 */
export interface NodeTile {
  /** The value that the nodes have in common. */
  key: string;
  /**
     * Number of nodes.
     * @minimum 1
     */
  nodes: number;
  /**
     * Total GPUs.
     * @minimum 0
     */
  gpus: number;
  /**
     * GPUs used by workflows or outside them.
     * @minimum 0
     */
  used: number;
  by_status: NodeStatusCounts;
}

/**
 * What a map shows of a node.
 */
export interface NodeCell {
  hostname: string;
  /** Key of the tile that the node is in. */
  group: string;
  status: ResourceStatus;
  /**
     * Total GPUs.
     * @minimum 0
     */
  gpus: number;
  /**
     * GPUs used by workflows or outside them.
     * @minimum 0
     */
  used: number;
}

export interface ResourceMap {
  total: Total;
  /**
     * The groups that have a matching node; only at the level group. Their nodes add up to total.
     * @maxItems 5000
     */
  tiles?: NodeTile[];
  /**
     * The matching nodes, in the order of their list; only at the level node.
     * @maxItems 5000
     */
  nodes?: NodeCell[];
}

/**
 * All nodes, those that serve a pool, or one node.
 */
export type UsageScope = typeof UsageScope[keyof typeof UsageScope];

export const UsageScope = {
  all: 'all',
  pool: 'pool',
  node: 'node',
} as const;

/**
 * GPUs at a moment.
 */
export interface UsagePoint {
  /** UTC. */
  time: string;
  /**
     * GPUs used by workflows.
     * @minimum 0
     */
  used: number;
  /**
     * GPUs used outside workflows.
     * @minimum 0
     */
  outside: number;
  /**
     * Total GPUs of the nodes.
     * @minimum 0
     */
  capacity: number;
  /**
     * GPUs that HIGH and NORMAL workflows may use; absent for an unlimited quota, and for a node, which has none.
     * @minimum 0
     */
  quota?: number;
}

export interface UsageSeries {
  /** @maxItems 400 */
  points: UsagePoint[];
}

/**
 * Kind of object store.
 */
export type BucketProvider = typeof BucketProvider[keyof typeof BucketProvider];

export const BucketProvider = {
  s3: 's3',
  gcs: 'gcs',
  minio: 'minio',
} as const;

export interface Bucket {
  name: string;
  provider: BucketProvider;
  region: string;
  /** URL of the store, if it is not the provider's own. */
  endpoint?: string;
  /** UTC. */
  created_at: string;
  /**
     * Bytes of all listed objects.
     * @minimum 0
     */
  size_bytes: number;
  /**
     * Number of objects listed without a prefix.
     * @minimum 0
     */
  object_count: number;
  labels: Labels;
}

export interface BucketPage {
  entries: Bucket[];
  total: Total;
}

export type ObjectEntryMetadata = {[key: string]: string};

/**
 * An object in a bucket.
 */
export interface ObjectEntry {
  /** Full key in the bucket. */
  key: string;
  /**
     * Bytes.
     * @minimum 0
     */
  size: number;
  /** UTC. */
  last_modified: string;
  etag: string;
  /** Media type. */
  content_type: string;
  metadata: ObjectEntryMetadata;
}

/**
 * Objects under a prefix. Offset and limit apply to the common prefixes first, then to the objects.
 */
export interface ObjectListing {
  bucket: string;
  /** The requested prefix; empty for the whole bucket. */
  prefix: string;
  /** The requested delimiter. */
  delimiter?: string;
  /** Ordered by key. */
  entries: ObjectEntry[];
  /** Folders in order, each up to and including the delimiter. */
  common_prefixes: string[];
  /**
     * Exact number of common prefixes and objects across all pages.
     * @minimum 0
     */
  total: number;
}

/**
 * Purpose of an artifact.
 */
export type ArtifactType = typeof ArtifactType[keyof typeof ArtifactType];

export const ArtifactType = {
  checkpoint: 'checkpoint',
  model: 'model',
  log: 'log',
  config: 'config',
  metrics: 'metrics',
} as const;

/**
 * An object written by a workflow.
 */
export type Artifact = ObjectEntry & {
  type: ArtifactType;
  /** Task that wrote the artifact. */
  task_name?: string;
};

export interface ArtifactPage {
  /** Bucket that the workflow writes to. */
  bucket: string;
  /** Prefix of the workflow in the bucket; every key starts with it. */
  prefix: string;
  entries: Artifact[];
  total: Total;
}

/**
 * A dataset has versions; a collection is a list of dataset versions.
 */
export type DatasetType = typeof DatasetType[keyof typeof DatasetType];

export const DatasetType = {
  COLLECTION: 'COLLECTION',
  DATASET: 'DATASET',
} as const;

/**
 * Status of a version.
 */
export type DatasetStatus = typeof DatasetStatus[keyof typeof DatasetStatus];

export const DatasetStatus = {
  PENDING: 'PENDING',
  READY: 'READY',
  PENDING_DELETE: 'PENDING_DELETE',
  DELETED: 'DELETED',
} as const;

/**
 * Format of the files.
 */
export type DatasetFormat = typeof DatasetFormat[keyof typeof DatasetFormat];

export const DatasetFormat = {
  parquet: 'parquet',
  arrow: 'arrow',
  tfrecord: 'tfrecord',
  jsonl: 'jsonl',
  csv: 'csv',
  hdf5: 'hdf5',
} as const;

/**
 * How long a version is retained after its last use; d means days, y years.
 */
export type RetentionPolicy = typeof RetentionPolicy[keyof typeof RetentionPolicy];

export const RetentionPolicy = {
  '30d': '30d',
  '90d': '90d',
  '1y': '1y',
  forever: 'forever',
} as const;

/**
 * One row of the dataset list.
 */
export interface DataListEntry {
  name: string;
  id: string;
  bucket: string;
  /** UTC. */
  create_time: string;
  /** UTC; creation time of the newest version. */
  last_created?: string;
  /** URI of the manifest of the newest version. */
  hash_location?: string;
  /**
     * Bytes of the newest version.
     * @minimum 0
     */
  hash_location_size?: number;
  /** Newest version. */
  version_id?: string;
  type: DatasetType;
  /** User who created it. */
  created_by?: string;
  format?: DatasetFormat;
  /** URI of its files, such as s3://bucket/name. */
  path?: string;
  /**
     * Number of files in the newest version.
     * @minimum 0
     */
  num_files?: number;
  labels?: Labels;
  description?: string;
}

export interface DatasetPage {
  entries: DataListEntry[];
  total: Total;
}

export type DatasetEntryMetadata = {[key: string]: string};

/**
 * One version of a dataset.
 */
export interface DatasetEntry {
  /** Name of the dataset. */
  name: string;
  version: string;
  status: DatasetStatus;
  /** User who created it. */
  created_by: string;
  /** UTC. */
  created_date: string;
  /** UTC. */
  last_used: string;
  retention_policy: RetentionPolicy;
  /**
     * Bytes.
     * @minimum 0
     */
  size: number;
  /** @minimum 0 */
  num_files?: number;
  checksum: string;
  /** URI of its manifest. */
  location: string;
  /** URI of its files, such as s3://bucket/name/1. */
  uri: string;
  /** Message from its creator. */
  message?: string;
  metadata: DatasetEntryMetadata;
  tags: string[];
  /** Names of the collections that contain it. */
  collections: string[];
}

/**
 * A dataset version in a collection.
 */
export interface CollectionEntry {
  /** Name of the dataset. */
  name: string;
  /** Bucket of the dataset. */
  bucket: string;
  version: string;
  /** URI of its manifest. */
  location: string;
  /** URI of its files. */
  uri: string;
  /** URI of the manifest by hash. */
  hash_location?: string;
  /**
     * Bytes.
     * @minimum 0
     */
  size: number;
}

export type DatasetInfoType = typeof DatasetInfoType[keyof typeof DatasetInfoType];

export const DatasetInfoType = {
  DATASET: 'DATASET',
} as const;

/**
 * A dataset with its versions, newest first.
 */
export interface DatasetInfo {
  name: string;
  id: string;
  bucket: string;
  /** User who created it. */
  created_by?: string;
  /** UTC. */
  created_date?: string;
  /** URI of the manifest of the newest version. */
  hash_location?: string;
  /**
     * Bytes of the newest version.
     * @minimum 0
     */
  hash_location_size?: number;
  format?: DatasetFormat;
  description?: string;
  labels: Labels;
  type: DatasetInfoType;
  versions: DatasetEntry[];
}

export type CollectionInfoType = typeof CollectionInfoType[keyof typeof CollectionInfoType];

export const CollectionInfoType = {
  COLLECTION: 'COLLECTION',
} as const;

/**
 * A collection with its dataset versions.
 */
export interface CollectionInfo {
  name: string;
  id: string;
  bucket: string;
  /** User who created it. */
  created_by?: string;
  /** UTC. */
  created_date?: string;
  /** URI of its manifest. */
  hash_location?: string;
  /**
     * Bytes of all its dataset versions.
     * @minimum 0
     */
  hash_location_size?: number;
  description?: string;
  labels: Labels;
  type: CollectionInfoType;
  versions: CollectionEntry[];
}

export type DataInfoResponse = DatasetInfo | CollectionInfo;

export interface UserProfile {
  username: string;
  email: string;
  display_name: string;
  /** URL of an image on the console's origin. */
  avatar_url?: string;
  /** UTC. */
  created_at: string;
  /** UTC. */
  last_login?: string;
  teams: string[];
  /** Whether an email is sent when a workflow ends. */
  email_notification?: boolean;
  /** Whether a Slack message is sent when a workflow ends. */
  slack_notification?: boolean;
  /** Default pool. */
  pool?: string;
  /** Default bucket. */
  bucket?: string;
}

/**
 * Token used for the request.
 */
export interface AccessToken {
  name: string;
  /** UTC. */
  expires_at?: string;
}

export interface ProfileResponse {
  profile: UserProfile;
  /** Roles of the user, such as admin. */
  roles: string[];
  /** Pools that the user may use; all if empty. */
  pools: string[];
  token?: AccessToken;
}

/**
 * Color theme of the console; system follows the operating system.
 */
export type Theme = typeof Theme[keyof typeof Theme];

export const Theme = {
  light: 'light',
  dark: 'dark',
  system: 'system',
} as const;

export interface NotificationSettings {
  email: boolean;
  slack: boolean;
  webhook: boolean;
}

export interface UiPreferences {
  theme: Theme;
  /**
     * @minimum 1
     * @maximum 1000
     */
  workflows_per_page: number;
  show_completed: boolean;
  auto_refresh: boolean;
  /**
     * Seconds between refreshes.
     * @minimum 1
     * @maximum 86400
     */
  refresh_interval: number;
}

/**
 * An API key for scripts. The key itself is never returned.
 */
export interface ApiKey {
  name: string;
  /** UTC. */
  created_at: string;
  /** UTC. */
  last_used?: string;
  /** UTC. */
  expires_at?: string;
}

/**
 * The settings that a user can change; an update replaces all of them.
 */
export interface ProfileSettingsUpdate {
  default_pool?: string;
  default_bucket?: string;
  default_priority: WorkflowPriority;
  notifications: NotificationSettings;
  ui_preferences: UiPreferences;
  /** Always returned; an update may repeat them, and does not change them. */
  readonly api_keys?: readonly ApiKey[];
}

/**
 * The settings of a user.
 */
export type ProfileSettings = ProfileSettingsUpdate & {
  api_keys: ApiKey[];
};

/**
 * What a credential gives access to.
 */
export type CredentialType = typeof CredentialType[keyof typeof CredentialType];

export const CredentialType = {
  REGISTRY: 'REGISTRY',
  DATA: 'DATA',
  GENERIC: 'GENERIC',
} as const;

/**
 * A credential, without its secret.
 */
export interface CredentialEntry {
  cred_name: string;
  cred_type: CredentialType;
  /** Registry or endpoint of the credential; absent for GENERIC. */
  profile?: string;
  /** UTC. */
  created_at?: string;
}

export interface CredentialPage {
  entries: CredentialEntry[];
  total: Total;
}

/**
 * How the URL of a bucket is built.
 */
export type AddressingStyle = typeof AddressingStyle[keyof typeof AddressingStyle];

export const AddressingStyle = {
  virtual: 'virtual',
  path: 'path',
  auto: 'auto',
} as const;

export interface RegistryCredential {
  /** Host of the registry; the platform's default if absent. */
  registry?: string;
  username?: string;
  /**
     * Secret.
     * @minLength 1
     */
  auth: string;
}

export interface DataCredential {
  /**
     * URI of the store, such as s3://bucket.
     * @minLength 1
     */
  endpoint: string;
  region?: string;
  /** URL of the store, if it is not the provider's. */
  override_url?: string;
  addressing_style?: AddressingStyle;
  /** @minLength 1 */
  access_key_id: string;
  /**
     * Secret.
     * @minLength 1
     */
  access_key: string;
}

/**
 * Secrets, by name.
 */
export type GenericCredentialCredential = {[key: string]: string};

export interface GenericCredential {
  /** Secrets, by name. */
  credential: GenericCredentialCredential;
}

/**
 * A credential of exactly one type.
 */
export type CredentialRequest = {
  registry_credential: RegistryCredential;
} | {
  data_credential: DataCredential;
} | {
  generic_credential: GenericCredential;
};

export interface NamePage {
  entries: string[];
  total: Total;
}

export interface Version {
  /** @minimum 0 */
  major: number;
  /** @minimum 0 */
  minor: number;
  /** @minimum 0 */
  revision: number;
  /** Commit of the build. */
  hash?: string;
}

/**
 * The log in chronological order, in chunks; lines are `YYYY/MM/DD HH:mm:ss [task] message` in UTC. With follow, the response continues until the task ends or the client disconnects.
 */
export type LogTextResponse = string;

/**
 * The spec, as YAML.
 */
export type SpecTextResponse = string;

/**
 * The user may not do this; `needs` says what is missing.
 */
export type ForbiddenResponse = ErrorBody;

/**
 * A name in the path does not exist.
 */
export type NotFoundResponse = ErrorBody;

/**
 * The current state does not allow the action.
 */
export type ConflictResponse = ErrorBody;

/**
 * The session has ended.
 */
export type GoneResponse = ErrorBody;

/**
 * The body is not declared as application/json.
 */
export type UnsupportedMediaTypeResponse = ErrorBody;

/**
 * A parameter or the body does not match the contract; `errors` names each invalid field.
 */
export type UnprocessableResponse = ErrorBody;

/**
 * Number of matching entries to skip.
 */
export type OffsetParameter = number;

/**
 * Maximum number of entries to return.
 */
export type LimitParameter = number;

/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
export type AsOfParameter = string;

export type OrderParameter = ListOrder;

export type WorkflowSortParameter = WorkflowSortKey;

/**
 * One or two different columns; status by default. A workflow counts for each of its tags, also for those that `tags` does not name.
 */
export type WorkflowSummaryColumnsParameter = WorkflowSummaryColumn[];

/**
 * One or two different columns; status by default.
 */
export type TaskSummaryColumnsParameter = TaskSummaryColumn[];

/**
 * Only workflows in one of these statuses.
 */
export type WorkflowStatusesParameter = WorkflowStatus[];

/**
 * Only tasks in one of these statuses.
 */
export type TaskStatusesParameter = TaskGroupStatus[];

/**
 * Only entries in one of these pools, by name.
 */
export type PoolsParameter = FilterValue[];

/**
 * Only entries submitted or created by one of these users, by user name.
 */
export type UsersParameter = FilterValue[];

/**
 * Only workflows with one of these priorities, or their tasks.
 */
export type PrioritiesParameter = WorkflowPriority[];

/**
 * Only workflows with at least one of these tags, or their tasks.
 */
export type TagsParameter = FilterValue[];

/**
 * Only tasks on one of these nodes, by hostname.
 */
export type NodesParameter = FilterValue[];

/**
 * Only workflows whose name contains these words or is exactly this.
 */
export type WorkflowNameFilterParameter = string;

/**
 * Only tasks of the workflow with this exact name.
 */
export type WorkflowIdFilterParameter = string;

/**
 * Only tasks of workflows whose name contains these words or is exactly this.
 */
export type TaskNameWordsParameter = string;

/**
 * Only workflows submitted at this time (UTC) or later, or their tasks.
 */
export type SubmittedAfterParameter = string;

/**
 * Only workflows submitted before this time (UTC), or their tasks.
 */
export type SubmittedBeforeParameter = string;

/**
 * Only workflows that ended at this time (UTC) or later; at most 30 days ago.
 */
export type WorkflowEndedAfterParameter = string;

/**
 * Only workflows that ended before this time (UTC); together with ended_after.
 */
export type WorkflowEndedBeforeParameter = string;

/**
 * Only tasks whose last attempt ended at this time (UTC) or later; at most 30 days ago.
 */
export type TaskEndedAfterParameter = string;

/**
 * Only tasks whose last attempt ended before this time (UTC); together with ended_after.
 */
export type TaskEndedBeforeParameter = string;

/**
 * Start of the first bucket (UTC).
 */
export type TimelineFromParameter = string;

/**
 * End of the last bucket (UTC), which is not part of it.
 */
export type TimelineToParameter = string;

/**
 * Number of buckets of equal length, to the millisecond.
 */
export type TimelineBucketsParameter = number;

export type TimelineOfParameter = TimelineMoment;

export type OccupancyGroupByParameter = OccupancyColumn;

export type OccupancyThenByParameter = OccupancyColumn;

/**
 * Only tasks in one of these statuses; INITIALIZING and RUNNING by default, which hold nodes, or all that have ended when ended_after is given.
 */
export type OccupancyStatusesParameter = TaskGroupStatus[];

export type OccupancySortParameter = OccupancySortKey;

export type OccupancyOrderParameter = ListOrder;

/**
 * Keys with entries of their own, those with the most GPU time; `others` sums the rest.
 */
export type HistoryTopParameter = number;

/**
 * Start of the first bucket (UTC); a day before `to` by default.
 */
export type HistoryFromParameter = string;

/**
 * End of the last bucket (UTC), which is not part of it; the present by default.
 */
export type HistoryToParameter = string;

/**
 * Seconds of each bucket; the last one is shorter where the range is no multiple of it.
 */
export type HistoryStepParameter = number;

/**
 * Only entries of this task; a task that is not in the workflow returns 422.
 */
export type TaskNameFilterParameter = string;

/**
 * Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.
 */
export type RetryIdParameter = number;

/**
 * Only attempts with this number, from 0; all by default.
 */
export type RetryFilterParameter = number;

/**
 * Only the last N lines, before offset and limit are applied.
 */
export type LastLinesParameter = number;

/**
 * Number of matching lines to skip.
 */
export type LineOffsetParameter = number;

/**
 * Maximum number of lines to return; all by default.
 */
export type LineLimitParameter = number;

/**
 * Only lines that contain this text, ignoring case.
 */
export type LineQueryParameter = string;

/**
 * Only lines of these levels. A line's level is the word that its message starts with, in brackets or not; INFO without one, and for lines of the platform. A line without a time has the level of the line before, except a progress bar, which is INFO.
 */
export type LineLevelsParameter = LogLevel[];

/**
 * Keep the response open and stream new lines until all attempts have ended; without a line, wait for the first one.
 */
export type FollowParameter = boolean;

/**
 * Reason for the cancellation.
 */
export type CancelMessageParameter = string;

/**
 * Stop the tasks immediately, without a grace period.
 */
export type ForceParameter = boolean;

/**
 * Return the template as submitted, before its variables are set.
 */
export type UseTemplateParameter = boolean;

/**
 * Name of a workflow whose spec is resubmitted instead of a request body.
 */
export type ResubmitWorkflowIdParameter = string;

export type SubmitPriorityParameter = WorkflowPriority;

/**
 * Return the rendered spec without creating a workflow.
 */
export type DryRunParameter = boolean;

/**
 * Validate the spec without creating a workflow.
 */
export type ValidationOnlyParameter = boolean;

/**
 * Environment variables for every task, each as KEY=VALUE.
 */
export type EnvironmentVariablesParameter = Assignment[];

/**
 * Labels of the new workflow, each as KEY=VALUE.
 */
export type SubmitLabelsParameter = Assignment[];

/**
 * Program that the shell starts.
 */
export type EntryCommandParameter = string;

/**
 * Only pools in one of these statuses.
 */
export type PoolStatusesParameter = PoolStatus[];

/**
 * Only entries that offer one of these platforms, by name.
 */
export type PlatformsParameter = FilterValue[];

/**
 * Only pools on one of these backends, by name.
 */
export type BackendsParameter = FilterValue[];

/**
 * Only pools whose name contains this text.
 */
export type PoolNameFilterParameter = string;

export type UsageScopeParameter = UsageScope;

/**
 * Full name of the pool or the node; required unless the scope is all.
 */
export type UsageNameParameter = string;

/**
 * No point is before this time; a day before `to` by default.
 */
export type UsageFromParameter = string;

/**
 * Time of the last point; the present by default.
 */
export type UsageToParameter = string;

/**
 * Seconds from one point to the next.
 */
export type UsageStepParameter = number;

/**
 * Only these pools, by full name.
 */
export type PoolNamesParameter = FilterValue[];

export type NodeSetParameter = FilterValue;

/**
 * Only pools with at least that many free GPUs of their quota; an unlimited quota always has them.
 */
export type QuotaFreeMinParameter = number;

/**
 * Only pools with a `total_free` of at least that many GPUs.
 */
export type CapacityFreeMinParameter = number;

export type PoolSortParameter = PoolSortKey;

export type PoolGroupByParameter = PoolGroupKey;

export type NodeGroupByParameter = NodeGroupKey;

export type NodeMapLevelParameter = NodeMapLevel;

export type NodeSortParameter = NodeSortKey;

export type SortDirectionParameter = ListOrder;

/**
 * Only nodes on one of these backends, by name.
 */
export type NodeBackendsParameter = FilterValue[];

/**
 * Only entries with GPUs of one of these models, by name.
 */
export type GpuModelsParameter = FilterValue[];

/**
 * Only nodes with at least that many GPUs that new work can have; a node that accepts none has 0.
 */
export type GpuFreeMinParameter = number;

/**
 * Only nodes with at most that many GPUs that new work can have.
 */
export type GpuFreeMaxParameter = number;

/**
 * Only nodes in these places, each as key=value with a key of the pools' topology_keys. Values of one key combine with OR, different keys with AND.
 */
export type TopologyParameter = string[];

/**
 * Start of the range (UTC); a day before `to` by default.
 */
export type NodePastFromParameter = string;

/**
 * End of the range (UTC), which is not part of it; the present by default.
 */
export type NodePastToParameter = string;

/**
 * Only nodes of one of these types.
 */
export type ResourceTypesParameter = BackendResourceType[];

/**
 * Only nodes in one of these statuses.
 */
export type ResourceStatusesParameter = ResourceStatus[];

/**
 * Only nodes whose hostname contains this text.
 */
export type HostnameParameter = string;

/**
 * Only objects whose key starts with this prefix.
 */
export type PrefixParameter = string;

export type DelimiterParameter = typeof DelimiterParameter[keyof typeof DelimiterParameter];

export const DelimiterParameter = {
  '/': '/',
} as const;

/**
 * Only datasets and collections whose name contains this text.
 */
export type DatasetNameFilterParameter = string;

/**
 * Only entries in one of these buckets, by name.
 */
export type BucketsParameter = FilterValue[];

export type DatasetTypeFilterParameter = DatasetType;

/**
 * Only datasets in one of these formats.
 */
export type DatasetFormatsParameter = DatasetFormat[];

/**
 * Only names that contain this text.
 */
export type NameFilterParameter = string;

export type ListWorkflowsParams = {
/**
 * Only workflows in one of these statuses.
 */
statuses?: WorkflowStatusesParameter;
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows with one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows with at least one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only workflows whose name contains these words or is exactly this.
 */
name?: WorkflowNameFilterParameter;
/**
 * Only workflows submitted at this time (UTC) or later, or their tasks.
 */
submitted_after?: SubmittedAfterParameter;
/**
 * Only workflows submitted before this time (UTC), or their tasks.
 */
submitted_before?: SubmittedBeforeParameter;
/**
 * Only workflows that ended at this time (UTC) or later; at most 30 days ago.
 */
ended_after?: WorkflowEndedAfterParameter;
/**
 * Only workflows that ended before this time (UTC); together with ended_after.
 */
ended_before?: WorkflowEndedBeforeParameter;
/**
 * Columns by which the workflow list can be sorted.
 */
sort?: WorkflowSortParameter;
/**
 * Ascending or descending.
 */
order?: OrderParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type GetWorkflowSummaryParams = {
/**
 * One or two different columns; status by default. A workflow counts for each of its tags, also for those that `tags` does not name.
 * @maxItems 2
 */
group_by?: WorkflowSummaryColumnsParameter;
/**
 * Only workflows in one of these statuses.
 */
statuses?: WorkflowStatusesParameter;
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows with one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows with at least one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only workflows whose name contains these words or is exactly this.
 */
name?: WorkflowNameFilterParameter;
/**
 * Only workflows submitted at this time (UTC) or later, or their tasks.
 */
submitted_after?: SubmittedAfterParameter;
/**
 * Only workflows submitted before this time (UTC), or their tasks.
 */
submitted_before?: SubmittedBeforeParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
/**
 * Only workflows that ended at this time (UTC) or later; at most 30 days ago.
 */
ended_after?: WorkflowEndedAfterParameter;
/**
 * Only workflows that ended before this time (UTC); together with ended_after.
 */
ended_before?: WorkflowEndedBeforeParameter;
};

export type GetWorkflowTimelineParams = {
/**
 * Start of the first bucket (UTC).
 */
from: TimelineFromParameter;
/**
 * End of the last bucket (UTC), which is not part of it.
 */
to: TimelineToParameter;
/**
 * Number of buckets of equal length, to the millisecond.
 * @minimum 1
 * @maximum 200
 */
buckets?: TimelineBucketsParameter;
/**
 * A time that workflows have.
 */
of?: TimelineOfParameter;
/**
 * Only workflows in one of these statuses.
 */
statuses?: WorkflowStatusesParameter;
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows with one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows with at least one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only workflows whose name contains these words or is exactly this.
 */
name?: WorkflowNameFilterParameter;
/**
 * Only workflows submitted at this time (UTC) or later, or their tasks.
 */
submitted_after?: SubmittedAfterParameter;
/**
 * Only workflows submitted before this time (UTC), or their tasks.
 */
submitted_before?: SubmittedBeforeParameter;
/**
 * Only workflows that ended at this time (UTC) or later; at most 30 days ago.
 */
ended_after?: WorkflowEndedAfterParameter;
/**
 * Only workflows that ended before this time (UTC); together with ended_after.
 */
ended_before?: WorkflowEndedBeforeParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type CancelWorkflowParams = {
/**
 * Reason for the cancellation.
 * @maxLength 1000
 */
message?: CancelMessageParameter;
/**
 * Stop the tasks immediately, without a grace period.
 */
force?: ForceParameter;
};

export type GetWorkflowLogsParams = {
/**
 * Only entries of this task; a task that is not in the workflow returns 422.
 */
task_name?: TaskNameFilterParameter;
/**
 * Only attempts with this number, from 0; all by default.
 * @minimum 0
 * @maximum 9007199254740991
 */
retry_id?: RetryFilterParameter;
/**
 * Only the last N lines, before offset and limit are applied.
 * @minimum 1
 * @maximum 9007199254740991
 */
last_n_lines?: LastLinesParameter;
/**
 * Number of matching lines to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: LineOffsetParameter;
/**
 * Maximum number of lines to return; all by default.
 * @minimum 1
 * @maximum 9007199254740991
 */
limit?: LineLimitParameter;
/**
 * Only lines that contain this text, ignoring case.
 */
query?: LineQueryParameter;
/**
 * Only lines of these levels. A line's level is the word that its message starts with, in brackets or not; INFO without one, and for lines of the platform. A line without a time has the level of the line before, except a progress bar, which is INFO.
 */
levels?: LineLevelsParameter;
/**
 * Keep the response open and stream new lines until all attempts have ended; without a line, wait for the first one.
 */
follow?: FollowParameter;
};

export type ListWorkflowEventsParams = {
/**
 * Only entries of this task; a task that is not in the workflow returns 422.
 */
task_name?: TaskNameFilterParameter;
/**
 * Only attempts with this number, from 0; all by default.
 * @minimum 0
 * @maximum 9007199254740991
 */
retry_id?: RetryFilterParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type GetWorkflowSpecParams = {
/**
 * Return the template as submitted, before its variables are set.
 */
use_template?: UseTemplateParameter;
};

export type ListWorkflowArtifactsParams = {
/**
 * Only objects whose key starts with this prefix.
 */
prefix?: PrefixParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type GetTaskParams = {
/**
 * Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.
 * @minimum 0
 * @maximum 9007199254740991
 */
retry_id?: RetryIdParameter;
};

export type GetTaskLogsParams = {
/**
 * Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.
 * @minimum 0
 * @maximum 9007199254740991
 */
retry_id?: RetryIdParameter;
/**
 * Only the last N lines, before offset and limit are applied.
 * @minimum 1
 * @maximum 9007199254740991
 */
last_n_lines?: LastLinesParameter;
/**
 * Number of matching lines to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: LineOffsetParameter;
/**
 * Maximum number of lines to return; all by default.
 * @minimum 1
 * @maximum 9007199254740991
 */
limit?: LineLimitParameter;
/**
 * Only lines that contain this text, ignoring case.
 */
query?: LineQueryParameter;
/**
 * Only lines of these levels. A line's level is the word that its message starts with, in brackets or not; INFO without one, and for lines of the platform. A line without a time has the level of the line before, except a progress bar, which is INFO.
 */
levels?: LineLevelsParameter;
/**
 * Keep the response open and stream new lines until all attempts have ended; without a line, wait for the first one.
 */
follow?: FollowParameter;
};

export type ListTaskEventsParams = {
/**
 * Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.
 * @minimum 0
 * @maximum 9007199254740991
 */
retry_id?: RetryIdParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListTasksParams = {
/**
 * Only tasks of the workflow with this exact name.
 */
workflow_id?: WorkflowIdFilterParameter;
/**
 * Only tasks in one of these statuses.
 */
statuses?: TaskStatusesParameter;
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows with one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows with at least one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only tasks on one of these nodes, by hostname.
 */
nodes?: NodesParameter;
/**
 * Only tasks of workflows whose name contains these words or is exactly this.
 */
name?: TaskNameWordsParameter;
/**
 * Only workflows submitted at this time (UTC) or later, or their tasks.
 */
submitted_after?: SubmittedAfterParameter;
/**
 * Only workflows submitted before this time (UTC), or their tasks.
 */
submitted_before?: SubmittedBeforeParameter;
/**
 * Only tasks whose last attempt ended at this time (UTC) or later; at most 30 days ago.
 */
ended_after?: TaskEndedAfterParameter;
/**
 * Only tasks whose last attempt ended before this time (UTC); together with ended_after.
 */
ended_before?: TaskEndedBeforeParameter;
/**
 * Ascending or descending.
 */
order?: OrderParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type GetTaskSummaryParams = {
/**
 * One or two different columns; status by default.
 * @maxItems 2
 */
group_by?: TaskSummaryColumnsParameter;
/**
 * Only tasks of the workflow with this exact name.
 */
workflow_id?: WorkflowIdFilterParameter;
/**
 * Only tasks in one of these statuses.
 */
statuses?: TaskStatusesParameter;
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows with one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows with at least one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only tasks on one of these nodes, by hostname.
 */
nodes?: NodesParameter;
/**
 * Only tasks of workflows whose name contains these words or is exactly this.
 */
name?: TaskNameWordsParameter;
/**
 * Only workflows submitted at this time (UTC) or later, or their tasks.
 */
submitted_after?: SubmittedAfterParameter;
/**
 * Only workflows submitted before this time (UTC), or their tasks.
 */
submitted_before?: SubmittedBeforeParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
/**
 * Only tasks whose last attempt ended at this time (UTC) or later; at most 30 days ago.
 */
ended_after?: TaskEndedAfterParameter;
/**
 * Only tasks whose last attempt ended before this time (UTC); together with ended_after.
 */
ended_before?: TaskEndedBeforeParameter;
};

export type ListOccupancyParams = {
/**
 * Columns by whose values the use of tasks can be summed.
 */
group_by?: OccupancyGroupByParameter;
/**
 * Columns by whose values the use of tasks can be summed.
 */
then_by?: OccupancyThenByParameter;
/**
 * Only tasks in one of these statuses; INITIALIZING and RUNNING by default, which hold nodes, or all that have ended when ended_after is given.
 */
statuses?: OccupancyStatusesParameter;
/**
 * Only tasks of the workflow with this exact name.
 */
workflow_id?: WorkflowIdFilterParameter;
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries that offer one of these platforms, by name.
 */
platforms?: PlatformsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows with one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows with at least one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only tasks on one of these nodes, by hostname.
 */
nodes?: NodesParameter;
/**
 * Only tasks of workflows whose name contains these words or is exactly this.
 */
name?: TaskNameWordsParameter;
/**
 * Only workflows submitted at this time (UTC) or later, or their tasks.
 */
submitted_after?: SubmittedAfterParameter;
/**
 * Only workflows submitted before this time (UTC), or their tasks.
 */
submitted_before?: SubmittedBeforeParameter;
/**
 * Only tasks whose last attempt ended at this time (UTC) or later; at most 30 days ago.
 */
ended_after?: TaskEndedAfterParameter;
/**
 * Only tasks whose last attempt ended before this time (UTC); together with ended_after.
 */
ended_before?: TaskEndedBeforeParameter;
/**
 * Columns by which entries can be sorted; key by code units.
 */
sort?: OccupancySortParameter;
/**
 * Ascending or descending.
 */
order?: OccupancyOrderParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type GetOccupancyHistoryParams = {
/**
 * Columns by whose values the use of tasks can be summed.
 */
group_by?: OccupancyGroupByParameter;
/**
 * Keys with entries of their own, those with the most GPU time; `others` sums the rest.
 * @minimum 1
 * @maximum 100
 */
top?: HistoryTopParameter;
/**
 * Start of the first bucket (UTC); a day before `to` by default.
 */
from?: HistoryFromParameter;
/**
 * End of the last bucket (UTC), which is not part of it; the present by default.
 */
to?: HistoryToParameter;
/**
 * Seconds of each bucket; the last one is shorter where the range is no multiple of it.
 * @minimum 1
 * @maximum 2592000
 */
step?: HistoryStepParameter;
/**
 * Only tasks of the workflow with this exact name.
 */
workflow_id?: WorkflowIdFilterParameter;
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries that offer one of these platforms, by name.
 */
platforms?: PlatformsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows with one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows with at least one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only tasks on one of these nodes, by hostname.
 */
nodes?: NodesParameter;
/**
 * Only tasks of workflows whose name contains these words or is exactly this.
 */
name?: TaskNameWordsParameter;
/**
 * Only workflows submitted at this time (UTC) or later, or their tasks.
 */
submitted_after?: SubmittedAfterParameter;
/**
 * Only workflows submitted before this time (UTC), or their tasks.
 */
submitted_before?: SubmittedBeforeParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type CreateExecSessionParams = {
/**
 * Program that the shell starts.
 * @minLength 1
 * @maxLength 1024
 */
entry_command?: EntryCommandParameter;
/**
 * Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.
 * @minimum 0
 * @maximum 9007199254740991
 */
retry_id?: RetryIdParameter;
};

export type ListPortForwardsParams = {
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListPoolsParams = {
/**
 * Only pools in one of these statuses.
 */
statuses?: PoolStatusesParameter;
/**
 * Only entries that offer one of these platforms, by name.
 */
platforms?: PlatformsParameter;
/**
 * Only pools on one of these backends, by name.
 */
backends?: BackendsParameter;
/**
 * Only pools whose name contains this text.
 */
name?: PoolNameFilterParameter;
/**
 * Only these pools, by full name.
 */
names?: PoolNamesParameter;
/**
 * A value to filter by, in full.
 * @minLength 1
 */
node_set?: NodeSetParameter;
/**
 * Only entries with GPUs of one of these models, by name.
 */
gpu_models?: GpuModelsParameter;
/**
 * Only pools with at least that many free GPUs of their quota; an unlimited quota always has them.
 * @minimum 0
 * @maximum 9007199254740991
 */
quota_free_min?: QuotaFreeMinParameter;
/**
 * Only pools with a `total_free` of at least that many GPUs.
 * @minimum 0
 * @maximum 9007199254740991
 */
capacity_free_min?: CapacityFreeMinParameter;
/**
 * The name by code units, or GPUs as in `resource_usage`: `usage` is its total_usage, `free` its total_free. An unlimited quota counts as the largest free one.
 */
sort?: PoolSortParameter;
/**
 * Ascending or descending.
 */
order?: SortDirectionParameter;
/**
 * A property by which pools can be grouped.
 */
group_by?: PoolGroupByParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type GetPoolQueueParams = {
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type ListPoolResourcesParams = {
/**
 * Only entries that offer one of these platforms, by name.
 */
platforms?: PlatformsParameter;
/**
 * Only nodes of one of these types.
 */
types?: ResourceTypesParameter;
/**
 * Only nodes in one of these statuses.
 */
statuses?: ResourceStatusesParameter;
/**
 * Only nodes whose hostname contains this text.
 */
hostname?: HostnameParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type SubmitWorkflowParams = {
/**
 * Name of a workflow whose spec is resubmitted instead of a request body.
 */
workflow_id?: ResubmitWorkflowIdParameter;
/**
 * HIGH and NORMAL use the pool's quota and are never preempted; LOW uses spare capacity and can be.
 */
priority?: SubmitPriorityParameter;
/**
 * Return the rendered spec without creating a workflow.
 */
dry_run?: DryRunParameter;
/**
 * Validate the spec without creating a workflow.
 */
validation_only?: ValidationOnlyParameter;
/**
 * Environment variables for every task, each as KEY=VALUE.
 */
env_vars?: EnvironmentVariablesParameter;
/**
 * Labels of the new workflow, each as KEY=VALUE.
 */
label?: SubmitLabelsParameter;
};

export type ListResourcesParams = {
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries that offer one of these platforms, by name.
 */
platforms?: PlatformsParameter;
/**
 * Only nodes of one of these types.
 */
types?: ResourceTypesParameter;
/**
 * Only nodes in one of these statuses.
 */
statuses?: ResourceStatusesParameter;
/**
 * Only nodes whose hostname contains this text.
 */
hostname?: HostnameParameter;
/**
 * Only nodes on one of these backends, by name.
 */
backends?: NodeBackendsParameter;
/**
 * Only entries with GPUs of one of these models, by name.
 */
gpu_models?: GpuModelsParameter;
/**
 * Only nodes with at least that many GPUs that new work can have; a node that accepts none has 0.
 * @minimum 0
 * @maximum 8
 */
gpu_free_min?: GpuFreeMinParameter;
/**
 * Only nodes with at most that many GPUs that new work can have.
 * @minimum 0
 * @maximum 8
 */
gpu_free_max?: GpuFreeMaxParameter;
/**
 * Only nodes in these places, each as key=value with a key of the pools' topology_keys. Values of one key combine with OR, different keys with AND.
 * @items.pattern ^(region|zone|rack)=[\s\S]
 */
topology?: TopologyParameter;
/**
 * `hostname` is the configuration order of the pools, then the number of the node; `free` the GPUs that new work can have, `used` those in use by workflows or outside them.
 */
sort?: NodeSortParameter;
/**
 * Ascending or descending.
 */
order?: SortDirectionParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type GetResourceMapParams = {
/**
 * Only entries in one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only entries that offer one of these platforms, by name.
 */
platforms?: PlatformsParameter;
/**
 * Only nodes of one of these types.
 */
types?: ResourceTypesParameter;
/**
 * Only nodes in one of these statuses.
 */
statuses?: ResourceStatusesParameter;
/**
 * Only nodes whose hostname contains this text.
 */
hostname?: HostnameParameter;
/**
 * Only nodes on one of these backends, by name.
 */
backends?: NodeBackendsParameter;
/**
 * Only entries with GPUs of one of these models, by name.
 */
gpu_models?: GpuModelsParameter;
/**
 * Only nodes with at least that many GPUs that new work can have; a node that accepts none has 0.
 * @minimum 0
 * @maximum 8
 */
gpu_free_min?: GpuFreeMinParameter;
/**
 * Only nodes with at most that many GPUs that new work can have.
 * @minimum 0
 * @maximum 8
 */
gpu_free_max?: GpuFreeMaxParameter;
/**
 * Only nodes in these places, each as key=value with a key of the pools' topology_keys. Values of one key combine with OR, different keys with AND.
 * @items.pattern ^(region|zone|rack)=[\s\S]
 */
topology?: TopologyParameter;
/**
 * A property that divides nodes into groups; the last three are keys of the topology.
 */
group_by?: NodeGroupByParameter;
/**
 * Tiles of groups, or single nodes.
 */
level?: NodeMapLevelParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type GetResourceParams = {
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type ListResourceAllocationsParams = {
/**
 * Start of the range (UTC); a day before `to` by default.
 */
from?: NodePastFromParameter;
/**
 * End of the range (UTC), which is not part of it; the present by default.
 */
to?: NodePastToParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type ListResourceEventsParams = {
/**
 * Start of the range (UTC); a day before `to` by default.
 */
from?: NodePastFromParameter;
/**
 * End of the range (UTC), which is not part of it; the present by default.
 */
to?: NodePastToParameter;
/**
 * Ascending or descending.
 */
order?: OrderParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type GetUsageParams = {
/**
 * All nodes, those that serve a pool, or one node.
 */
scope?: UsageScopeParameter;
/**
 * Full name of the pool or the node; required unless the scope is all.
 * @minLength 1
 */
name?: UsageNameParameter;
/**
 * No point is before this time; a day before `to` by default.
 */
from?: UsageFromParameter;
/**
 * Time of the last point; the present by default.
 */
to?: UsageToParameter;
/**
 * Seconds from one point to the next.
 * @minimum 1
 * @maximum 2592000
 */
step?: UsageStepParameter;
/**
 * UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.
 */
as_of?: AsOfParameter;
};

export type ListBucketsParams = {
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListDatasetsParams = {
/**
 * Only datasets and collections whose name contains this text.
 */
name?: DatasetNameFilterParameter;
/**
 * Only entries in one of these buckets, by name.
 */
buckets?: BucketsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * A dataset has versions; a collection is a list of dataset versions.
 */
type?: DatasetTypeFilterParameter;
/**
 * Only datasets in one of these formats.
 */
formats?: DatasetFormatsParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListCollectionsParams = {
/**
 * Only datasets and collections whose name contains this text.
 */
name?: DatasetNameFilterParameter;
/**
 * Only entries in one of these buckets, by name.
 */
buckets?: BucketsParameter;
/**
 * Only entries submitted or created by one of these users, by user name.
 */
users?: UsersParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListObjectsParams = {
/**
 * Only objects whose key starts with this prefix.
 */
prefix?: PrefixParameter;
/**
 * Ends the name of a folder. Keys that contain it after the prefix are grouped into common prefixes; without a delimiter, every key is listed.
 */
delimiter?: DelimiterParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListCredentialsParams = {
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListUsersParams = {
/**
 * Only names that contain this text.
 */
name?: NameFilterParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListTagsParams = {
/**
 * Only names that contain this text.
 */
name?: NameFilterParameter;
/**
 * Number of matching entries to skip.
 * @minimum 0
 * @maximum 9007199254740991
 */
offset?: OffsetParameter;
/**
 * Maximum number of entries to return.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};
