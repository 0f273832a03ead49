import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import type { AttemptStory } from "../log/attempt-story.ts";
import { between } from "../workflow/group-times.ts";
import type { ClusterEvent } from "./cluster-event.ts";

/** A warning that came back `count` times between two moments. */
function repeated(
  from: number,
  to: number,
  count: number,
  event: Pick<ClusterEvent, "reason" | "message" | "component">,
): ClusterEvent {
  // What happened once, happened at one moment.
  const [time, lastTime] = count > 1 ? [from, to] : [to, to];
  return { ...event, isWarning: true, time, lastTime, count };
}

function killed({ end = 0 }: AttemptStory, message: string): ClusterEvent {
  return { time: end, reason: "Terminated", message, component: "kubelet" };
}

/** What the cluster saw of the cause, before the platform reported the failure. */
function causeEvents(story: AttemptStory, message: string, stream: RandomStream): ClusterEvent[] {
  const { start, end = 0, pulling, pulled, initializing, downloadStart, scheduling } = story;
  const count = stream.integer(2, 12);
  const kubelet = "kubelet" as const;
  switch (story.failure) {
    case "out-of-memory":
      return [
        {
          time: end,
          isWarning: true,
          reason: "OOMKilled",
          message: "The container used more memory than its limit",
          component: kubelet,
        },
      ];
    case "nccl": {
      const from = between(start ?? end, end, 0.95);
      const probe = "Liveness probe failed: the process does not answer";
      return [repeated(from, end, count, { reason: "Unhealthy", message: probe, component: kubelet })];
    }
    case "platform": {
      if (start === undefined) return [];
      const from = between(start, end, 0.97);
      const probe = "Readiness probe failed: no answer from the node";
      return [repeated(from, end, count, { reason: "Unhealthy", message: probe, component: kubelet })];
    }
    case "image": {
      const from = between(pulling ?? end, end, 0.1);
      return [
        repeated(from, end, count, {
          reason: "Failed",
          message: `Failed to pull the image: ${message}`,
          component: kubelet,
        }),
        repeated(from, end, 2 * count, {
          reason: "BackOff",
          message: "Back-off pulling the image",
          component: kubelet,
        }),
        {
          time: end,
          isWarning: true,
          reason: "ImagePullBackOff",
          message: "The image could not be pulled",
          component: kubelet,
        },
      ];
    }
    case "entrypoint": {
      const from = between(pulled ?? initializing ?? end, end, 0.9);
      return [
        repeated(from, end, count, {
          reason: "BackOff",
          message: "Back-off restarting the container",
          component: kubelet,
        }),
      ];
    }
    case "eviction":
      return [{ time: end, isWarning: true, reason: "Evicted", message, component: kubelet }];
    case "preemption":
      return [{ time: end, isWarning: true, reason: "Preempted", message, component: "scheduler" }];
    case "timeout": {
      if (start !== undefined) return [killed(story, "Stopping the container: its time is up")];
      if (downloadStart !== undefined) {
        const mount = "Unable to attach or mount volumes: the input is not complete";
        return [
          repeated(between(downloadStart, end, 0.3), end, count, {
            reason: "FailedMount",
            message: mount,
            component: kubelet,
          }),
        ];
      }
      const from = between(scheduling ?? end, end, 0.5);
      const room = "No node has room: insufficient free resources";
      return [
        repeated(from, end, count, { reason: "FailedScheduling", message: room, component: "scheduler" }),
      ];
    }
    case "cancellation":
      return start === undefined ? [] : [killed(story, "Stopping the container")];
    default:
      return [];
  }
}

/** The events at the end of an attempt that failed or was given up, the platform's report last. */
export function failureEvents(story: AttemptStory, stream: RandomStream): ClusterEvent[] {
  const { end, task } = story;
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
  return [...causeEvents(story, message, stream), report];
}
