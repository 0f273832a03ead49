import { TaskGroupStatus, type TaskQueryResponse } from "../../lib/api/generated.schemas.ts";
import type { WorkflowGenerator } from "./workflow-generator.ts";

/** What sessions ask of the workflows of their world. */
export interface TaskSource extends Pick<WorkflowGenerator, "indexByName" | "task"> {
  /** Position of a workflow's pool; absent in a world without pools. */
  record(workflow: number): { readonly pool?: number };
}

/** Why nothing can be opened in a task. */
export type TaskRefusal = "no-workflow" | "no-task" | "no-attempt" | "not-running";

export interface Refused<Reason extends string> {
  readonly refused: Reason;
}

/** The attempt that runs, or why there is none. */
export type FoundTask =
  | { readonly workflow: number; readonly attempt: TaskQueryResponse }
  | Refused<TaskRefusal>;

/** Looks for a running attempt of a task; the last attempt when none is named. */
export function findRunningTask(
  workflows: TaskSource,
  workflowName: string,
  taskName: string,
  retryId?: number,
): FoundTask {
  const workflow = workflows.indexByName(workflowName);
  if (workflow === null) return { refused: "no-workflow" };
  const attempts = workflows.task(workflow, taskName);
  if (attempts === null) return { refused: "no-task" };
  const attempt =
    retryId === undefined ? attempts.at(-1) : attempts.find(({ retry_id }) => retry_id === retryId);
  if (attempt === undefined) return { refused: "no-attempt" };
  if (attempt.status !== TaskGroupStatus.RUNNING) return { refused: "not-running" };
  return { workflow, attempt };
}
