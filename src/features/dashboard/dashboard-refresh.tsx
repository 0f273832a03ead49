"use client";

import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { RefreshControl } from "@/components/refresh-control/refresh-control";
import { useRefreshControl } from "@/components/refresh-control/use-refresh-control";
import { useTile } from "@/components/tile/use-tile";
import { dashboardKey, type MaybeFilters, useUnfinished } from "./dashboard-queries";

/** Page of the interval in this browser. */
export const DASHBOARD_PAGE = "dashboard";
/** Seconds between refreshes by default. */
const USUAL_INTERVAL = 30;

/** Refreshes all tiles, each by one request. */
export function DashboardRefresh({ filters }: { filters: MaybeFilters }) {
  const client = useQueryClient();
  const state = useTile(useUnfinished(filters));
  const isRefreshing = useIsFetching({ queryKey: dashboardKey() }) > 0;
  const control = useRefreshControl(
    DASHBOARD_PAGE,
    {
      async refresh() {
        // Only what is on screen: other scopes and windows are old once they are shown again.
        await client.invalidateQueries({ queryKey: dashboardKey() });
        return client
          .getQueryCache()
          .findAll({ queryKey: dashboardKey(), type: "active" })
          .every(({ state: { status } }) => status !== "error");
      },
      updatedAt: state.data === undefined ? undefined : state.updatedAt,
      // Each tile says for itself what failed.
      refreshError: undefined,
      isForbidden: state.error?.status === 403,
    },
    USUAL_INTERVAL,
  );
  return <RefreshControl {...control} refreshing={control.refreshing && isRefreshing} />;
}
