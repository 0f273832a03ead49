"use client";

import LockIcon from "lucide-react/icons/lock";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import type { ErrorLike } from "@/components/states/error-state";
import { HOLDING_STATUSES } from "@/components/status/unfinished-statuses";
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

const HOLDING: ReadonlySet<string> = new Set(HOLDING_STATUSES);

/** The sums in four numbers, each of which opens the list of what it counts. */
export function OccupancyCards({ state, filter }: OccupancyCardsProps) {
  const { data, error } = state;
  const hrefs = occupancyHrefs(filter);
  const sum = data?.sum;
  const low = sum?.by_priority.LOW;
  if (sum === undefined && error !== undefined) return <NoSummary state={state} error={error} />;
  const isHeld = filter.statuses?.every((status) => HOLDING.has(status)) ?? true;
  return (
    <section
      aria-label="Summary"
      aria-busy={sum === undefined}
      data-stale={sum !== undefined && error !== undefined ? "" : undefined}
      className="grid grid-cols-2 gap-2 px-4 pb-2 data-stale:grayscale data-stale:[&>*]:border-dashed md:px-6 @min-[56rem]/list:grid-cols-4"
    >
      <Card
        title={isHeld ? "GPUs held" : "GPUs requested"}
        value={sum?.gpu}
        href={sum?.tasks === 0 ? undefined : hrefs.tasks}
      >
        {isHeld ? <Capacity filter={filter} /> : "By tasks of these statuses"}
      </Card>
      <Card
        title={isHeld ? "On spare capacity" : "For spare capacity"}
        value={low?.gpu}
        href={low?.tasks === 0 ? undefined : hrefs.spare}
      >
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

/** The state of a failed summary, as high as the cards. Whom to ask for access is said below, where the rows would be. */
function NoSummary({ state, error }: { state: TileState<Occupancy>; error: ErrorLike }) {
  const isForbidden = error.status === 403;
  return (
    <section aria-label="Summary" className="px-4 pb-2 md:px-6">
      <div
        role="alert"
        className="flex min-h-19.5 items-center gap-3 rounded-lg border border-border bg-surface px-3 text-sm text-text-muted"
      >
        {isForbidden ? (
          <LockIcon aria-hidden className="size-4 shrink-0" />
        ) : (
          <TriangleAlertIcon aria-hidden className="size-4 shrink-0 text-danger" />
        )}
        <span className="min-w-0 truncate" title={error.detail ?? error.message}>
          {isForbidden ? "You have no access to the summary" : "The summary could not be loaded"}
        </span>
        {!isForbidden && (
          <Button size="small" loading={state.retrying} onClick={state.retry}>
            Retry summary
          </Button>
        )}
      </div>
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
  children: ReactNode;
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
      <p className="relative min-h-4 truncate text-xs text-text-muted @max-[30rem]/list:hidden">{children}</p>
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
  if (error?.status === 403) return <span title={error.detail}>You have no access to the capacity</span>;
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
