import { waitFor, within } from "storybook/test";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { Event, TaskQueryResponse, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { EventViewer } from "@/modules/events/event-viewer";
import { groupsIn, taskCount, workflowOf } from "../../features/workflows/detail/detail-page";

type Canvas = ReturnType<typeof within>;

/** Small enough that all rows are visible. */
export const isSmall = (workflow: WorkflowQueryResponse) => taskCount(workflow) <= 10;

export const attemptsOf = ({ groups }: WorkflowQueryResponse) => groups.flatMap(({ tasks }) => tasks);
export const hasBegun = ({ processing_start_time }: TaskQueryResponse) => processing_start_time !== undefined;

export function eventsOf(world: World, { name }: WorkflowQueryResponse): readonly Event[] {
  return world.events.generateWorkflowEvents(world.workflows.indexByName(name) ?? -1) ?? [];
}

export function viewerOf(workflow: WorkflowQueryResponse) {
  return <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />;
}

/** Row of an attempt, by default the first. */
export async function rowOf(canvas: Canvas, task: string, retryId = 0): Promise<HTMLElement> {
  await canvas.findByRole("region", { name: "Event list" });
  return await waitFor(() => {
    const row = rowsOf(canvas).find((other) => other.dataset.attempt === `${task}/${retryId}`);
    if (row === undefined) throw new Error(`No row for ${task}, attempt ${retryId}.`);
    return row;
  });
}

/** Mounted attempt rows from top to bottom. */
export function rowsOf(canvas: Canvas): HTMLElement[] {
  const list = within(canvas.getByRole("region", { name: "Event list" }));
  return list.getAllByRole("button").filter(({ dataset }) => dataset.attempt !== undefined);
}

/** Rows of visible events whose text matches. */
export const eventRows = (canvas: Canvas, text: RegExp) =>
  within(canvas.getByRole("region", { name: "Event list" }))
    .queryAllByRole("button", { name: text })
    .filter(({ dataset }) => dataset.attempt === undefined);

export const stagesOf = (row: HTMLElement) => within(row).getByRole("img", { name: /^Scheduling/ });

export const running = (world: World) =>
  workflowOf(
    world,
    "RUNNING",
    (workflow) =>
      isSmall(workflow) &&
      groupsIn(workflow, "COMPLETED") > 0 &&
      groupsIn(workflow, "WAITING") > 0 &&
      attemptsOf(workflow).some(({ status }) => status === "RUNNING"),
  );
