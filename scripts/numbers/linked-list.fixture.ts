import { QueryClient } from "@tanstack/react-query";
import { occupancyFilterFields } from "@/features/occupancy/occupancy-filters";
import { occupancyFilter } from "@/features/occupancy/occupancy-request";
import { poolFilterFields } from "@/features/pools/list/pool-filters";
import { poolRequest } from "@/features/pools/list/pool-request";
import { nodeFilterFields } from "@/features/resources/list/node-filters";
import { nodeRequest } from "@/features/resources/list/node-request";
import { taskFilterFields } from "@/features/tasks/task-filters";
import { taskRequest } from "@/features/tasks/task-request";
import { workflowFilterFields } from "@/features/workflows/list/workflow-filters";
import { workflowRequest } from "@/features/workflows/list/workflow-request";
import type { Occupancy } from "@/lib/api/generated.schemas";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { FILTER_PARAMETER } from "@/lib/filters/filter-search-params";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { resolveChips } from "@/lib/filters/resolve-chips";
import { httpWorld } from "@/mocks/invariants/http-world.fixture";
import type { World } from "@/mocks/world/world";

/** What a link opens: a page of a list, or of occupancy with its sums. */
export interface LinkedList {
  readonly total: number;
  readonly sum?: Occupancy["sum"];
}

interface LinkedPage {
  readonly api: string;
  readonly fields: readonly FilterField[];
  readonly toRequest: (chips: readonly FilterChip[], fields: readonly FilterField[], now: number) => object;
}

const noNames = () => async () => [];

/** The lists that numbers on screens link to, by their paths. */
const PAGES: Readonly<Record<string, LinkedPage>> = {
  "/workflows": {
    api: "/api/workflow",
    fields: workflowFilterFields(noNames),
    toRequest: (chips, fields, now) => workflowRequest(chips, "newest", fields, now),
  },
  "/tasks": {
    api: "/api/task",
    fields: taskFilterFields(noNames),
    toRequest: (chips, fields, now) => taskRequest(chips, "newest", fields, now),
  },
  "/pools": {
    api: "/api/pool",
    fields: poolFilterFields(noNames),
    toRequest: (chips, fields) => poolRequest(chips, fields, undefined),
  },
  "/resources": {
    api: "/api/resources",
    fields: nodeFilterFields(noNames),
    toRequest: (chips, fields) => nodeRequest(chips, fields),
  },
  "/occupancy": {
    api: "/api/occupancy",
    fields: occupancyFilterFields(noNames, new QueryClient()),
    toRequest: (chips, fields) => occupancyFilter(chips, fields),
  },
};

/**
 * Opens what a number links to, as its page does: by the filters in the URL, each of which the page must be able to read.
 *
 * @throws Error for a path without a list, and for a filter that the page would ignore.
 */
export function openLink(world: World, href: string): Promise<LinkedList> {
  const { pathname, searchParams } = new URL(href, "http://console.test");
  const page = PAGES[pathname];
  if (page === undefined) throw new Error(`${href} leads to no list.`);
  const chips = chipsFromParameters(searchParams.getAll(FILTER_PARAMETER));
  for (const { problem } of resolveChips(chips, page.fields))
    if (problem !== null) throw new Error(`${href} has a filter that the list ignores: ${problem}`);
  const query = new URLSearchParams({ limit: "1" });
  for (const [name, value] of Object.entries(page.toRequest(chips, page.fields, world.now)))
    for (const item of [value].flat()) query.append(name, String(item));
  return httpWorld(world).get<LinkedList>(`${page.api}?${query}`);
}
