import { type HttpHandler, HttpResponse, http } from "msw";
import type { StoryContext } from "storybook/internal/csf";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
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

/** Parameters of all stories of the page. What they show is their subject, so there is nothing to control. */
export const detailParameters = {
  controls: { disable: true },
  nextjs: { navigation: { pathname: "/workflows/name" } },
};

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

/** Responds with this workflow for any name. */
export function answersWith(workflow: WorkflowQueryResponse) {
  return http.get(`*${workflowPath}`, () => HttpResponse.json(workflow));
}

type Played = Pick<StoryContext, "canvas" | "userEvent">;

/** The graph's tree: beside the panel, or in its own tab in narrow windows. */
export async function showGraph({ canvas, userEvent }: Played): Promise<HTMLElement> {
  await canvas.findByRole("tab", { name: "Overview" });
  const tab = canvas.queryByRole("tab", { name: "Graph" });
  if (tab !== null) await userEvent.click(tab);
  return canvas.findByRole("tree");
}

/** Opens a task from its row in the Tasks tab, which is filtered by its name first. */
export async function openTask({ canvas, userEvent }: Played, name: string): Promise<void> {
  await canvas.findByRole("treegrid");
  await userEvent.type(canvas.getByRole("combobox", { name: "Filter tasks" }), `${name}{Enter}`);
  const texts = await canvas.findAllByText(name);
  const inRow = texts.find((text) => text.closest("tr[aria-level='2']") !== null);
  if (inRow === undefined) throw new Error(`The task ${name} has no row.`);
  await userEvent.click(inRow);
}
