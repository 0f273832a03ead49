import type { ListTasksParams } from "@/lib/api/generated.schemas";

/** Maximum number of tasks in a response of the API. */
const MOST_TASKS = 1_000;

/**
 * Request for all tasks of a workflow, or for the first 1,000. The parts of a page use the same parameters, so that they
 * share one request.
 */
export function workflowTasks(name: string): ListTasksParams {
  return { workflow_id: name, limit: MOST_TASKS };
}
