import { type FieldError, WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import type { TaskFilter } from "../generators/task-generator.ts";
import type { FieldReader } from "./field-reader.ts";

// Parameters that many endpoints take, and what is wrong with them where only the world knows.

const MAXIMUM_LIMIT = 1_000;
const DEFAULT_LIMIT = 20;
const SWITCH = { true: "true", false: "false" } as const;

/** Entries to pass over, and how many to give. */
export function readPage(query: FieldReader): { readonly offset: number; readonly limit: number } {
  return {
    offset: query.integer("offset", 0, 0),
    limit: query.integer("limit", DEFAULT_LIMIT, 1, MAXIMUM_LIMIT),
  };
}

/** The filters that everything takes which lists tasks or sums them. */
export function readTaskParts(query: FieldReader) {
  return {
    users: query.strings("users"),
    priorities: query.members("priority", WorkflowPriority),
    tags: query.strings("tags"),
    nodes: query.strings("nodes"),
    name: query.text("name"),
    submittedAfter: query.instant("submitted_after"),
    submittedBefore: query.instant("submitted_before"),
  } satisfies TaskFilter;
}

/** False when it is absent. */
export function readSwitch(query: FieldReader, field: string): boolean {
  return query.member(field, SWITCH) === "true";
}

/** The number of an attempt, from 0. */
export function readRetry(query: FieldReader): number | undefined {
  const retryId = query.integer("retry_id", -1, 0);
  return retryId === -1 ? undefined : retryId;
}

/** The error for a `task_name` that the workflow does not hold. */
export function unknownTask(workflow: string, task = ""): FieldError {
  return { field: "task_name", message: `${workflow} has no task ${JSON.stringify(task)}.` };
}

/** The error for a `retry_id` beyond the attempts of a task. */
export function unknownAttempt(task: string, retryId: number): FieldError {
  return { field: "retry_id", message: `${task} has no attempt ${retryId}; they are counted from 0.` };
}
