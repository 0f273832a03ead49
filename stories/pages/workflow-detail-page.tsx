import type { Decorator } from "@storybook/nextjs";
import { HttpResponse, http } from "msw";
import { AppShell } from "@/components/shell/app-shell";
import type { WorkflowQueryResponse, WorkflowStatus } from "@/lib/api/generated.schemas";
import type { World } from "../../src/mocks/world/world.ts";

/** The screen where it stands in the console. */
export const inAppShell: Decorator = (Story) => (
  <AppShell>
    <Story />
  </AppShell>
);

/** The path of the one endpoint that the page asks. */
export const workflowPath = "/api/workflow/:name";

/** How many workflows of a status are looked through for one that tells the story best. */
const LOOKED_THROUGH = 300;

/**
 * The newest workflow of the world in this status that is as the story wants it. Where none is, the newest one of
 * the status. Throws when the world has none.
 */
export function workflowOf(
  world: World,
  status: WorkflowStatus,
  fits: (workflow: WorkflowQueryResponse) => boolean = () => true,
): WorkflowQueryResponse {
  const { entries } = world.workflows.generateFullPage(0, LOOKED_THROUGH, { statuses: [status] });
  const workflow = entries.find(fits) ?? entries[0];
  if (workflow === undefined) {
    throw new Error(`This world has no workflow in status ${status}: choose a larger volume.`);
  }
  return workflow;
}

/** Answers with this workflow, whatever its name. */
export function answersWith(workflow: WorkflowQueryResponse) {
  return http.get(`*${workflowPath}`, () => HttpResponse.json(workflow));
}

/** Number of its groups in one of these states. */
export function groupsIn(workflow: WorkflowQueryResponse, ...statuses: readonly string[]): number {
  return workflow.groups.filter(({ status }) => statuses.includes(status)).length;
}

/** Number of its tasks, each counted once however often it was tried. */
export function taskCount({ groups }: Pick<WorkflowQueryResponse, "groups">): number {
  return groups.reduce((count, { tasks }) => count + new Set(tasks.map(({ name }) => name)).size, 0);
}
