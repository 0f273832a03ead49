import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import { killedProcess } from "../log/oom-killer.ts";
import { readLaunch } from "../log/task-launch.ts";
import { between } from "../workflow/group-times.ts";
import type { AttemptEventOptions } from "./attempt-event-options.ts";
import type { ClusterEvent } from "./cluster-event.ts";
import { pullFailedText } from "./image-pull.ts";

const GIBIBYTE = 2 ** 30;

type EventText = Pick<ClusterEvent, "reason" | "message" | "component">;

/** A warning that was repeated `count` times between two moments. */
function repeated(from: number, to: number, count: number, event: EventText): ClusterEvent {
  // What happened once, happened at one moment.
  const [time, lastTime] = count > 1 ? [from, to] : [to, to];
  return { ...event, isWarning: true, time, lastTime, count };
}

function warning(time: number, reason: string, message: string): ClusterEvent {
  return { time, isWarning: true, reason, message, component: "kubelet" };
}

/** The kubelet stops the container. */
function killing({ story }: AttemptEventOptions): ClusterEvent {
  const { end = 0, task } = story;
  return { time: end, reason: "Killing", message: `Stopping container ${task.name}`, component: "kubelet" };
}

/** The hexadecimal form of a random UID. */
function drawUid(stream: RandomStream): string {
  const hex = (digits: number) =>
    stream
      .integer(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, "0");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(8)}${hex(4)}`;
}

/** The node loses its GPU, or its connection. */
function platformEvents(options: AttemptEventOptions, count: number): ClusterEvent[] {
  const { start, end = 0, task } = options.story;
  if (start === undefined) return [];
  const launch = readLaunch(task, options.description);
  if (task.failure_message?.includes("Xid 79")) {
    const message = `NVRM: Xid (PCI:0000:3b:00): 79, pid=${launch.pid}, name=python, GPU has fallen off the bus.`;
    return [warning(end, "GPUXidError", message), killing(options)];
  }
  const address = `${launch.ip}:8080`;
  const probe = `Readiness probe failed: Get "http://${address}/healthz": dial tcp ${address}: connect: no route to host`;
  const lost = { reason: "Unhealthy", message: probe, component: "kubelet" as const };
  return [
    repeated(between(start, end, 0.97), end, count, lost),
    {
      time: end,
      isWarning: true,
      reason: "NodeNotReady",
      message: "Node is not ready",
      component: "controller",
    },
  ];
}

function imageEvents(
  { story, description }: AttemptEventOptions,
  message: string,
  count: number,
): ClusterEvent[] {
  const { pulling, end = 0 } = story;
  const { image = "unknown" } = description;
  const from = between(pulling ?? end, end, 0.1);
  const reason = message.slice(message.indexOf(": ") + 2);
  const backOffs = count > 1 ? 2 * count : 1;
  const failed = (text: string): EventText => ({ reason: "Failed", message: text, component: "kubelet" });
  return [
    repeated(from, end, count, failed(pullFailedText(image, reason))),
    repeated(from, end, count, failed("Error: ErrImagePull")),
    repeated(from, end, backOffs, {
      reason: "BackOff",
      message: `Back-off pulling image "${image}"`,
      component: "kubelet",
    }),
    repeated(from, end, backOffs, failed("Error: ImagePullBackOff")),
  ];
}

function entrypointEvents({ story, namespace }: AttemptEventOptions, message: string, count: number) {
  const { pulled, initializing, end = 0, task } = story;
  const from = between(pulled ?? initializing ?? end, end, 0.9);
  const cause = message.slice(message.indexOf(": ") + 2);
  return [
    repeated(from, end, count, {
      reason: "Failed",
      message: `Error: failed to create containerd task: failed to create shim task: ${cause}`,
      component: "kubelet",
    }),
    repeated(from, end, count, {
      reason: "BackOff",
      message: `Back-off restarting failed container ${task.name} in pod ${task.pod_name}_${namespace}(${task.task_uuid})`,
      component: "kubelet",
    }),
  ];
}

/** Short of disk the kubelet evicts the pod itself; a node that is drained is emptied by the controller. */
function evictionEvents(options: AttemptEventOptions, message: string): ClusterEvent[] {
  const { story, description, namespace } = options;
  const { end = 0, task } = story;
  if (!message.includes("low on resource")) {
    const marked = `Marking for deletion Pod ${namespace}/${task.pod_name}`;
    return [
      { time: end, reason: "TaintManagerEviction", message: marked, component: "controller" },
      killing(options),
    ];
  }
  const request = Math.round((description.storage ?? 100 * GIBIBYTE) / GIBIBYTE);
  const used = request + 1 + Math.floor(request / 16);
  const account = `Threshold quantity: 10Gi, available: 9Gi. Container ${task.name} was using ${used}Gi, request is ${request}Gi, has larger consumption of ephemeral-storage.`;
  return [warning(end, "Evicted", `${message.replace(/^Evicted: /, "")} ${account}`), killing(options)];
}

function timeoutEvents(options: AttemptEventOptions, count: number): ClusterEvent[] {
  const { start, end = 0, downloadStart } = options.story;
  if (start !== undefined) {
    const deadline = "Pod was active on the node longer than the specified deadline";
    return [warning(end, "DeadlineExceeded", deadline), killing(options)];
  }
  if (downloadStart !== undefined) {
    const mount =
      "Unable to attach or mount volumes: unmounted volumes=[input], unattached volumes=[input output]: timed out waiting for the condition";
    return [
      repeated(between(downloadStart, end, 0.3), end, count, {
        reason: "FailedMount",
        message: mount,
        component: "kubelet",
      }),
    ];
  }
  return [];
}

/** What the cluster saw of the cause, before the platform reported the failure. */
function causeEvents(options: AttemptEventOptions, message: string): ClusterEvent[] {
  const { story, stream } = options;
  const { start, end = 0, task } = story;
  const drawn = stream.integer(2, 12);
  // Nothing had told of it before.
  const count = options.wasOver ? drawn : 1;
  switch (story.failure) {
    case "out-of-memory":
    case "data-loader":
      return [warning(end, "OOMKilling", killedProcess(readLaunch(task, options.description)))];
    case "nccl": {
      const probe =
        'Liveness probe failed: command timed out: "/usr/local/bin/healthcheck" timed out after 5s';
      const unhealthy = { reason: "Unhealthy", message: probe, component: "kubelet" as const };
      return [repeated(between(start ?? end, end, 0.95), end, count, unhealthy)];
    }
    case "platform":
      return platformEvents(options, count);
    case "image":
      return imageEvents(options, message, count);
    case "entrypoint":
      return entrypointEvents(options, message, count);
    case "eviction":
      return evictionEvents(options, message);
    case "preemption": {
      const preempted = `Preempted by pod ${drawUid(stream)} on node ${task.node_name ?? ""}`;
      return [
        { time: end, isWarning: true, reason: "Preempted", message: preempted, component: "scheduler" },
        ...(start === undefined ? [] : [killing(options)]),
      ];
    }
    case "timeout":
      return timeoutEvents(options, count);
    case "cancellation":
      return start === undefined ? [] : [killing(options)];
    default:
      return [];
  }
}

/** The events at the end of an attempt that failed or was given up, the platform's report last. */
export function failureEvents(options: AttemptEventOptions): ClusterEvent[] {
  const { end, task } = options.story;
  if (end === undefined) return [];
  const message = task.failure_message ?? task.status;
  const code = task.exit_code === undefined ? "" : ` (exit code ${task.exit_code})`;
  const report: ClusterEvent = {
    time: end,
    isWarning: true,
    reason: task.status === TaskGroupStatus.RESCHEDULED ? "Rescheduled" : "Failed",
    message: `${message}${code}`,
    component: "controller",
  };
  return [...causeEvents(options, message), report];
}
