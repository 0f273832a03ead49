import type {
  GroupQueryResponse,
  TaskGroupStatus,
  TaskQueryResponse,
  WorkflowQueryResponse,
  WorkflowStatus,
} from "@/lib/api/generated.schemas";

// Small valid responses, shared by tests.

export function task(
  name: string,
  status: TaskGroupStatus,
  overrides: Partial<TaskQueryResponse> = {},
): TaskQueryResponse {
  return {
    name,
    retry_id: 0,
    status,
    logs: `/api/workflow/sample/task/${name}/logs`,
    events: `/api/workflow/sample/task/${name}/events`,
    pod_name: `pod-${name}`,
    task_uuid: `uuid-${name}`,
    ...overrides,
  };
}

export function group(
  name: string,
  status: TaskGroupStatus,
  tasks: TaskQueryResponse[],
  overrides: Partial<GroupQueryResponse> = {},
): GroupQueryResponse {
  return { name, status, tasks, ...overrides };
}

/** Submitted at midnight of 2026-03-01, UTC. */
export function workflow(
  status: WorkflowStatus,
  groups: GroupQueryResponse[],
  overrides: Partial<WorkflowQueryResponse> = {},
): WorkflowQueryResponse {
  return {
    name: "sample",
    uuid: "5e0a",
    submitted_by: "alice.chen",
    spec: "/api/workflow/sample/spec",
    template_spec: "/api/workflow/sample/spec?use_template=true",
    logs: "/api/workflow/sample/logs",
    events: "/api/workflow/sample/events",
    overview: "/workflows/sample",
    tags: [],
    submit_time: "2026-03-01T00:00:00Z",
    queued_time: 60,
    status,
    groups,
    plugins: {},
    priority: "NORMAL",
    ...overrides,
  };
}
