import type { Decorator } from "@storybook/nextjs";
import { http } from "msw";
import type { SetupWorker } from "msw/browser";
import { AppShell } from "@/components/shell/app-shell";
import { COLUMNS_STORAGE_KEY, DENSITY_STORAGE_KEY } from "@/features/workflows/list/use-list-view";

/** The screen where it stands in the console. */
export const inAppShell: Decorator = (Story) => (
  <AppShell>
    <Story />
  </AppShell>
);

export const listParameters = { nextjs: { navigation: { pathname: "/workflows" } } };

/** Takes back what a story before, or a person in this browser, has chosen. */
export function forgetPreferences(): void {
  localStorage.removeItem(COLUMNS_STORAGE_KEY);
  localStorage.removeItem(DENSITY_STORAGE_KEY);
}

/** The query of every request for the list, in order; cleared by `recordListRequests`. */
export const listRequests: URLSearchParams[] = [];

/** Records the requests from now on. Use it after the handlers that answer: it comes before them, and answers none. */
export function recordListRequests(msw: SetupWorker): void {
  listRequests.length = 0;
  msw.use(
    http.get("*/api/workflow", ({ request }) => {
      listRequests.push(new URL(request.url).searchParams);
    }),
  );
}

/** The offsets that were asked for, in order. */
export function requestedOffsets(): number[] {
  return listRequests.map((query) => Number(query.get("offset")));
}
