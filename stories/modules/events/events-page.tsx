import { expect, waitFor, within } from "storybook/test";
import type {
  Event,
  TaskGroupStatus,
  TaskQueryResponse,
  WorkflowQueryResponse,
} from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { attemptsOf } from "../../fixtures/find";

/** Endpoint path, for handlers that override the mock one. */
export const eventsPath = "/api/workflow/:name/events";

export const hasBegun = ({ processing_start_time }: TaskQueryResponse) => processing_start_time !== undefined;

/**
 * The workflow's first attempt in this status.
 *
 * @throws Error if there is none
 */
export function attemptIn(workflow: WorkflowQueryResponse, status: TaskGroupStatus): TaskQueryResponse {
  const attempt = attemptsOf(workflow).find((other) => other.status === status);
  if (attempt === undefined) throw new Error(`${workflow.name} has no attempt in status ${status}.`);
  return attempt;
}

export function eventsOf(world: World, { name }: WorkflowQueryResponse): readonly Event[] {
  return world.events.generateWorkflowEvents(world.workflows.indexByName(name) ?? -1) ?? [];
}

type Attempt = Pick<TaskQueryResponse, "name" | "retry_id">;

/** The list of events: the rows of attempts and, below expanded ones, of their events. */
export function eventList(canvas: ReturnType<typeof within>) {
  const region = () => within(canvas.getByRole("region", { name: "Event list" }));
  /** Mounted rows of attempts from top to bottom. */
  const attempts = () =>
    region()
      .getAllByRole("button")
      .filter(({ dataset }) => dataset.attempt !== undefined);
  function rowOf(of: Attempt | undefined): HTMLElement {
    const row = attempts().find(({ dataset }) => dataset.attempt === `${of?.name}/${of?.retry_id}`);
    if (row === undefined) throw new Error(`No row for ${of?.name}, attempt ${of?.retry_id}.`);
    return row;
  }
  return {
    attempts,
    /** Waits for the row of an attempt. */
    async attempt(of: Attempt | undefined): Promise<HTMLElement> {
      await canvas.findByRole("region", { name: "Event list" });
      return await waitFor(() => rowOf(of));
    },
    /** Waits for an attempt's stages: the status from the platform may come after the events. */
    async showsStages(of: Attempt | undefined, stages: string | RegExp): Promise<void> {
      await canvas.findByRole("region", { name: "Event list" });
      await waitFor(() => expect(stagesOf(rowOf(of))).toHaveAccessibleName(stages));
    },
    /** Rows of visible events whose text matches. */
    events: (text = /./) =>
      region()
        .queryAllByRole("button", { name: text })
        .filter(({ dataset }) => dataset.attempt === undefined),
  };
}

export const stagesOf = (row: HTMLElement) => within(row).getByRole("img", { name: /^Scheduling/ });
