import type { QueryClient } from "@tanstack/react-query";
import { getListWorkflowsQueryKey } from "@/lib/api/generated";
import { PAGE_ROWS } from "./row-pages";

/** Pages out of view that stay, of all lists together: the way back to where one came from shows no request. */
const KEPT_PAGES = 40;

/** Drops all but the latest pages out of view, so that a long scroll does not fill the memory. */
export function forgetOldPages(client: QueryClient): void {
  const cache = client.getQueryCache();
  const idle = cache
    .findAll({ queryKey: getListWorkflowsQueryKey(), type: "inactive" })
    .filter((query) => isPageKey(query.queryKey))
    .toSorted((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt);
  for (const query of idle.slice(0, -KEPT_PAGES)) cache.remove(query);
}

/** Single workflows have keys that begin alike. */
function isPageKey([, , parameters]: readonly unknown[]): boolean {
  return (
    typeof parameters === "object" &&
    parameters !== null &&
    "limit" in parameters &&
    parameters.limit === PAGE_ROWS
  );
}
