"use client";

import type { ReactNode } from "react";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { type TileQuery, useTile } from "@/components/tile/use-tile";
import { Skeleton } from "@/components/ui/skeleton";
import { StaleNote } from "../stale-note";

export interface ViewFrameProps<Data> {
  query: TileQuery<Data>;
  controls: ReactNode;
  /** Least height of the content in pixels at the default font size. */
  height: number;
  children: (data: Data) => ReactNode;
}

/** What is shown in place of the table, with the states of its request. After a failed refresh it keeps what it has. */
export function ViewFrame<Data>({ query, controls, height, children }: ViewFrameProps<Data>) {
  const state = useTile(query);
  const { data, error, retry, retrying } = state;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto print:block">
      <div className="flex min-h-12 flex-wrap items-center gap-2 px-4 py-2 md:px-6 print:hidden">
        {controls}
        {data !== undefined && error !== undefined && <StaleNote state={state} error={error} />}
      </div>
      <div
        data-stale={data !== undefined && error !== undefined ? "" : undefined}
        className="border-t border-border px-4 py-3 data-stale:grayscale md:px-6"
        style={{ minHeight: `${height / 16}rem` }}
      >
        {data !== undefined ? (
          children(data)
        ) : error !== undefined ? (
          <ErrorState
            title="Occupancy could not be loaded"
            error={error}
            onRetry={retry}
            retrying={retrying}
          />
        ) : (
          <LoadingRegion label="Loading occupancy" className="h-96">
            <Skeleton className="size-full" />
          </LoadingRegion>
        )}
      </div>
    </div>
  );
}
