import type { TaskQueryResponse, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";

/** What a story is about: a workflow of its world and, for stories about a task, one of that workflow's tasks. */
export interface Subject {
  readonly workflow: WorkflowQueryResponse;
  /** @throws Error when the story's fixture names no task */
  readonly task: TaskQueryResponse;
}

/**
 * Finds the subject of a story in its world. The named ones are in `stories/fixtures`.
 *
 * @throws Error when the world has none: another subject would prove nothing
 *
 * @example
 * export const Running = meta.story({ parameters: { subject: runningTask } });
 */
export type Fixture = (world: World) => Pick<Subject, "workflow"> & Partial<Subject>;

/** The subject that `fixture` finds in `world`. Reading the subject of a story without a fixture throws. */
export function subjectIn(world: World, fixture: Fixture | undefined): Subject {
  const found = fixture?.(world);
  return {
    get workflow() {
      return given(found?.workflow, "workflow");
    },
    get task() {
      return given(found?.task, "task");
    },
  };
}

function given<Value>(value: Value | undefined, kind: string): Value {
  if (value === undefined) {
    throw new Error(`This story has no ${kind}: set parameters.subject to a fixture that finds one.`);
  }
  return value;
}
