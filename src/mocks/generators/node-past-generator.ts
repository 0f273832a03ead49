import {
  type Allocation,
  type Event,
  ListOrder,
  ResourceStatus,
  TaskGroupStatus,
  type WorkflowPriority,
} from "../../lib/api/generated.schemas.ts";
import type { EventPatterns } from "../seed/event-patterns.ts";
import type { Cluster } from "./cluster/cluster.ts";
import { taskOfStay } from "./cluster/node-holders.ts";
import { type NodePast, type NodeStay, nodeNumber, nodePast } from "./cluster/node-past.ts";
import { type ClusterEvent, inOrder, renderNodeEvent } from "./event/cluster-event.ts";
import { isoTime } from "./iso-time.ts";
import type { Fleet } from "./pool/fleet.ts";
import { findNode } from "./resource/find-node.ts";
import type { TaskPlace } from "./resource/live-nodes.ts";
import type { NodePlace } from "./resource/node-spread.ts";
import type { NodeStory } from "./resource/render-node-detail.ts";

/** From `from` on, until before `to`; milliseconds since 1970. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** What a node's past shows of a task. */
export interface NodeTask {
  readonly workflow: string;
  readonly task: string;
  readonly user: string;
  readonly priority: WorkflowPriority;
  readonly status: TaskGroupStatus;
}

export interface NodePastOptions {
  readonly fleet: Fleet;
  readonly patterns: EventPatterns;
  /** It has lived until now. */
  cluster(): Cluster;
  /** Milliseconds since 1970, like `now`. */
  readonly epoch: number;
  readonly now: number;
  /** The status of a node at a time, in milliseconds since 1970. */
  storyAt(place: NodePlace, time: number): NodeStory;
  describeTask(place: TaskPlace): NodeTask;
}

/**
 * What happened on single nodes, by the past of the one cluster that lists are read from too. Nodes that it does not have
 * were never held by a task.
 */
export interface NodePastGenerator {
  /** The tasks that were on a node at any time in a range, in the order in which they came; null for an unknown node. */
  allocations(hostname: string, range: TimeRange): readonly Allocation[] | null;
  /** What happened in a range, the newest first by default; null for an unknown node. */
  events(hostname: string, range: TimeRange, order?: ListOrder): readonly Event[] | null;
}

const NOTHING: NodePast = { stays: [], holders: [], turns: [] };

const REASONS: Readonly<Record<ResourceStatus, string>> = {
  [ResourceStatus.AVAILABLE]: "Available",
  [ResourceStatus.IN_USE]: "InUse",
  [ResourceStatus.CORDONED]: "Cordoned",
  [ResourceStatus.DRAINING]: "Draining",
  [ResourceStatus.OFFLINE]: "Offline",
};

function isIn(time: number, { from, to }: TimeRange): boolean {
  return time >= from && time < to;
}

/** Makes the past of the nodes of a world. */
export function createNodePastGenerator(options: NodePastOptions): NodePastGenerator {
  const { fleet, patterns, epoch, now, storyAt, describeTask } = options;

  function pastOf(place: NodePlace): NodePast {
    const cluster = options.cluster();
    const number = nodeNumber(cluster, place);
    return number === undefined ? NOTHING : nodePast(cluster, number, now - epoch);
  }

  /** Tasks that came, started and ended. */
  function taskEvents(
    stay: NodeStay,
    range: TimeRange,
  ): readonly (ClusterEvent & { readonly of: NodeTask })[] {
    const { group, start, end, gpus } = stay;
    const began = group.start + epoch;
    const times = [start + epoch, began, ...(end === undefined ? [] : [end + epoch])];
    if (!times.some((time) => isIn(time, range))) return [];
    const of = describeTask(taskOfStay(stay));
    const name = `${of.workflow}/${of.task}`;
    const events: ClusterEvent[] = [
      {
        time: start + epoch,
        reason: "Scheduled",
        message: `Assigned ${name} with ${gpus} ${gpus === 1 ? "GPU" : "GPUs"}`,
        component: "scheduler",
      },
    ];
    if (began <= now && group.start < (end ?? Number.POSITIVE_INFINITY)) {
      events.push({ time: began, reason: "Started", message: `Started ${name}`, component: "kubelet" });
    }
    if (end !== undefined) {
      const isCompleted = of.status === TaskGroupStatus.COMPLETED;
      events.push({
        time: end + epoch,
        isWarning: !isCompleted,
        reason: isCompleted ? "Completed" : "Stopped",
        message: isCompleted ? `${name} completed` : `${name} ended as ${of.status}`,
        component: "kubelet",
      });
    }
    return events.filter(({ time }) => isIn(time, range)).map((event) => ({ ...event, of }));
  }

  /** When the node entered the statuses that it has had since the beginning of a range. */
  function statusEvents(place: NodePlace, { turns }: NodePast, { from, to }: TimeRange): ClusterEvent[] {
    const events: ClusterEvent[] = [];
    const filling = turns.map(fillingEvent);
    let until = Math.min(to, now + 1);
    while (until > from) {
      const { status, since, reason } = storyAt(place, until - 1);
      const time = epoch + since;
      if (reason === undefined) {
        events.push(...filling.filter((event) => event.time >= time && event.time < until));
      } else {
        const message = `The node is ${status}: ${reason}`;
        const event = { time, isWarning: true, component: "controller" } as const;
        events.push({ ...event, reason: REASONS[status], message });
      }
      // Before the epoch a node has one status.
      if (since <= 0) break;
      until = time;
    }
    return events;
  }

  function fillingEvent({ at, isFull }: NodePast["turns"][number]): ClusterEvent {
    return {
      time: epoch + at,
      reason: REASONS[isFull ? ResourceStatus.IN_USE : ResourceStatus.AVAILABLE],
      message: isFull
        ? "The node is IN_USE: tasks hold all of its GPUs."
        : "The node is AVAILABLE: some of its GPUs are free.",
      component: "controller",
    };
  }

  return {
    allocations(hostname, { from, to }) {
      const place = findNode(fleet, hostname);
      if (place === null) return null;
      return pastOf(place)
        .stays.filter(({ start, end }) => start + epoch < to && (end === undefined || end + epoch > from))
        .map((stay): Allocation => {
          const { start, end, gpus: gpu, devices } = stay;
          return {
            ...describeTask(taskOfStay(stay)),
            ...{ gpu, devices: [...devices] },
            start: isoTime(epoch + start),
            ...(end !== undefined && { end: isoTime(epoch + end) }),
          };
        });
    },
    events(hostname, range, order = ListOrder.DESC) {
      const place = findNode(fleet, hostname);
      if (place === null) return null;
      const past = pastOf(place);
      const ofTasks = past.stays.flatMap((stay) => taskEvents(stay, range));
      const ofNode = statusEvents(place, past, range).filter(({ time }) => isIn(time, range));
      const tasks = new Map<ClusterEvent, NodeTask>(ofTasks.map((event) => [event, event.of]));
      const events = inOrder([...ofTasks, ...ofNode]).map((event) =>
        renderNodeEvent(event, hostname, patterns, tasks.get(event)),
      );
      return order === ListOrder.ASC ? events : events.reverse();
    },
  };
}
