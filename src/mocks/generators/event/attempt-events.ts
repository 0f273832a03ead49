import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import type { AttemptEventOptions } from "./attempt-event-options.ts";
import { type ClusterEvent, inOrder } from "./cluster-event.ts";
import { failureEvents } from "./failure-events.ts";
import { imageBytes, pulledText } from "./image-pull.ts";
import { schedulingText } from "./scheduling-text.ts";

/** A pod that waits longer than this is reported as unschedulable, in milliseconds. */
const PATIENCE = 30_000;
/** Milliseconds after which the scheduler tries a pod again that it found no node for, at the latest. */
const RETRY_TIME = 300_000;

/** The wait for a node: a warning that is repeated while none has room. */
function waitingEvents({ story, description, nodes, now }: AttemptEventOptions): ClusterEvent[] {
  const { scheduling, initializing, end } = story;
  if (scheduling === undefined) return [];
  const until = initializing ?? end ?? now;
  // The scheduler reports a queue timeout, however short.
  const isGivenUp = initializing === undefined && story.failure === "timeout";
  if (until - scheduling < PATIENCE && !isGivenUp) return [];
  const time = Math.min(scheduling + PATIENCE, until);
  const retries = Math.floor((until - time) / RETRY_TIME);
  return [
    {
      time,
      lastTime: time + retries * RETRY_TIME,
      count: 1 + retries,
      isWarning: true,
      reason: "FailedScheduling",
      message: schedulingText(nodes(time), description.gpu),
      component: "scheduler",
    },
  ];
}

/** The stages that the attempt reached, each at its time. */
function stageEvents({ story, description, namespace }: AttemptEventOptions): ClusterEvent[] {
  const { task } = story;
  const events: ClusterEvent[] = [];
  const add = (
    time: number | undefined,
    component: ClusterEvent["component"],
    reason: string,
    message: string,
  ) => {
    if (time !== undefined) events.push({ time, reason, message, component });
  };
  const { image = "unknown" } = description;
  const node = task.node_name ?? "";
  add(story.processing, "controller", "Processing", `Processing attempt ${task.retry_id}`);
  add(story.scheduling, "controller", "SuccessfulCreate", `Created pod: ${task.pod_name}`);
  add(
    story.initializing,
    "scheduler",
    "Scheduled",
    `Successfully assigned ${namespace}/${task.pod_name} to ${node}`,
  );
  add(story.pulling, "kubelet", "Pulling", `Pulling image "${image}"`);
  if (story.pulling !== undefined && story.pulled !== undefined) {
    add(
      story.pulled,
      "kubelet",
      "Pulled",
      pulledText(image, story.pulled - story.pulling, imageBytes(image)),
    );
  }
  add(story.downloadStart, "controller", "Progressing", "Downloading input");
  add(story.downloadEnd, "controller", "Progressing", "Input download complete");
  add(story.created, "kubelet", "Created", `Created container: ${task.name}`);
  add(story.start, "kubelet", "Started", `Started container ${task.name}`);
  add(story.start, "controller", "Running", "Task is running");
  add(story.uploadStart, "controller", "Progressing", "Uploading output");
  return events;
}

/** All events of one attempt, oldest first. None lies outside its stages, its end or now. */
export function attemptEvents(options: AttemptEventOptions): readonly ClusterEvent[] {
  const { story } = options;
  const { end, task } = story;
  const events = [...stageEvents(options), ...waitingEvents(options)];
  if (task.status === TaskGroupStatus.COMPLETED && end !== undefined) {
    events.push(
      {
        time: end,
        reason: "Completed",
        message: `Container ${task.name} completed with exit code 0`,
        component: "kubelet",
      },
      { time: end, reason: "Succeeded", message: "Task completed", component: "controller" },
    );
  } else if (story.failure !== undefined) {
    events.push(...failureEvents(options));
  }
  return inOrder(events);
}
