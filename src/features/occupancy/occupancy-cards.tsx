"use client";

import { ErrorState } from "@/components/states/error-state";
import type { TileState } from "@/components/tile/use-tile";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { useListPools } from "@/lib/api/generated";
import type { Occupancy } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatCount, formatNumber, formatPercent } from "@/lib/format/number";
import { listHref } from "@/lib/hrefs/list-href";
import { occupancyHrefs } from "./occupancy-hrefs";
import type { OccupancyFilter } from "./occupancy-request";

export interface OccupancyCardsProps {
  /** The sums over all that match the filter. */
  state: TileState<Occupancy>;
  filter: OccupancyFilter;
}

/** The sums in four numbers, each of which opens the list of what it counts. */
export function OccupancyCards({ state, filter }: OccupancyCardsProps) {
  const { data, error } = state;
  const hrefs = occupancyHrefs(filter);
  const sum = data?.sum;
  const low = sum?.by_priority.LOW;
  if (sum === undefined && error !== undefined) {
    return (
      <section aria-label="Summary" className="mx-4 mb-2 rounded-lg border border-border md:mx-6">
        <ErrorState
          title="The summary could not be loaded"
          error={error}
          onRetry={state.retry}
          retrying={state.retrying}
          className="py-3"
        />
      </section>
    );
  }
  return (
    <section
      aria-label="Summary"
      aria-busy={sum === undefined}
      data-stale={sum !== undefined && error !== undefined ? "" : undefined}
      className="grid grid-cols-2 gap-2 px-4 pb-2 data-stale:opacity-60 md:px-6 @min-[56rem]/list:grid-cols-4"
    >
      <Card title="GPUs held" value={sum?.gpu} href={sum?.tasks === 0 ? undefined : hrefs.tasks}>
        <Capacity filter={filter} />
      </Card>
      <Card title="On spare capacity" value={low?.gpu} href={low?.tasks === 0 ? undefined : hrefs.spare}>
        {sum !== undefined && low !== undefined && spareText(low.gpu, sum.gpu)}
      </Card>
      <Card
        title="GPUs waiting"
        value={sum?.waiting_gpu}
        href={sum?.waiting_gpu === 0 ? undefined : hrefs.waiting}
      >
        Requested by scheduling tasks
      </Card>
      <Card
        title="Outside workflows"
        value={data?.outside.gpu}
        href={listHref("/pools", { pool: filter.pools, platform: filter.platforms })}
      >
        GPUs used on the same nodes
      </Card>
    </section>
  );
}

function spareText(low: number, all: number): string {
  return all === 0 ? "Low priority" : `${formatPercent(low / all)} of these, Low priority`;
}

interface CardProps {
  title: string;
  /** Undefined while it loads. */
  value: number | undefined;
  href: string | undefined;
  children: React.ReactNode;
}

function Card({ title, value, href, children }: CardProps) {
  return (
    <div
      className={cn(
        "relative flex min-w-0 flex-col rounded-lg border border-border bg-surface px-3 py-2",
        href !== undefined && "hover:border-border-strong hover:bg-surface-hover",
      )}
    >
      <h2 className="truncate text-xs font-medium text-text-muted">{title}</h2>
      <p className="flex h-7 items-center text-lg font-semibold tabular">
        {value === undefined ? (
          <Skeleton className="h-4 w-20" />
        ) : href === undefined ? (
          formatNumber(value)
        ) : (
          <Link
            href={href}
            variant="plain"
            aria-label={`${title}: ${formatCount(value, "GPU")}`}
            // The whole card is the target.
            className="after:absolute after:inset-0 after:rounded-lg"
          >
            {formatNumber(value)}
          </Link>
        )}
      </p>
      <p className="relative min-h-4 truncate text-xs text-text-muted">{children}</p>
    </div>
  );
}

/** GPUs of the nodes of these pools, and what is free of them. It has a request of its own, which may fail alone. */
function Capacity({ filter: { pools, platforms } }: { filter: OccupancyFilter }) {
  const { data, error, refetch, isFetching } = useListPools({
    ...(pools && { names: pools }),
    ...(platforms && { platforms }),
    limit: 1,
  });
  const usage = data?.resource_sum;
  if (usage !== undefined) {
    const { total_capacity, total_free } = usage;
    return (
      <span data-stale={error === null ? undefined : ""} className="data-stale:line-through">
        of {formatCount(total_capacity, "GPU")},{" "}
        {total_free < 0 ? `${formatNumber(-total_free)} over` : `${formatNumber(total_free)} free`}
      </span>
    );
  }
  if (error === null) return isFetching ? "\u00a0" : "of unknown capacity";
  return (
    <span role="alert" className="flex items-center gap-2">
      <span className="truncate" title={error.detail}>
        Capacity unknown
      </span>
      <Button size="small" variant="ghost" className="-my-1 h-5" onClick={() => void refetch()}>
        Retry
      </Button>
    </span>
  );
}
