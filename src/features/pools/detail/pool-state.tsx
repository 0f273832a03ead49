"use client";

import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { NotFoundState } from "@/components/states/not-found-state";
import { type TileState, useTile } from "@/components/tile/use-tile";
import { Skeleton } from "@/components/ui/skeleton";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { useLastListHref } from "@/lib/hrefs/list-search";
import { usePool } from "../pool-queries";
import { PoolContent } from "./pool-content";
import type { PoolNoticesProps } from "./pool-notices";
import { StaleNotice } from "./stale-notice";

export interface PoolStateProps extends Pick<PoolNoticesProps, "mine"> {
  name: string;
}

/** A pool, or why it is not there: it loads, does not exist, is forbidden, or fails. Older values stay, marked. */
export function PoolState({ name, mine }: PoolStateProps) {
  const state = useTile(usePool(name));
  const listHref = useLastListHref("/pools");
  const { data, error } = state;
  if (data !== undefined) {
    return (
      <>
        {error !== undefined && <StaleNotice state={state} />}
        <PoolContent pool={data} mine={mine} />
      </>
    );
  }
  return <Missing name={name} state={state} listHref={listHref} />;
}

function Missing({
  name,
  state: { error, retry, retrying },
  listHref,
}: {
  name: string;
  state: TileState<PoolResourceUsage>;
  listHref: string;
}) {
  if (error === undefined) return <PoolSkeleton name={name} />;
  if (error.status === 404) {
    return <NotFoundState kind="pool" name={name} backHref={listHref} backLabel="All pools" />;
  }
  return (
    <ErrorState title="The pool could not be loaded" error={error} onRetry={retry} retrying={retrying} />
  );
}

function PoolSkeleton({ name }: { name: string }) {
  return (
    <LoadingRegion label={`Loading pool ${name}`} className="@container/pool flex flex-col gap-3">
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className="h-7 w-72 max-w-full" />
      <div className="grid grid-cols-1 gap-3 @4xl/pool:grid-cols-2 @7xl/pool:grid-cols-3">
        {["h-80", "h-64", "h-64"].map((height, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: static list
          <Skeleton key={place} className={`w-full rounded-lg ${height}`} />
        ))}
      </div>
    </LoadingRegion>
  );
}
