import type { Event, TaskQueryResponse } from "../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";
import { type EventPatterns, validateEventPatterns } from "../seed/event-patterns.ts";
import { attemptEvents } from "./event/attempt-events.ts";
import { renderTaskEvent, renderWorkflowEvent } from "./event/cluster-event.ts";
import type { PoolNodes } from "./event/scheduling-text.ts";
import { workflowEvents } from "./event/workflow-events.ts";
import { planAtEpoch, readAttempt, readOpenAttempt, type TaskDescription } from "./log/attempt-story.ts";
import type { WorkflowGenerator } from "./workflow-generator.ts";

export interface EventGeneratorOptions {
  readonly seed: number;
  readonly patterns: EventPatterns;
  /** The world's epoch and its present, in milliseconds since 1970. */
  readonly epoch: number;
  readonly now: number;
  readonly workflows: Pick<WorkflowGenerator, "record" | "generate" | "task" | "plannedTimes">;
  /** What else the world knows of a task, so that events name the same image. */
  readonly describeTask?: (workflowIndex: number, task: string, retryId: number) => TaskDescription | null;
  /** The nodes of a pool at a time in milliseconds since 1970, so that the scheduler counts as many. */
  readonly nodesOf?: (poolName: string, time: number) => PoolNodes;
}

/** Events of a workflow; all of them where nothing is given. */
export interface EventFilter {
  /** Only those of the task of that name. */
  readonly task?: string;
  /** Only those of attempts of that number, from 0. */
  readonly retryId?: number;
}

/**
 * Events of the cluster without storage, oldest first, in agreement with the times, statuses and messages that the
 * workflow generator gives. They are a function of (seed, workflow, task, attempt, now), and few for each attempt. As
 * time passes new ones come behind those before; of a warning that is repeated, the count and the last time grow.
 */
export interface EventGenerator {
  /**
   * Events of a workflow and of its tasks; with a filter only those of tasks. Null when there is no such task.
   * @throws RangeError when there is no such workflow.
   */
  generateWorkflowEvents(workflowIndex: number, filter?: EventFilter): readonly Event[] | null;
  /**
   * Events of one attempt, the latest by default; null when there is no such task or attempt.
   * @throws RangeError when there is no such workflow.
   */
  generateTaskEvents(workflowIndex: number, task: string, retryId?: number): readonly Event[] | null;
}

/** Times of one form, so that their order is that of the text. */
function byTime(one: Event, other: Event): number {
  return one.first_timestamp < other.first_timestamp
    ? -1
    : one.first_timestamp > other.first_timestamp
      ? 1
      : 0;
}

/**
 * Makes the events of a world. @throws RangeError that names the key and the value that is invalid.
 * @example
 * world.events.generateTaskEvents(0, "train-0")?.at(-1)?.reason; // for example "Succeeded"
 */
export function createEventGenerator(options: EventGeneratorOptions): EventGenerator {
  const { seed, patterns, epoch, now, workflows, describeTask, nodesOf } = options;
  validateEventPatterns(patterns);

  function eventsOf(workflowIndex: number, task: TaskQueryResponse): Event[] {
    const key = deriveKey(createKey(seed, `event/${task.name}`), workflowIndex, task.retry_id);
    const { poolName } = workflows.record(workflowIndex);
    const planned = planAtEpoch(workflows, workflowIndex, task, epoch);
    const events = attemptEvents({
      story: planned === null ? readAttempt(task) : readOpenAttempt(task, planned, now),
      wasOver: planned === null,
      namespace: patterns.namespace,
      nodes: (time) => (poolName === undefined ? undefined : nodesOf?.(poolName, time)),
      description: describeTask?.(workflowIndex, task.name, task.retry_id) ?? {},
      now,
      stream: new RandomStream(key),
    });
    return events.map((event) => renderTaskEvent(event, task, patterns));
  }

  return Object.freeze({
    generateTaskEvents(workflowIndex: number, task: string, retryId?: number) {
      const attempts = workflows.task(workflowIndex, task);
      const attempt = retryId === undefined ? attempts?.at(-1) : attempts?.[retryId];
      return attempt === undefined ? null : eventsOf(workflowIndex, attempt);
    },
    generateWorkflowEvents(workflowIndex: number, { task, retryId }: EventFilter = {}) {
      const workflow = workflows.generate(workflowIndex);
      const attempts =
        task === undefined
          ? workflow.groups.flatMap(({ tasks }) => tasks)
          : workflows.task(workflowIndex, task);
      if (attempts === null) return null;
      const isWhole = task === undefined && retryId === undefined;
      const own = isWhole ? workflowEvents(workflow) : [];
      const wanted = attempts.filter(({ retry_id }) => retryId === undefined || retry_id === retryId);
      return [
        ...own.map((event) => renderWorkflowEvent(event, workflow.name, patterns)),
        ...wanted.flatMap((attempt) => eventsOf(workflowIndex, attempt)),
      ].sort(byTime);
    },
  });
}
