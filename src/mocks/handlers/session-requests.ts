import type { TaskRefusal } from "../generators/running-task.ts";
import { notFound, refusal, unprocessable } from "./problem.ts";
import { unknownAttempt } from "./query-parts.ts";

/** 409 for a task in which nothing can be opened. */
function notRunning(task: string): Response {
  return refusal(409, `The task ${task} is not running: only a running task can be reached.`);
}

/** 410 for a session that was and is not any more. */
export function sessionEnded(session: string): Response {
  return refusal(410, `The session ${session} has ended; open another one.`);
}

/** The answer when nothing can be opened in a task. */
export function refuseTask(
  reason: TaskRefusal,
  { name, task }: { readonly name: string; readonly task: string },
  retryId = 0,
): Response {
  switch (reason) {
    case "no-workflow":
      return notFound("workflow", "name", name);
    case "no-task":
      return notFound("task", "task", task);
    case "no-attempt":
      return unprocessable([unknownAttempt(task, retryId)]);
    case "not-running":
      return notRunning(task);
  }
}
