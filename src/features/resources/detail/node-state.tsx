"use client";

import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { NotFoundState } from "@/components/states/not-found-state";
import { StaleNotice } from "@/components/tile/stale-notice";
import { useTile } from "@/components/tile/use-tile";
import { Skeleton } from "@/components/ui/skeleton";
import { useLastListHref } from "@/lib/hrefs/list-search";
import { useNode } from "../node-queries";
import { NodeContent } from "./node-content";

/** A node, or why it is not there: it loads, does not exist any more, is forbidden, or fails. Older values stay, marked. */
export function NodeState({ hostname }: { hostname: string }) {
  const state = useTile(useNode(hostname));
  const listHref = useLastListHref("/resources");
  const { data, error, retry, retrying } = state;
  // Also a node that was there a moment ago.
  if (error?.status === 404) {
    return <NotFoundState kind="node" name={hostname} backHref={listHref} backLabel="All nodes" />;
  }
  if (data !== undefined) {
    return (
      <div className="flex flex-col gap-3">
        {error !== undefined && <StaleNotice state={state} />}
        <NodeContent node={data} />
      </div>
    );
  }
  if (error !== undefined) {
    return (
      <ErrorState title="The node could not be loaded" error={error} onRetry={retry} retrying={retrying} />
    );
  }
  return <NodeSkeleton hostname={hostname} />;
}

function NodeSkeleton({ hostname }: { hostname: string }) {
  return (
    <LoadingRegion label={`Loading node ${hostname}`} className="@container/node">
      <div className="grid grid-cols-1 gap-3 @4xl/node:grid-cols-2 @7xl/node:grid-cols-3">
        {["h-44", "h-52", "h-72"].map((height) => (
          <Skeleton key={height} className={`w-full rounded-lg ${height}`} />
        ))}
      </div>
    </LoadingRegion>
  );
}
