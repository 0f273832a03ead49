"use client";

import { FailureNotice } from "@/components/tile/failure-notice";
import { useTile } from "@/components/tile/use-tile";
import { Skeleton } from "@/components/ui/skeleton";
import type { FilterChip } from "@/lib/filters/filter-types";
import { formatExactTime } from "@/lib/format/time";
import { type NodeFilters, useNodeSums } from "../node-queries";
import { AmountCards, NodesCard } from "./amount-cards";
import { FreeGpus } from "./free-gpus";

export interface NodesSummaryProps {
  /** Filters of the list. */
  filters: NodeFilters;
  chips: readonly FilterChip[];
  onChipsChange: (chips: readonly FilterChip[]) => void;
}

/** Sums over all nodes that match the filters, and how many GPUs they have free. */
export function NodesSummary({ filters, chips, onChipsChange }: NodesSummaryProps) {
  const state = useTile(useNodeSums(filters));
  // The bars count the nodes that a click on another of them would show.
  const { gpu_free_min: _, gpu_free_max: __, ...others } = filters;
  const histogram = useTile(useNodeSums(others));
  if (state.data === undefined && state.error !== undefined) {
    return (
      <section aria-label="Summary" className="shrink-0 border-b border-border">
        <FailureNotice
          state={state}
          text={`Sums could not be loaded. ${state.error.detail ?? state.error.message}`}
        />
      </section>
    );
  }
  return (
    <section
      aria-label="Summary"
      aria-busy={state.data === undefined}
      className="shrink-0 border-b border-border"
    >
      <div
        data-stale={state.error === undefined ? undefined : ""}
        // A narrow page scrolls them sideways, so that the list is not pushed off the screen. The height is that of all that
        // loads, in whole pixels: at a fraction the list below it is drawn now at one pixel, now at the next.
        className="flex min-h-43 divide-x divide-border overflow-x-auto overflow-y-hidden data-stale:grayscale @max-[42.5rem]/list:snap-x [&>*]:snap-start"
      >
        {state.data === undefined ? (
          <SummarySkeleton />
        ) : (
          <>
            <NodesCard sums={state.data} chips={chips} />
            <AmountCards sums={state.data} chips={chips} />
            {histogram.data === undefined && histogram.error !== undefined ? (
              <FailureNotice state={histogram} text="Free GPUs could not be loaded." />
            ) : (
              <FreeGpus sums={histogram.data} chips={chips} onChipsChange={onChipsChange} />
            )}
          </>
        )}
      </div>
      {state.error !== undefined && (
        <FailureNotice
          state={state}
          text={`Sums as of ${formatExactTime(state.updatedAt)}: the last refresh failed.`}
        />
      )}
    </section>
  );
}

function SummarySkeleton() {
  return ["nodes", "gpu", "memory", "free"].map((key) => (
    <div key={key} className="flex min-w-44 flex-1 flex-col gap-2 px-4 py-3 md:px-6">
      <Skeleton className="h-3 w-20" />
      <Skeleton className="h-5 w-16" />
      <Skeleton className="h-2 w-full" />
      <Skeleton className="h-3 w-28" />
    </div>
  ));
}
