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
  specHandlers,
  taskHandlers,
  terminalHandlers,
  workflowHandlers,
} from "../../../../src/mocks/handlers.ts";
import type { World } from "../../../../src/mocks/world/world.ts";

/** The path of the endpoint without which there is no page. */
export const workflowPath = "/api/workflow/:name";

/** All that the page and its panels ask for. */
export function detailHandlers(world: World): HttpHandler[] {
  return [
    ...workflowHandlers(world),
    ...taskHandlers(world),
    ...logHandlers(world),
    ...eventHandlers(world),
    ...specHandlers(world),
    ...poolHandlers(world),
    ...bucketHandlers(world),
    ...changeHandlers(world),
    ...terminalHandlers(world),
    ...portForwardHandlers(world),
  ];
}

/** How many workflows of a status are looked through for one that tells the story best, and how many at a time. */
const LOOKED_THROUGH = 300;
const STEP = 20;

/**
 * The newest workflow of the world in this status that is as the story wants it. Where none is, the newest one of
 * the status. Throws when the world has none.
 */
export function workflowOf(
  world: World,
  status: WorkflowStatus,
  fits: (workflow: WorkflowQueryResponse) => boolean = () => true,
): WorkflowQueryResponse {
  let newest: WorkflowQueryResponse | undefined;
  for (let offset = 0; offset < LOOKED_THROUGH; offset += STEP) {
    const { entries } = world.workflows.generateFullPage(offset, STEP, { statuses: [status] });
    const workflow = entries.find(fits);
    if (workflow !== undefined) return workflow;
    newest ??= entries[0];
  }
  if (newest === undefined) {
    throw new Error(`This world has no workflow in status ${status}: choose a larger volume.`);
  }
  return newest;
}

let known: { key: string; world: World } | undefined;

/**
 * The story's world, to look up what should be on screen. Render and play function share it, since making one
 * takes a tenth of a second; handlers take one of their own from `worldOf`.
 */
export function expectedWorld(globals: Readonly<Record<string, unknown>>): World {
  const key = dataKey(globals);
  if (known?.key !== key) known = { key, world: worldOf(globals) };
  return known.world;
}

/** What `showGraph` needs of a play function's context. */
interface Played {
  canvas: Pick<ReturnType<typeof within>, "findByRole" | "queryByRole">;
  userEvent: { click: (element: Element) => Promise<void> };
}

/** The tree of the graph: beside the panel, or in a tab of its own where the window is narrow. */
export async function showGraph({ canvas, userEvent }: Played): Promise<HTMLElement> {
  await canvas.findByRole("tab", { name: "Overview" });
  const tab = canvas.queryByRole("tab", { name: "Graph" });
  if (tab !== null) await userEvent.click(tab);
  return canvas.findByRole("tree");
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

/**
 * The workflow with as many groups and tasks as asked for: a chain, whose first groups are copies of its own first
 * group, the next ones of its second, and so on. Throws when one of its groups holds no tasks.
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
    // What the division leaves over goes to the first groups.
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
