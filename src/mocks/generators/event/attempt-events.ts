import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import type { AttemptStory, TaskDescription } from "../log/attempt-story.ts";
import { between } from "../workflow/group-times.ts";
import { type ClusterEvent, inOrder } from "./cluster-event.ts";
import { failureEvents } from "./failure-events.ts";

/** A place that takes longer than this is reported as lacking, in milliseconds. */
const PATIENCE = 30_000;

export interface AttemptEventOptions {
  readonly story: AttemptStory;
  readonly poolName?: string;
  readonly description: TaskDescription;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly stream: RandomStream;
}

/** The wait for a place: a warning that comes back while no node has room. */
function waitingEvents({ story, poolName, now, stream }: AttemptEventOptions): ClusterEvent[] {
  const { scheduling, initializing, end } = story;
  const retries = stream.integer(1, 9);
  // The failure of a queue timeout tells of the wait itself.
  if (scheduling === undefined || (initializing === undefined && story.failure === "timeout")) return [];
  const until = initializing ?? end ?? now;
  if (until - scheduling < PATIENCE) return [];
  const where = poolName === undefined ? "No node" : `No node of ${poolName}`;
  const time = between(scheduling, until, 0.1);
  return [
    {
      time,
      lastTime: retries > 1 ? between(scheduling, until, 0.9) : time,
      count: retries,
      isWarning: true,
      reason: "FailedScheduling",
      message: `${where} has room: insufficient free resources`,
      component: "scheduler",
    },
  ];
}

/** The stages that the attempt came to, each at its own time. */
function stageEvents({ story, description }: AttemptEventOptions): ClusterEvent[] {
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
  const image = description.image === undefined ? "image" : `image "${description.image}"`;
  const node = task.node_name === undefined ? "a node" : task.node_name;
  add(story.processing, "controller", "Processing", `Processing attempt ${task.retry_id} of the task`);
  add(story.scheduling, "controller", "SuccessfulCreate", `Created pod ${task.pod_name}`);
  add(story.initializing, "scheduler", "Scheduled", `Assigned ${task.pod_name} to ${node}`);
  add(story.pulling, "kubelet", "Pulling", `Pulling ${image}`);
  add(story.pulled, "kubelet", "Pulled", `Pulled ${image}`);
  add(story.downloadStart, "controller", "Progressing", "Downloading the input");
  add(story.downloadEnd, "controller", "Progressing", "Downloaded the input");
  add(story.created, "kubelet", "Created", `Created container ${task.name}`);
  add(story.start, "kubelet", "Started", `Started container ${task.name}`);
  add(story.start, "controller", "Running", "The task is running");
  add(story.uploadStart, "controller", "Progressing", "Uploading the output");
  return events;
}

/** All events of one attempt, oldest first. None lies outside its stages, its end or now. */
export function attemptEvents(options: AttemptEventOptions): readonly ClusterEvent[] {
  const { story, stream } = options;
  const { end, task } = story;
  const events = [...stageEvents(options), ...waitingEvents(options)];
  if (task.status === TaskGroupStatus.COMPLETED && end !== undefined) {
    events.push(
      {
        time: end,
        reason: "Completed",
        message: "The container ended with exit code 0",
        component: "kubelet",
      },
      { time: end, reason: "Succeeded", message: "The task completed", component: "controller" },
    );
  } else if (story.failure !== undefined) {
    events.push(...failureEvents(story, stream));
  }
  return inOrder(events);
}
