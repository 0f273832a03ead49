/**
 * Generated from openapi.yaml by `pnpm generate:api`. Do not edit.
 */
export interface FieldError {
  /** Name of the parameter, or dotted path in the body. */
  field: string;
  /** What is wrong with its value, and what would fit. */
  message: string;
  /**
     * Line in the submitted text, from 1; only for text that does not parse.
     * @minimum 1
     */
  line?: number;
  /**
     * Column in that line, from 1; only for text that does not parse.
     * @minimum 1
     */
  column?: number;
}

/**
 * Body of every refusal.
 */
export interface ErrorBody {
  /** What was wrong, as a sentence. */
  detail: string;
  /** The fields that were wrong; empty when no single field is to blame. */
  errors: FieldError[];
}

/**
 * Exact number of entries that the filters match, on all pages together.
 * @minimum 0
 */
export type Total = number;

/**
 * Key and value pairs that users attach.
 */
export interface Labels {[key: string]: string}

/**
 * State of a workflow as a whole.
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
 * State of a task group, and of each of its tasks. WAITING means that a group upstream has not finished.
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
 * HIGH and NORMAL use the pool's quota and are never preempted; LOW uses spare capacity and may be.
 */
export type WorkflowPriority = typeof WorkflowPriority[keyof typeof WorkflowPriority];

export const WorkflowPriority = {
  HIGH: 'HIGH',
  NORMAL: 'NORMAL',
  LOW: 'LOW',
} as const;

/**
 * Columns that the workflow list can be sorted by.
 */
export type WorkflowSortKey = typeof WorkflowSortKey[keyof typeof WorkflowSortKey];

export const WorkflowSortKey = {
  submit_time: 'submit_time',
  status: 'status',
  priority: 'priority',
  pool: 'pool',
  user: 'user',
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
 * One row of the workflow list.
 */
export interface ListEntry {
  /** User who submitted it. */
  user: string;
  name: string;
  workflow_uuid: string;
  /** UTC. */
  submit_time: string;
  /** UTC; absent until the first task runs. */
  start_time?: string;
  /** UTC; absent until it has ended. */
  end_time?: string;
  /**
     * Seconds from submission to start, or to now while it has not started.
     * @minimum 0
     */
  queued_time: number;
  /**
     * Seconds from start to end, or to now while it runs; absent until it has started.
     * @minimum 0
     */
  duration?: number;
  status: WorkflowStatus;
  /** Address of the run's page in the console. */
  overview: string;
  /** Address of its log. */
  logs: string;
  /** Address of its error log; only when it failed. */
  error_logs?: string;
  /** Address of its metrics dashboard. */
  grafana_url?: string;
  /** Address of its cluster dashboard. */
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
     * Tasks in all of its groups.
     * @minimum 0
     */
  task_count: number;
  /**
     * Tasks whose last attempt is COMPLETED.
     * @minimum 0
     */
  completed_task_count: number;
  /**
     * GPUs that its tasks request together.
     * @minimum 0
     */
  gpu_count: number;
}

export interface WorkflowPage {
  entries: ListEntry[];
  total: Total;
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
  /** Exit code of the process; absent until it has ended. */
  exit_code?: number;
  /** Address of its log. */
  logs: string;
  /** Address of its error log; only when it failed. */
  error_logs?: string;
  /** UTC. */
  processing_start_time?: string;
  /** UTC. */
  scheduling_start_time?: string;
  /** UTC. */
  initializing_start_time?: string;
  /** Address of its events. */
  events: string;
  /** UTC; absent until it runs. */
  start_time?: string;
  /** UTC; absent until it has ended. */
  end_time?: string;
  /** UTC. */
  input_download_start_time?: string;
  /** UTC. */
  input_download_end_time?: string;
  /** UTC. */
  output_upload_start_time?: string;
  /** Address of its cluster dashboard. */
  dashboard_url?: string;
  pod_name: string;
  /** IP address of the pod; absent until it is scheduled. */
  pod_ip?: string;
  task_uuid: string;
  /** Hostname of the node; absent until it is scheduled. */
  node_name?: string;
  /** Whether it leads its group; no when absent. */
  lead?: boolean;
}

/**
 * Tasks that are scheduled together; a node of the workflow's graph.
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
  /** UTC; absent until it has ended. */
  end_time?: string;
  /** Names of the groups that must still finish before this one starts. */
  remaining_upstream_groups?: string[];
  /** Names of the groups that wait for this one. */
  downstream_groups?: string[];
  failure_message?: string;
  /** One entry for each attempt of each task. */
  tasks: TaskQueryResponse[];
}

/**
 * Platform plug-ins that the run uses.
 */
export interface WorkflowPlugins {
  /** Files can be copied to and from its tasks. */
  rsync?: boolean;
}

/**
 * A workflow as a whole.
 */
export interface WorkflowQueryResponse {
  name: string;
  uuid: string;
  /** User who submitted it. */
  submitted_by: string;
  /** User who cancelled it. */
  cancelled_by?: string;
  /** Why it was cancelled. */
  cancel_message?: string;
  /** Address of the spec. */
  spec: string;
  /** Address of the spec before its variables are set. */
  template_spec: string;
  /** Address of the log. */
  logs: string;
  /** Address of the events. */
  events: string;
  /** Address of the run's page in the console. */
  overview: string;
  /** Run that this one is submitted again from: the one before it in its sequence, or the one that a request named. Absent where there is none. */
  parent_name?: string;
  /**
     * Place of that run in its own sequence, from 1; 1 where it is in none.
     * @minimum 0
     */
  parent_job_id?: number;
  /** Address of its cluster dashboard. */
  dashboard_url?: string;
  /** Address of its metrics dashboard. */
  grafana_url?: string;
  tags: string[];
  /** UTC. */
  submit_time: string;
  /** UTC; absent until the first task runs. */
  start_time?: string;
  /** UTC; absent until it has ended. */
  end_time?: string;
  /**
     * Seconds that it may run.
     * @minimum 0
     */
  exec_timeout?: number;
  /**
     * Seconds that it may wait in the queue.
     * @minimum 0
     */
  queue_timeout?: number;
  /**
     * Seconds from start to end, or to now while it runs; absent until it has started.
     * @minimum 0
     */
  duration?: number;
  /**
     * Seconds from submission to start, or to now while it has not started.
     * @minimum 0
     */
  queued_time: number;
  status: WorkflowStatus;
  /** Address of what it wrote. */
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
  /** What the pool's policy has to say of it. */
  warnings?: string[];
}

/**
 * Where a task runs, and with what.
 */
export interface TaskEntry {
  /** Name of the workflow. */
  workflow_id: string;
  task_name: string;
  /** Hostname of the node; absent until it is scheduled. */
  node?: string;
  /** UTC; absent until it runs. */
  start_time?: string;
  /** UTC; absent until it has ended. */
  end_time?: string;
  status: TaskGroupStatus;
  /**
     * Bytes of scratch disk that it asks for.
     * @minimum 0
     */
  storage: number;
  /**
     * Cores that it asks for.
     * @minimum 0
     */
  cpu: number;
  /**
     * Bytes of memory that it asks for.
     * @minimum 0
     */
  memory: number;
  /**
     * GPUs that it asks for.
     * @minimum 0
     */
  gpu: number;
}

/**
 * Environment variables.
 */
export type TaskDetailEnv = {[key: string]: string};

/**
 * One attempt of a task, whole.
 */
export type TaskDetail = TaskQueryResponse & TaskEntry & {
  /** Task group that it belongs to. */
  group_name: string;
  /**
     * Seconds from start to end, or to now while it runs; absent until it has started.
     * @minimum 0
     */
  duration?: number;
  /** Program and its first arguments. */
  command: string[];
  /** Arguments after the command. */
  args: string[];
  /** Environment variables. */
  env: TaskDetailEnv;
  /** Container image with its tag. */
  image: string;
};

/**
 * One row of the task list; the latest attempt of a task.
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
  /** UTC; absent until it has ended. */
  end_time?: string;
  /**
     * Seconds from start to end, or to now while it runs; absent until it has started.
     * @minimum 0
     */
  duration?: number;
  status: TaskGroupStatus;
  /** Address of the task's page in the console. */
  overview: string;
  /** Address of its log. */
  logs: string;
  /** Address of its error log; only when it failed. */
  error_logs?: string;
  /** Address of its metrics dashboard. */
  grafana_url?: string;
  /** Address of its cluster dashboard. */
  dashboard_url?: string;
  /**
     * Bytes of scratch disk that it asks for.
     * @minimum 0
     */
  storage: number;
  /**
     * Cores that it asks for.
     * @minimum 0
     */
  cpu: number;
  /**
     * Bytes of memory that it asks for.
     * @minimum 0
     */
  memory: number;
  /**
     * GPUs that it asks for.
     * @minimum 0
     */
  gpu: number;
  priority: WorkflowPriority;
}

export interface TaskPage {
  entries: ListTaskEntry[];
  total: Total;
}

/**
 * A spec as text, and the values of its variables.
 */
export interface TemplateSpec {
  /**
     * The spec, YAML.
     * @maxLength 1000000
     */
  file: string;
  /** Variables of the template, each as KEY=VALUE. */
  set_variables?: string[];
  /** Variables of the template that stay text, each as KEY=VALUE. */
  set_string_variables?: string[];
  /** The template that `file` was rendered from, YAML. */
  uploaded_templated_spec?: string;
}

export interface SubmitResponse {
  /** Name of the new workflow, or of the spec when nothing was made. */
  name: string;
  /** Address of the run's page in the console. */
  overview?: string;
  /** Address of its log. */
  logs?: string;
  /** The spec as it would run, YAML; only for dry_run. */
  spec?: string;
  /** Address of its cluster dashboard. */
  dashboard_url?: string;
  /** What the pool's policy has to say of it. */
  warnings?: string[];
}

export interface CancelResponse {
  /** Name of the cancelled workflow. */
  name: string;
}

/**
 * Warning when something went wrong or had to wait.
 */
export type EventType = typeof EventType[keyof typeof EventType];

export const EventType = {
  Normal: 'Normal',
  Warning: 'Warning',
} as const;

export interface EventSource {
  /** What reports it, such as kubelet. */
  component: string;
  /** Hostname of the node that reports it. */
  host?: string;
}

export interface InvolvedObject {
  /** Kind of object in the cluster, such as Pod. */
  kind: string;
  name: string;
  namespace: string;
}

/**
 * One thing that happened to a workflow or a task, as the cluster reports it.
 */
export interface Event {
  type: EventType;
  /** One word for machines, such as Scheduled. */
  reason: string;
  message: string;
  source: EventSource;
  /** UTC; when it first happened. */
  first_timestamp: string;
  /** UTC; when it last happened. */
  last_timestamp: string;
  /**
     * How often it happened.
     * @minimum 1
     */
  count: number;
  involved_object: InvolvedObject;
  /** Task that it is about; absent when it is about the workflow. */
  task_name?: string;
  /**
     * Number of the attempt, from 0; only with task_name.
     * @minimum 0
     */
  retry_id?: number;
}

export interface EventPage {
  entries: Event[];
  total: Total;
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
  /** Program that the shell started with. */
  entry_command: string;
  /** UTC. */
  created_at: string;
  /** What the shell shows before the next command. */
  prompt: string;
  /** Working directory, absolute. */
  cwd: string;
  /** Environment variables. */
  env: ExecSessionEnv;
  /** Command lines so far, oldest first. */
  history: string[];
}

export interface ExecCommand {
  /**
     * One command line; empty lines do nothing.
     * @maxLength 4096
     */
  command: string;
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
  /** What the shell shows before the next command. */
  prompt: string;
  /** Working directory after the command, absolute. */
  cwd: string;
}

/**
 * State of a tunnel.
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
 * Where a tunnel is reached.
 */
export interface RouterResponse {
  /** Host and port of the router. */
  router_address: string;
  /** Key of the tunnel, unique in its workflow. */
  session_key: string;
  /** Address to open in a browser. */
  access_url: string;
  /** Cookie that the router asks for. */
  cookie?: string;
}

/**
 * An open tunnel to a port of a task.
 */
export interface PortForwardSession {
  /** Key of the tunnel, unique in its workflow. */
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
  /** Host that the tunnel ends at. */
  target_host: string;
  /** Host and port of the router. */
  router_address: string;
  status: TunnelStatus;
  /** Why it is FAILED or DISCONNECTED. */
  failure_message?: string;
  /** UTC. */
  created_at: string;
  /** UTC; when the router closes it. */
  expires_at: string;
  /** Address to open in a browser. */
  access_url: string;
}

export interface PortForwardPage {
  entries: PortForwardSession[];
  total: Total;
}

/**
 * Whether a pool takes work.
 */
export type PoolStatus = typeof PoolStatus[keyof typeof PoolStatus];

export const PoolStatus = {
  ONLINE: 'ONLINE',
  OFFLINE: 'OFFLINE',
  MAINTENANCE: 'MAINTENANCE',
} as const;

/**
 * How a task gets its input.
 */
export type DownloadType = typeof DownloadType[keyof typeof DownloadType];

export const DownloadType = {
  download: 'download',
} as const;

/**
 * What happens to a run whose labels break the pool's policy.
 */
export type LabelEnforcement = typeof LabelEnforcement[keyof typeof LabelEnforcement];

export const LabelEnforcement = {
  off: 'off',
  warn: 'warn',
  enforce: 'enforce',
} as const;

/**
 * GPUs of a pool, or of several. -1 as a limit means that there is none.
 */
export interface ResourceUsage {
  /**
     * GPUs that HIGH and NORMAL runs use.
     * @minimum 0
     */
  quota_used: number;
  /** GPUs of the quota that are free; never below 0, -1 without a limit. */
  quota_free: number;
  /** GPUs that HIGH and NORMAL runs may use; -1 without a limit. */
  quota_limit: number;
  /**
     * GPUs that all runs use.
     * @minimum 0
     */
  total_usage: number;
  /**
     * GPUs of all nodes.
     * @minimum 0
     */
  total_capacity: number;
  /** GPUs that are free; below 0 when oversubscribed. */
  total_free: number;
}

export interface GpuQuota {
  /** GPUs that the pool can always have; -1 for all. */
  guarantee: number;
  /** GPUs that the pool can have at most; -1 for no limit. */
  maximum: number;
  /**
     * Share of spare GPUs, relative to other pools.
     * @minimum 0
     */
  weight: number;
}

export interface PoolQuota {
  gpu?: GpuQuota;
}

export interface TopologyKey {
  /** How users name the level, such as rack. */
  key: string;
  /** Label of the nodes that holds it. */
  label: string;
}

/**
 * A kind of node that a pool offers.
 */
export interface PoolPlatform {
  description: string;
  host_network_allowed: boolean;
  privileged_allowed: boolean;
  /** Paths of the node that tasks may mount. */
  allowed_mounts: string[];
  /** Paths of the node that every task gets. */
  default_mounts: string[];
}

/**
 * What follows an exit code (a number or a range, as text): COMPLETE, FAIL or RESCHEDULE.
 */
export type PoolResourceUsageDefaultExitActions = {[key: string]: string};

/**
 * What it offers, by name of the platform.
 */
export type PoolResourceUsagePlatforms = {[key: string]: PoolPlatform};

/**
 * A pool with its limits and its use.
 */
export interface PoolResourceUsage {
  name: string;
  description?: string;
  status: PoolStatus;
  download_type?: DownloadType;
  /** Whether it takes no new work. */
  enable_maintenance: boolean;
  backend: string;
  /** Name of its set of nodes; pools of one set share their capacity. */
  node_set: string;
  /** Key of `platforms` that a task gets when it names none. */
  default_platform?: string;
  /**
     * Seconds that a run may run by default.
     * @minimum 0
     */
  default_exec_timeout?: number;
  /**
     * Seconds that a run may run at most.
     * @minimum 0
     */
  max_exec_timeout?: number;
  /**
     * Seconds that a run may wait by default.
     * @minimum 0
     */
  default_queue_timeout?: number;
  /**
     * Seconds that a run may wait at most.
     * @minimum 0
     */
  max_queue_timeout?: number;
  /** What follows an exit code (a number or a range, as text): COMPLETE, FAIL or RESCHEDULE. */
  default_exit_actions: PoolResourceUsageDefaultExitActions;
  resources: PoolQuota;
  topology_keys: TopologyKey[];
  /** What it offers, by name of the platform. */
  platforms: PoolResourceUsagePlatforms;
  label_enforcement?: LabelEnforcement;
  resource_usage: ResourceUsage;
}

export interface PoolPage {
  entries: PoolResourceUsage[];
  total: Total;
  /** Sum over all pools that the filters match; nodes that pools share count once. */
  resource_sum?: ResourceUsage;
}

/**
 * AVAILABLE has room for work, IN_USE is fully taken, CORDONED and DRAINING take no new work.
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
 * RESERVED serves one pool, SHARED the several pools of a node set. UNUSED serves none, since it is OFFLINE; it stays listed among the nodes of those that it would serve.
 */
export type BackendResourceType = typeof BackendResourceType[keyof typeof BackendResourceType];

export const BackendResourceType = {
  RESERVED: 'RESERVED',
  SHARED: 'SHARED',
  UNUSED: 'UNUSED',
} as const;

/**
 * What a taint does to tasks that do not tolerate it.
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
 * Amounts of what a node offers.
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
 * Amounts by pool, then by platform.
 */
export interface PlatformResourceFields {[key: string]: {[key: string]: ResourceFields}}

/**
 * What the cluster says of a node.
 */
export interface ResourceExposedFields {
  /** Name of the node in the cluster. */
  node: string;
  /** Each as `pool/platform`. */
  'pool/platform': string[];
}

/**
 * Settings of its platforms, by pool, then by platform.
 */
export type ResourcesEntryConfigFields = {[key: string]: {[key: string]: PoolPlatform}};

/**
 * Labels of the node.
 */
export type ResourcesEntryLabelFields = {[key: string]: string};

/**
 * Names of its platforms, by pool.
 */
export type ResourcesEntryPoolPlatformLabels = {[key: string]: string[]};

/**
 * A node with what it offers and what is used of it.
 */
export interface ResourcesEntry {
  hostname: string;
  status: ResourceStatus;
  exposed_fields: ResourceExposedFields;
  taints: Taint[];
  /** What workflows use. */
  usage_fields: ResourceFields;
  /** What the platform itself uses. */
  non_workflow_usage_fields: ResourceFields;
  /** What there is. */
  allocatable_fields: ResourceFields;
  platform_allocatable_fields?: PlatformResourceFields;
  platform_available_fields?: PlatformResourceFields;
  platform_workflow_allocatable_fields?: PlatformResourceFields;
  /** Settings of its platforms, by pool, then by platform. */
  config_fields?: ResourcesEntryConfigFields;
  /** Labels of the node. */
  label_fields?: ResourcesEntryLabelFields;
  /** Each as Name=Status, such as Ready=True. */
  conditions?: string[];
  backend: string;
  /** Names of its platforms, by pool. */
  pool_platform_labels: ResourcesEntryPoolPlatformLabels;
  resource_type: BackendResourceType;
}

export interface ResourcePage {
  entries: ResourcesEntry[];
  total: Total;
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
  /** Address of the store, if not the provider's own. */
  endpoint?: string;
  /** UTC. */
  created_at: string;
  /**
     * Bytes of the objects that it lists.
     * @minimum 0
     */
  size_bytes: number;
  /**
     * Objects that it lists without a prefix.
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
 * An object of a bucket.
 */
export interface ObjectEntry {
  /** Whole key in the bucket. */
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
 * Offset and limit go over the common prefixes first, then over the objects.
 */
export interface ObjectListing {
  bucket: string;
  /** The prefix that was asked for; empty for the whole bucket. */
  prefix: string;
  /** The delimiter that was asked for. */
  delimiter?: string;
  /** By key. */
  entries: ObjectEntry[];
  /** Folders, each up to and with the delimiter, in order. */
  common_prefixes: string[];
  /**
     * Exact number of common prefixes and objects on all pages together.
     * @minimum 0
     */
  total: number;
}

/**
 * What an artifact is for.
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
 * An object that a workflow wrote.
 */
export type Artifact = ObjectEntry & {
  type: ArtifactType;
  /** Task that wrote it. */
  task_name?: string;
};

export interface ArtifactPage {
  /** Bucket that the run writes to. */
  bucket: string;
  /** The run's own prefix in it; every key starts with it. */
  prefix: string;
  entries: Artifact[];
  total: Total;
}

/**
 * A collection gathers versions of datasets.
 */
export type DatasetType = typeof DatasetType[keyof typeof DatasetType];

export const DatasetType = {
  COLLECTION: 'COLLECTION',
  DATASET: 'DATASET',
} as const;

/**
 * State of a version.
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
 * How long a version is kept after it was last used; d stands for days, y for years.
 */
export type RetentionPolicy = typeof RetentionPolicy[keyof typeof RetentionPolicy];

export const RetentionPolicy = {
  '30d': '30d',
  '90d': '90d',
  '1y': '1y',
  forever: 'forever',
} as const;

/**
 * One row of the list of datasets.
 */
export interface DataListEntry {
  name: string;
  id: string;
  bucket: string;
  /** UTC. */
  create_time: string;
  /** UTC; when its newest version was made. */
  last_created?: string;
  /** Address of the manifest of its newest version. */
  hash_location?: string;
  /**
     * Bytes of its newest version.
     * @minimum 0
     */
  hash_location_size?: number;
  /** Newest version. */
  version_id?: string;
  type: DatasetType;
  /** User who made it. */
  created_by?: string;
  format?: DatasetFormat;
  /** Address of its files, such as s3://bucket/name. */
  path?: string;
  /**
     * Number of files of its newest version.
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
  /** User who made it. */
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
  /** Address of its manifest. */
  location: string;
  /** Address of its files, such as s3://bucket/name/1. */
  uri: string;
  /** What its maker said of it. */
  message?: string;
  metadata: DatasetEntryMetadata;
  tags: string[];
  /** Names of the collections that hold it. */
  collections: string[];
}

/**
 * A version of a dataset that a collection holds.
 */
export interface CollectionEntry {
  /** Name of the dataset. */
  name: string;
  /** Bucket of the dataset. */
  bucket: string;
  version: string;
  /** Address of its manifest. */
  location: string;
  /** Address of its files. */
  uri: string;
  /** Address of the manifest by hash. */
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
  /** User who made it. */
  created_by?: string;
  /** UTC. */
  created_date?: string;
  /** Address of the manifest of its newest version. */
  hash_location?: string;
  /**
     * Bytes of its newest version.
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
 * A collection with what it holds.
 */
export interface CollectionInfo {
  name: string;
  id: string;
  bucket: string;
  /** User who made it. */
  created_by?: string;
  /** UTC. */
  created_date?: string;
  /** Address of its manifest. */
  hash_location?: string;
  /**
     * Bytes of all that it holds.
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
  /** Address of a picture on the console's origin. */
  avatar_url?: string;
  /** UTC. */
  created_at: string;
  /** UTC. */
  last_login?: string;
  teams: string[];
  /** Whether the end of a run is told by e-mail. */
  email_notification?: boolean;
  /** Whether the end of a run is told in Slack. */
  slack_notification?: boolean;
  /** Default pool. */
  pool?: string;
  /** Default bucket. */
  bucket?: string;
}

/**
 * Token that the request was made with.
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
  /** Pools that the user may use; none means all. */
  pools: string[];
  token?: AccessToken;
}

/**
 * Colours of the console; system follows the machine.
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
     * Seconds between two reads.
     * @minimum 1
     */
  refresh_interval: number;
}

/**
 * The settings that a user can change; all of them are replaced.
 */
export interface ProfileSettingsUpdate {
  default_pool?: string;
  default_bucket?: string;
  default_priority: WorkflowPriority;
  notifications: NotificationSettings;
  ui_preferences: UiPreferences;
}

/**
 * A key for scripts; the key itself is never sent back.
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
 * The settings of a user.
 */
export type ProfileSettings = ProfileSettingsUpdate & {
  api_keys: ApiKey[];
};

/**
 * What a credential opens.
 */
export type CredentialType = typeof CredentialType[keyof typeof CredentialType];

export const CredentialType = {
  REGISTRY: 'REGISTRY',
  DATA: 'DATA',
  GENERIC: 'GENERIC',
} as const;

/**
 * A credential without its secret.
 */
export interface CredentialEntry {
  cred_name: string;
  cred_type: CredentialType;
  /** Registry or endpoint that it is for; absent for GENERIC. */
  profile?: string;
  /** UTC. */
  created_at?: string;
}

export interface CredentialPage {
  entries: CredentialEntry[];
  total: Total;
}

/**
 * How the address of a bucket is built.
 */
export type AddressingStyle = typeof AddressingStyle[keyof typeof AddressingStyle];

export const AddressingStyle = {
  virtual: 'virtual',
  path: 'path',
  auto: 'auto',
} as const;

export interface RegistryCredential {
  /** Host of the registry; the platform's default when absent. */
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
     * Address of the store, such as s3://bucket.
     * @minLength 1
     */
  endpoint: string;
  region?: string;
  /** Address of the store, if not the provider's. */
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
 * Secrets by name.
 */
export type GenericCredentialCredential = {[key: string]: string};

export interface GenericCredential {
  /** Secrets by name. */
  credential: GenericCredentialCredential;
}

/**
 * A credential of exactly one kind.
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
  /** Commit that it was built from. */
  hash?: string;
}

/**
 * The log in order of time, in chunks; lines are `YYYY/MM/DD HH:mm:ss [task] message` in UTC. With follow it goes on until the task ends or the client leaves.
 */
export type LogTextResponse = string;

/**
 * The spec, YAML.
 */
export type SpecTextResponse = string;

/**
 * A name in the path belongs to nothing.
 */
export type NotFoundResponse = ErrorBody;

/**
 * The state forbids the action.
 */
export type ConflictResponse = ErrorBody;

/**
 * The session has ended.
 */
export type GoneResponse = ErrorBody;

/**
 * A parameter or the body does not fit the contract; `errors` names each field.
 */
export type UnprocessableResponse = ErrorBody;

/**
 * Number of matching entries to pass over.
 */
export type OffsetParameter = number;

/**
 * Largest number of entries to answer with.
 */
export type LimitParameter = number;

export type OrderParameter = ListOrder;

export type WorkflowSortParameter = WorkflowSortKey;

/**
 * Only workflows in one of these statuses.
 */
export type WorkflowStatusesParameter = WorkflowStatus[];

/**
 * Only tasks in one of these statuses.
 */
export type TaskStatusesParameter = TaskGroupStatus[];

/**
 * Only what belongs to one of these pools, by name.
 */
export type PoolsParameter = string[];

/**
 * Only what one of these users submitted or made, by user name.
 */
export type UsersParameter = string[];

/**
 * Only workflows of one of these priorities, or their tasks.
 */
export type PrioritiesParameter = WorkflowPriority[];

/**
 * Only workflows that carry one of these tags, or their tasks.
 */
export type TagsParameter = string[];

/**
 * Only tasks on one of these nodes, by hostname.
 */
export type NodesParameter = string[];

/**
 * Only workflows whose name holds these words, or has exactly this name.
 */
export type WorkflowNameFilterParameter = string;

/**
 * Only tasks of the workflow with exactly this name.
 */
export type WorkflowIdFilterParameter = string;

/**
 * Only tasks of workflows whose name holds these words, or has exactly this name.
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
 * Only what belongs to this task; a name that the workflow does not hold is a 422.
 */
export type TaskNameFilterParameter = string;

/**
 * Number of the attempt, from 0; the latest by default.
 */
export type RetryIdParameter = number;

/**
 * Only attempts of this number, from 0; all by default.
 */
export type RetryFilterParameter = number;

/**
 * Only this many lines from the end, before offset and limit.
 */
export type LastLinesParameter = number;

/**
 * Number of matching lines to pass over.
 */
export type LineOffsetParameter = number;

/**
 * Largest number of lines to answer with; all of them by default.
 */
export type LineLimitParameter = number;

/**
 * Only lines that hold this text, in any case of letters.
 */
export type LineQueryParameter = string;

/**
 * Keep the answer open and go on with new lines while a task runs.
 */
export type FollowParameter = boolean;

/**
 * Why it is cancelled.
 */
export type CancelMessageParameter = string;

/**
 * Stop the tasks at once, without the time that they get to end by themselves.
 */
export type ForceParameter = boolean;

/**
 * Give the template as it was submitted, before its variables are set.
 */
export type UseTemplateParameter = boolean;

/**
 * Name of a run whose spec is submitted again, in place of a body.
 */
export type ResubmitWorkflowIdParameter = string;

export type SubmitPriorityParameter = WorkflowPriority;

/**
 * Answer with the rendered spec and make nothing.
 */
export type DryRunParameter = boolean;

/**
 * Check the spec and make nothing.
 */
export type ValidationOnlyParameter = boolean;

/**
 * Variables for the environment of every task, each as KEY=VALUE.
 */
export type EnvironmentVariablesParameter = string[];

/**
 * Labels of the new run, each as KEY=VALUE.
 */
export type SubmitLabelsParameter = string[];

/**
 * Program that the shell starts with.
 */
export type EntryCommandParameter = string;

/**
 * Only pools in one of these statuses.
 */
export type PoolStatusesParameter = PoolStatus[];

/**
 * Only what offers one of these platforms, by name.
 */
export type PlatformsParameter = string[];

/**
 * Only pools of one of these backends, by name.
 */
export type BackendsParameter = string[];

/**
 * Only pools whose name holds this text.
 */
export type PoolNameFilterParameter = string;

/**
 * Only nodes of one of these types.
 */
export type ResourceTypesParameter = BackendResourceType[];

/**
 * Only nodes in one of these statuses.
 */
export type ResourceStatusesParameter = ResourceStatus[];

/**
 * Only nodes whose hostname holds this text.
 */
export type HostnameParameter = string;

/**
 * Only objects whose key starts with this.
 */
export type PrefixParameter = string;

/**
 * Character that ends a folder. Keys that hold it after the prefix are gathered into common prefixes; without it every key is listed.
 */
export type DelimiterParameter = string;

/**
 * Only datasets and collections whose name holds this text.
 */
export type DatasetNameFilterParameter = string;

/**
 * Only what lies in one of these buckets, by name.
 */
export type BucketsParameter = string[];

export type DatasetTypeFilterParameter = DatasetType;

/**
 * Only datasets in one of these formats.
 */
export type DatasetFormatsParameter = DatasetFormat[];

/**
 * Only names that hold this text.
 */
export type NameFilterParameter = string;

export type ListWorkflowsParams = {
/**
 * Only workflows in one of these statuses.
 */
statuses?: WorkflowStatusesParameter;
/**
 * Only what belongs to one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only what one of these users submitted or made, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows of one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows that carry one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only workflows whose name holds these words, or has exactly this name.
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
 * Columns that the workflow list can be sorted by.
 */
sort?: WorkflowSortParameter;
/**
 * Ascending or descending.
 */
order?: OrderParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type CancelWorkflowParams = {
/**
 * Why it is cancelled.
 * @maxLength 1000
 */
message?: CancelMessageParameter;
/**
 * Stop the tasks at once, without the time that they get to end by themselves.
 */
force?: ForceParameter;
};

export type GetWorkflowLogsParams = {
/**
 * Only what belongs to this task; a name that the workflow does not hold is a 422.
 */
task_name?: TaskNameFilterParameter;
/**
 * Only attempts of this number, from 0; all by default.
 * @minimum 0
 */
retry_id?: RetryFilterParameter;
/**
 * Only this many lines from the end, before offset and limit.
 * @minimum 1
 */
last_n_lines?: LastLinesParameter;
/**
 * Number of matching lines to pass over.
 * @minimum 0
 */
offset?: LineOffsetParameter;
/**
 * Largest number of lines to answer with; all of them by default.
 * @minimum 1
 */
limit?: LineLimitParameter;
/**
 * Only lines that hold this text, in any case of letters.
 */
query?: LineQueryParameter;
/**
 * Keep the answer open and go on with new lines while a task runs.
 */
follow?: FollowParameter;
};

export type ListWorkflowEventsParams = {
/**
 * Only what belongs to this task; a name that the workflow does not hold is a 422.
 */
task_name?: TaskNameFilterParameter;
/**
 * Only attempts of this number, from 0; all by default.
 * @minimum 0
 */
retry_id?: RetryFilterParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type GetWorkflowSpecParams = {
/**
 * Give the template as it was submitted, before its variables are set.
 */
use_template?: UseTemplateParameter;
};

export type ListWorkflowArtifactsParams = {
/**
 * Only objects whose key starts with this.
 */
prefix?: PrefixParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type GetTaskParams = {
/**
 * Number of the attempt, from 0; the latest by default.
 * @minimum 0
 */
retry_id?: RetryIdParameter;
};

export type GetTaskLogsParams = {
/**
 * Number of the attempt, from 0; the latest by default.
 * @minimum 0
 */
retry_id?: RetryIdParameter;
/**
 * Only this many lines from the end, before offset and limit.
 * @minimum 1
 */
last_n_lines?: LastLinesParameter;
/**
 * Number of matching lines to pass over.
 * @minimum 0
 */
offset?: LineOffsetParameter;
/**
 * Largest number of lines to answer with; all of them by default.
 * @minimum 1
 */
limit?: LineLimitParameter;
/**
 * Only lines that hold this text, in any case of letters.
 */
query?: LineQueryParameter;
/**
 * Keep the answer open and go on with new lines while a task runs.
 */
follow?: FollowParameter;
};

export type ListTaskEventsParams = {
/**
 * Number of the attempt, from 0; the latest by default.
 * @minimum 0
 */
retry_id?: RetryIdParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListTasksParams = {
/**
 * Only tasks of the workflow with exactly this name.
 */
workflow_id?: WorkflowIdFilterParameter;
/**
 * Only tasks in one of these statuses.
 */
statuses?: TaskStatusesParameter;
/**
 * Only what belongs to one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only what one of these users submitted or made, by user name.
 */
users?: UsersParameter;
/**
 * Only workflows of one of these priorities, or their tasks.
 */
priority?: PrioritiesParameter;
/**
 * Only workflows that carry one of these tags, or their tasks.
 */
tags?: TagsParameter;
/**
 * Only tasks on one of these nodes, by hostname.
 */
nodes?: NodesParameter;
/**
 * Only tasks of workflows whose name holds these words, or has exactly this name.
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
 * Ascending or descending.
 */
order?: OrderParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type CreateExecSessionParams = {
/**
 * Program that the shell starts with.
 * @minLength 1
 * @maxLength 1024
 */
entry_command?: EntryCommandParameter;
/**
 * Number of the attempt, from 0; the latest by default.
 * @minimum 0
 */
retry_id?: RetryIdParameter;
};

export type ListPortForwardsParams = {
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
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
 * Only what offers one of these platforms, by name.
 */
platforms?: PlatformsParameter;
/**
 * Only pools of one of these backends, by name.
 */
backends?: BackendsParameter;
/**
 * Only pools whose name holds this text.
 */
name?: PoolNameFilterParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListPoolResourcesParams = {
/**
 * Only what offers one of these platforms, by name.
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
 * Only nodes whose hostname holds this text.
 */
hostname?: HostnameParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type SubmitWorkflowParams = {
/**
 * Name of a run whose spec is submitted again, in place of a body.
 */
workflow_id?: ResubmitWorkflowIdParameter;
/**
 * HIGH and NORMAL use the pool's quota and are never preempted; LOW uses spare capacity and may be.
 */
priority?: SubmitPriorityParameter;
/**
 * Answer with the rendered spec and make nothing.
 */
dry_run?: DryRunParameter;
/**
 * Check the spec and make nothing.
 */
validation_only?: ValidationOnlyParameter;
/**
 * Variables for the environment of every task, each as KEY=VALUE.
 */
env_vars?: EnvironmentVariablesParameter;
/**
 * Labels of the new run, each as KEY=VALUE.
 */
label?: SubmitLabelsParameter;
};

export type ListResourcesParams = {
/**
 * Only what belongs to one of these pools, by name.
 */
pools?: PoolsParameter;
/**
 * Only what offers one of these platforms, by name.
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
 * Only nodes whose hostname holds this text.
 */
hostname?: HostnameParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListBucketsParams = {
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListDatasetsParams = {
/**
 * Only datasets and collections whose name holds this text.
 */
name?: DatasetNameFilterParameter;
/**
 * Only what lies in one of these buckets, by name.
 */
buckets?: BucketsParameter;
/**
 * Only what one of these users submitted or made, by user name.
 */
users?: UsersParameter;
/**
 * A collection gathers versions of datasets.
 */
type?: DatasetTypeFilterParameter;
/**
 * Only datasets in one of these formats.
 */
formats?: DatasetFormatsParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListCollectionsParams = {
/**
 * Only datasets and collections whose name holds this text.
 */
name?: DatasetNameFilterParameter;
/**
 * Only what lies in one of these buckets, by name.
 */
buckets?: BucketsParameter;
/**
 * Only what one of these users submitted or made, by user name.
 */
users?: UsersParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListObjectsParams = {
/**
 * Only objects whose key starts with this.
 */
prefix?: PrefixParameter;
/**
 * Character that ends a folder. Keys that hold it after the prefix are gathered into common prefixes; without it every key is listed.
 * @minLength 1
 * @maxLength 1
 */
delimiter?: DelimiterParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListCredentialsParams = {
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListUsersParams = {
/**
 * Only names that hold this text.
 */
name?: NameFilterParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};

export type ListTagsParams = {
/**
 * Only names that hold this text.
 */
name?: NameFilterParameter;
/**
 * Number of matching entries to pass over.
 * @minimum 0
 */
offset?: OffsetParameter;
/**
 * Largest number of entries to answer with.
 * @minimum 1
 * @maximum 1000
 */
limit?: LimitParameter;
};
