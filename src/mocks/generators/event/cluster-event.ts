import { type Event, EventType, type TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import type { EventPatterns } from "../../seed/event-patterns.ts";
import { isoTime } from "../iso-time.ts";

/** An event before it is rendered; times are milliseconds since 1970. */
export interface ClusterEvent {
  /** When it first happened. */
  readonly time: number;
  /** When it last happened; `time` when absent. */
  readonly lastTime?: number;
  /** How often it happened; 1 when absent. */
  readonly count?: number;
  readonly isWarning?: boolean;
  readonly reason: string;
  readonly message: string;
  readonly component: "scheduler" | "kubelet" | "controller";
}

/** Oldest first; events at the same time keep their order. */
export function inOrder(events: readonly ClusterEvent[]): ClusterEvent[] {
  return events.toSorted((one, other) => one.time - other.time);
}

function render(
  event: ClusterEvent,
  patterns: EventPatterns,
  host: string | undefined,
): Omit<Event, "involved_object"> {
  const { time, lastTime = time, count = 1, isWarning = false, reason, message, component } = event;
  const source = { component: patterns[component] };
  return {
    type: isWarning ? EventType.Warning : EventType.Normal,
    reason,
    message,
    source: component === "kubelet" && host !== undefined ? { ...source, host } : source,
    first_timestamp: isoTime(time),
    last_timestamp: isoTime(lastTime),
    count,
  };
}

/** An event of an attempt of a task, which is about its pod. */
export function renderTaskEvent(
  event: ClusterEvent,
  task: TaskQueryResponse,
  patterns: EventPatterns,
): Event {
  return {
    ...render(event, patterns, task.node_name),
    involved_object: { kind: "Pod", name: task.pod_name, namespace: patterns.namespace },
    task_name: task.name,
    retry_id: task.retry_id,
  };
}

/** An event of a node, or of a task on it. @param task names of the task and its workflow. */
export function renderNodeEvent(
  event: ClusterEvent,
  hostname: string,
  patterns: EventPatterns,
  task?: { readonly workflow: string; readonly task: string },
): Event {
  return {
    ...render(event, patterns, hostname),
    // Nodes are in no namespace; the cluster files their events under its default one.
    involved_object: { kind: "Node", name: hostname, namespace: "default" },
    ...(task && { workflow_name: task.workflow, task_name: task.task }),
  };
}

/** An event of a workflow as a whole. */
export function renderWorkflowEvent(event: ClusterEvent, name: string, patterns: EventPatterns): Event {
  return {
    ...render(event, patterns, undefined),
    involved_object: { kind: "Workflow", name, namespace: patterns.namespace },
  };
}
