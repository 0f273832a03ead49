import { http } from "msw";
import type { SetupWorker } from "msw/browser";
import { within } from "storybook/test";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { PREVIEW_STORAGE_KEY } from "@/features/workflows/list/preview/preview-area";
import { workflowList } from "@/features/workflows/list/workflow-list";
import {
  changeHandlers,
  directoryHandlers,
  poolHandlers,
  profileHandlers,
  workflowHandlers,
} from "@/mocks/handlers.ts";
import type { World } from "@/mocks/world/world.ts";

/** Everybody's workflows; without this the list begins with those of the user who is signed in. */
export const listParameters = {
  nextjs: { navigation: { pathname: "/workflows" } },
  searchParams: "?all=true",
};

/** What the list asks for: its rows, whose it may show, the values of its filters, and cancellations. */
export function listHandlers(world: World) {
  return [
    ...workflowHandlers(world),
    ...profileHandlers(world),
    ...directoryHandlers(world),
    ...poolHandlers(world),
    ...changeHandlers(world),
  ];
}

/** The list as nobody has changed it. Returns what takes back the changes of the story. */
export function prepareList(): () => void {
  forgetPreferences();
  return forgetPreferences;
}

/** Takes back what a person has chosen in this browser. */
function forgetPreferences(): void {
  for (const key of CHOICES) localStorage.removeItem(key);
}

const CHOICES = [
  ...Object.values(tableStorageKeys(workflowList.key)),
  PREVIEW_STORAGE_KEY,
  refreshStorageKey(workflowList.key),
];

const requests: URLSearchParams[] = [];

/**
 * Records the queries of the requests for the list from now on. It answers none of them; use it after the handlers
 * that do, since MSW asks what was declared last first.
 */
export function recordListRequests(msw: SetupWorker): void {
  requests.length = 0;
  msw.use(
    http.get("*/api/workflow", ({ request }) => {
      requests.push(new URL(request.url).searchParams);
    }),
  );
}

/** What was recorded, in order. */
export function listRequests(): readonly URLSearchParams[] {
  return requests;
}

/** The offsets of the pages that were asked for, in order. */
export function requestedOffsets(): number[] {
  return requests.map((query) => Number(query.get("offset")));
}

/** The row of the table at a 0-based index, where it is in the page. */
export function rowAt(canvasElement: HTMLElement, index: number): HTMLElement | null {
  return canvasElement.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
}

/** The names that the table shows, in the order of its rows. */
export function shownNames(canvasElement: HTMLElement): string[] {
  const grid = within(canvasElement).getByRole("grid", { name: "Workflows" });
  return within(grid)
    .queryAllByRole("link")
    .map((link) => decodeURIComponent(link.getAttribute("href")?.replace("/workflows/", "") ?? ""));
}

/** Scrolls the table as the wheel does, until row `index` is the first in view. */
export function scrollToRow(canvasElement: HTMLElement, index: number): void {
  const row = canvasElement.querySelector<HTMLElement>("[data-row-index]");
  const scroller = within(canvasElement).getByRole("grid", { name: "Workflows" }).parentElement;
  if (row === null || scroller === null) throw new Error("There is no row that tells the height of rows.");
  scroller.scrollTop = index * row.offsetHeight;
}
