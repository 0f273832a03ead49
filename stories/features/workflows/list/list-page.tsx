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
} from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";

/** Everyone's workflows; the default is the signed-in user's. */
export const listParameters = {
  nextjs: { navigation: { pathname: "/workflows" } },
  searchParams: "?all=true",
};

/** Handlers for the list: rows, current user, filter values, and cancellations. */
export function listHandlers(world: World) {
  return [
    ...workflowHandlers(world),
    ...profileHandlers(world),
    ...directoryHandlers(world),
    ...poolHandlers(world),
    ...changeHandlers(world),
  ];
}

/** The list with default preferences. Returns a cleanup of the story's changes. */
export function prepareList(): () => void {
  forgetPreferences();
  return forgetPreferences;
}

/** Clears the preferences in this browser. */
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
 * Records the queries of list requests. Passes them on; add it after the real handlers, since MSW asks the latest
 * handler first.
 */
export function recordListRequests(msw: SetupWorker): void {
  requests.length = 0;
  msw.use(
    http.get("*/api/workflow", ({ request }) => {
      requests.push(new URL(request.url).searchParams);
    }),
  );
}

/** The recorded queries, in order. */
export function listRequests(): readonly URLSearchParams[] {
  return requests;
}

/** Offsets of the requested pages, in order. */
export function requestedOffsets(): number[] {
  return requests.map((query) => Number(query.get("offset")));
}

/** The table row at a 0-based index, if mounted. */
export function rowAt(canvasElement: HTMLElement, index: number): HTMLElement | null {
  return canvasElement.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
}

/** Names in the table, in row order. */
export function shownNames(canvasElement: HTMLElement): string[] {
  const grid = within(canvasElement).getByRole("grid", { name: "Workflows" });
  return within(grid)
    .queryAllByRole("link")
    .map((link) => decodeURIComponent(link.getAttribute("href")?.replace("/workflows/", "") ?? ""));
}

/** Titles of the columns, from left to right. */
export function columnTitles(canvasElement: HTMLElement): (string | null)[] {
  const headers = scrollerOf(canvasElement).querySelectorAll("[role=columnheader]");
  return [...headers].map((header) => header.textContent);
}

/** The element that scrolls the table. */
export function scrollerOf(canvasElement: HTMLElement): HTMLElement {
  const scroller = canvasElement.querySelector<HTMLElement>("[role=grid]")?.parentElement;
  if (!scroller) throw new Error("There is no table.");
  return scroller;
}

/** Scrolls the table until row `index` is the first visible one. */
export function scrollToRow(canvasElement: HTMLElement, index: number): void {
  const row = canvasElement.querySelector<HTMLElement>("[data-row-index]");
  if (row === null) throw new Error("There is no row that tells the height of rows.");
  scrollerOf(canvasElement).scrollTop = index * row.offsetHeight;
}
