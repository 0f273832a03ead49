import { type QueryKey, useQuery } from "@tanstack/react-query";
import type { ApiError } from "@/lib/api/api-error";
import {
  getWorkflowSummary,
  getWorkflowTimeline,
  listOccupancy,
  listPools,
  listWorkflows,
} from "@/lib/api/generated";
import {
  ListOrder,
  type ListWorkflowsParams,
  PoolGroupKey,
  PoolSortKey,
  type TimelineBucket,
  type TimelineMoment,
  WorkflowSortKey,
  WorkflowStatus,
  WorkflowSummaryColumn,
} from "@/lib/api/generated.schemas";
import { useReadNow } from "@/lib/clock/clock";
import type { ScopeFilters } from "./scope";
import { QUEUED, statusesOf } from "./statuses";
import { type TimeRange, type WindowName, windowEnding, windowFacts } from "./windows";

/** Filters of the scope; undefined while they are not known, and nothing is requested. */
export type MaybeFilters = ScopeFilters | undefined;

/** Key of what the page shows: one refresh reaches all of it. */
export function dashboardKey(...key: QueryKey): QueryKey {
  return ["dashboard", ...key];
}

/** Two tiles that name the same question share one request. */
function useQuestion<Answer>(
  key: QueryKey,
  isKnown: boolean,
  load: (signal: AbortSignal) => Promise<Answer>,
) {
  return useQuery<Answer, ApiError>({
    queryKey: dashboardKey(...key),
    queryFn: ({ signal }) => load(signal),
    enabled: isKnown,
  });
}

/** What is running and queued now, by status and priority. */
export function useUnfinished(filters: MaybeFilters) {
  const statuses = [...QUEUED, WorkflowStatus.RUNNING];
  return useQuestion(["unfinished", filters], filters !== undefined, (signal) =>
    getWorkflowSummary(
      {
        ...filters?.workflows,
        statuses,
        group_by: [WorkflowSummaryColumn.status, WorkflowSummaryColumn.priority],
      },
      { signal },
    ),
  );
}

/** Workflows of a window and of the one before. */
export interface TwoWindows {
  readonly window: TimeRange;
  readonly before: readonly TimelineBucket[];
  readonly current: readonly TimelineBucket[];
}

/** Workflows that were submitted or ended in the window, and in the one before, by parts of them. */
export function useTimeline(filters: MaybeFilters, window: WindowName, of: TimelineMoment) {
  const readNow = useReadNow();
  return useQuestion(["timeline", filters, window, of], filters !== undefined, async (signal) => {
    const { length, buckets: count } = windowFacts[window];
    const range = windowEnding(readNow(), window);
    const { buckets } = await getWorkflowTimeline(
      {
        ...filters?.workflows,
        of,
        from: new Date(range.from - length).toISOString(),
        to: new Date(range.to).toISOString(),
        buckets: 2 * count,
      },
      { signal },
    );
    return {
      window: range,
      before: buckets.slice(0, count),
      current: buckets.slice(count),
    } satisfies TwoWindows;
  });
}

/** Pools that the page names. */
export const NAMED_POOLS = 5;

/** The pools with their sums and numbers by status, those that are online with the least free quota first. */
export function usePools(filters: MaybeFilters) {
  return useQuestion(["pools", filters?.poolNames ?? "all"], filters !== undefined, (signal) =>
    listPools(
      {
        ...(filters?.poolNames !== undefined && { names: filters.poolNames }),
        group_by: PoolGroupKey.status,
        sort: PoolSortKey.quota_free,
        order: ListOrder.ASC,
        limit: NAMED_POOLS,
      },
      { signal },
    ),
  );
}

/** What the user's tasks hold. */
export function useMyUse(filters: MaybeFilters) {
  return useQuestion(["my-use", filters], filters?.scope === "mine", (signal) =>
    listOccupancy({ ...filters?.workflows, limit: 1 }, { signal }),
  );
}

/** What failed in the window by status, except what was canceled. */
export function useFailures(filters: MaybeFilters, window: WindowName) {
  const readNow = useReadNow();
  return useQuestion(["failures", filters, window], filters !== undefined, async (signal) => {
    const range = windowEnding(readNow(), window);
    const summary = await getWorkflowSummary(
      {
        ...filters?.workflows,
        statuses: statusesOf("failed").filter((status) => status !== WorkflowStatus.FAILED_CANCELED),
        group_by: [WorkflowSummaryColumn.status],
        ended_after: new Date(range.from).toISOString(),
        ended_before: new Date(range.to).toISOString(),
      },
      { signal },
    );
    return { window: range, groups: summary.groups };
  });
}

/** Workflows in a list of the page. */
export const LISTED_WORKFLOWS = 5;

function useWorkflows(key: QueryKey, parameters: ListWorkflowsParams | undefined) {
  return useQuestion(["workflows", ...key, parameters], parameters !== undefined, (signal) =>
    listWorkflows(parameters, { signal }),
  );
}

/** The newest workflows of a user. */
export function useRecent(username: string | undefined) {
  return useWorkflows(
    ["recent"],
    username === undefined ? undefined : { users: [username], limit: LISTED_WORKFLOWS },
  );
}

/** What has waited longest. */
export function useLongestWaiting(filters: MaybeFilters) {
  return useWorkflows(
    ["waiting"],
    filters && {
      ...filters.workflows,
      statuses: [...QUEUED],
      sort: WorkflowSortKey.queued_time,
      order: ListOrder.DESC,
      limit: LISTED_WORKFLOWS,
    },
  );
}

/** What has run longest. */
export function useLongestRunning(filters: MaybeFilters) {
  return useWorkflows(
    ["running"],
    filters && {
      ...filters.workflows,
      statuses: [WorkflowStatus.RUNNING],
      sort: WorkflowSortKey.duration,
      order: ListOrder.DESC,
      limit: LISTED_WORKFLOWS,
    },
  );
}

/** Workflows in the picture of the day, which scrolls. */
const DAY_WORKFLOWS = 50;

/** The newest workflows that a user submitted within a day, and the day. */
export function useMyDay(username: string | undefined) {
  const readNow = useReadNow();
  return useQuestion(["my-day", username], username !== undefined, async (signal) => {
    const day = windowEnding(readNow(), "24h");
    const page = await listWorkflows(
      {
        ...(username !== undefined && { users: [username] }),
        submitted_after: new Date(day.from).toISOString(),
        submitted_before: new Date(day.to).toISOString(),
        limit: DAY_WORKFLOWS,
      },
      { signal },
    );
    return { day, ...page };
  });
}
