import { http } from "msw";
import type { SetupWorker } from "msw/browser";
import type { StoryContext } from "storybook/internal/csf";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { PREVIEW_STORAGE_KEY } from "@/features/workflows/list/preview/preview-panel";
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
  controls: { disable: true },
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

/**
 * The list of the story's world with default preferences, its requests recorded. Returns a cleanup of the story's
 * changes.
 */
export function prepareList({ msw, world }: Pick<StoryContext, "msw" | "world">): () => void {
  msw.use(...listHandlers(world));
  recordListRequests(msw);
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
const summaries: URLSearchParams[] = [];

/**
 * Records the queries of list requests and of summaries. Passes them on; add it after the real handlers, since MSW asks
 * the latest handler first.
 */
function recordListRequests(msw: SetupWorker): void {
  requests.length = 0;
  summaries.length = 0;
  msw.use(
    http.get("*/api/workflow", ({ request }) => {
      requests.push(new URL(request.url).searchParams);
    }),
    http.get("*/api/workflow/summary", ({ request }) => {
      summaries.push(new URL(request.url).searchParams);
    }),
  );
}

/** The recorded queries, in order. */
export function listRequests(): readonly URLSearchParams[] {
  return requests;
}

/** The recorded queries of summaries, in order. */
export function summaryRequests(): readonly URLSearchParams[] {
  return summaries;
}

/** Offsets of the requested pages, in order. */
export function requestedOffsets(): number[] {
  return requests.map((query) => Number(query.get("offset")));
}
