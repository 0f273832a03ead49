import { type HttpHandler, HttpResponse, http } from "msw";
import type { within } from "storybook/test";
import { dataKey } from "#.storybook/data-key";
import { worldOf } from "#.storybook/world";
import type { WorkflowQueryResponse, WorkflowStatus } from "@/lib/api/generated.schemas";
import {
  bucketHandlers,
  changeHandlers,
  eventHandlers,
  logHandlers,
  poolHandlers,
  portForwardHandlers,
  profileHandlers,
  specHandlers,
  taskHandlers,
  terminalHandlers,
  workflowHandlers,
} from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";

/** Path of the page's main endpoint. */
export const workflowPath = "/api/workflow/:name";

/** Handlers for all requests of the page and its panels. */
export function detailHandlers(world: World): HttpHandler[] {
  return [
    ...workflowHandlers(world),
    ...taskHandlers(world),
    ...logHandlers(world),
    ...eventHandlers(world),
    ...specHandlers(world),
    ...poolHandlers(world),
    ...profileHandlers(world),
    ...bucketHandlers(world),
    ...changeHandlers(world),
    ...terminalHandlers(world),
    ...portForwardHandlers(world),
  ];
}

/** Maximum number of workflows of a status to search for a suitable one, and the batch size. */
const LOOKED_THROUGH = 300;
const STEP = 20;

/**
 * The newest workflow of the world in this status that matches.
 *
 * @throws Error if none of the newest does: another would prove nothing
 */
export function workflowOf(
  world: World,
  status: WorkflowStatus,
  fits: (workflow: WorkflowQueryResponse) => boolean = () => true,
): WorkflowQueryResponse {
  for (let offset = 0; offset < LOOKED_THROUGH; offset += STEP) {
    const { entries } = world.workflows.generateFullPage(offset, STEP, { statuses: [status] });
    const workflow = entries.find(fits);
    if (workflow !== undefined) return workflow;
  }
  throw new Error(
    `None of the newest ${LOOKED_THROUGH} workflows in status ${status} matches: choose a larger volume or another seed.`,
  );
}

let known: { key: string; world: World } | undefined;

/**
 * The story's world, to look up what should be on screen. Shared by render and play function, since creating one takes
 * a tenth of a second; handlers use their own from `worldOf`.
 */
export function expectedWorld(globals: Readonly<Record<string, unknown>>): World {
  const key = dataKey(globals);
  if (known?.key !== key) known = { key, world: worldOf(globals) };
  return known.world;
}

/** The part of a play function's context that `showGraph` needs. */
interface Played {
  canvas: Pick<ReturnType<typeof within>, "findByRole" | "queryByRole">;
  userEvent: { click: (element: Element) => Promise<void> };
}

/** The graph's tree: beside the panel, or in its own tab in narrow windows. */
export async function showGraph({ canvas, userEvent }: Played): Promise<HTMLElement> {
  await canvas.findByRole("tab", { name: "Overview" });
  const tab = canvas.queryByRole("tab", { name: "Graph" });
  if (tab !== null) await userEvent.click(tab);
  return canvas.findByRole("tree");
}

/** Responds with this workflow for any name. */
export function answersWith(workflow: WorkflowQueryResponse) {
  return http.get(`*${workflowPath}`, () => HttpResponse.json(workflow));
}

/** Number of its groups in one of these states. */
export function groupsIn(workflow: WorkflowQueryResponse, ...statuses: readonly string[]): number {
  return workflow.groups.filter(({ status }) => statuses.includes(status)).length;
}

/** Number of its tasks, regardless of attempts. */
export function taskCount({ groups }: Pick<WorkflowQueryResponse, "groups">): number {
  return groups.reduce((count, { tasks }) => count + new Set(tasks.map(({ name }) => name)).size, 0);
}

/**
 * The workflow scaled to the given numbers of groups and tasks: a chain of copies of its own groups. Throws if one of
 * its groups has no tasks.
 */
export function enlarged(
  workflow: WorkflowQueryResponse,
  size: { groups: number; tasks: number },
): WorkflowQueryResponse {
  const sources = Array.from({ length: size.groups }, (_, index) =>
    itemAt(workflow.groups, Math.floor((index * workflow.groups.length) / size.groups)),
  );
  const names = sources.map(({ name }, index) => `${name}-${String(index + 1).padStart(3, "0")}`);
  const groups = sources.map((source, index) => {
    const name = itemAt(names, index);
    const tasks = source.tasks.filter(({ status }) => status !== "RESCHEDULED");
    // The first groups get the remainder.
    const count = Math.floor(size.tasks / size.groups) + (index < size.tasks % size.groups ? 1 : 0);
    return {
      ...source,
      name,
      remaining_upstream_groups: source.status === "WAITING" ? names.slice(index - 1, index) : [],
      downstream_groups: names.slice(index + 1, index + 2),
      tasks: Array.from({ length: count }, (_, task) => ({
        ...itemAt(tasks, task % tasks.length),
        name: `${name}-${task}`,
        retry_id: 0,
        lead: task === 0,
      })),
    };
  });
  return { ...workflow, groups };
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${index} among ${items.length}.`);
  return item;
}
