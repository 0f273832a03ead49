"use client";

import type { ReactNode } from "react";
import { CapacityMeter, QuotaMeter } from "@/components/pool/pool-meter";
import { hasNoLimit, usedCapacity } from "@/components/pool/pool-meters";
import { FailureNotice } from "@/components/tile/failure-notice";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { getListPoolsQueryKey, useListPools } from "@/lib/api/generated";
import type { PoolPage } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { formatExactTime } from "@/lib/format/time";
import { lowUseHref, nodesHref, occupancyHref, queuedTasksHref, quotaUseHref } from "../pool-hrefs";
import { poolsKey } from "../pool-queries";
import type { PoolRequest } from "./pool-request";

/** Pools up to which a link to another list can name them. */
const MOST_NAMED = 20;

export interface PoolSummaryProps {
  request: PoolRequest;
  isFiltered: boolean;
  /** Until then what fails is the list. */
  isListReady: boolean;
}

/** Sums over all pools that match the filters, by one request; nodes that several of them share count once. */
export function PoolSummary({ request, isFiltered, isListReady }: PoolSummaryProps) {
  const { group_by: _, sort: __, order: ___, ...filters } = request;
  const parameters = { ...filters, limit: MOST_NAMED };
  const state = useTile(
    useListPools<PoolPage>(parameters, {
      query: {
        queryKey: poolsKey("sum", ...getListPoolsQueryKey(parameters)),
        placeholderData: (before: PoolPage | undefined) => before,
      },
    }),
  );
  return (
    <section
      aria-label="Summary"
      aria-busy={state.data === undefined && state.error === undefined}
      className="shrink-0 border-b border-border"
    >
      {state.data === undefined && state.error !== undefined && isListReady ? (
        <FailureNotice
          state={state}
          text={`Sums could not be loaded. ${state.error.detail ?? state.error.message}`}
        />
      ) : (
        <>
          <div
            data-stale={state.data === undefined || state.error === undefined ? undefined : ""}
            className="grid min-h-22 grid-cols-2 gap-px bg-border data-stale:grayscale @min-[48rem]/list:grid-cols-4"
          >
            <Cards page={state.data} isFiltered={isFiltered} />
          </div>
          {state.data !== undefined && state.error !== undefined && (
            <FailureNotice
              state={state}
              text={`Sums as of ${formatExactTime(state.updatedAt)}: the last refresh failed.`}
            />
          )}
        </>
      )}
    </section>
  );
}

function Cards({ page, isFiltered }: { page: PoolPage | undefined; isFiltered: boolean }) {
  const sum = page?.resource_sum;
  if (page === undefined)
    return ["Quota", "Capacity", "Low", "Waiting"].map((title) => <CardSkeleton key={title} />);
  if (sum === undefined)
    return <p className="col-span-full bg-surface p-4 text-sm text-text-muted">No sums reported.</p>;
  const names = page.entries.map(({ name }) => name);
  // A list that cannot name the pools would have another total.
  const pools = !isFiltered ? undefined : page.total <= MOST_NAMED && page.total > 0 ? names : null;
  const linked = (hrefOf: (names: readonly string[] | undefined) => string) =>
    pools === null ? undefined : hrefOf(pools);
  return (
    <>
      <Card
        title="GPU quota used"
        value={formatNumber(sum.quota_used)}
        href={linked(quotaUseHref)}
        note={
          hasNoLimit(sum)
            ? "no limit"
            : `${formatNumber(sum.quota_free)} free of ${formatNumber(sum.quota_limit)}`
        }
      >
        <QuotaMeter size="small" usage={sum} className="max-w-none" />
      </Card>
      <Card
        title="GPU capacity used"
        value={formatNumber(usedCapacity(sum))}
        href={linked(occupancyHref)}
        note={
          <>
            <NumberLink href={linked(nodesHref)} label={`Free GPUs: ${formatNumber(sum.total_free)}`} inText>
              {formatNumber(sum.total_free)}
            </NumberLink>{" "}
            free of {formatNumber(sum.total_capacity)}
          </>
        }
      >
        <CapacityMeter size="small" usage={sum} className="max-w-none" />
      </Card>
      <Card
        title="Low on spare capacity"
        value={formatNumber(sum.low_usage)}
        note={`of ${formatCount(sum.total_usage, "GPU")} in workflows`}
        href={linked(lowUseHref)}
      />
      <Card
        title="GPUs queued"
        value={formatNumber(sum.queued_gpus)}
        note="by tasks that wait for nodes"
        href={linked(queuedTasksHref)}
      />
    </>
  );
}

interface CardProps {
  title: string;
  value: string;
  note: ReactNode;
  /** List with this total; without it the number is no link. */
  href: string | undefined;
  children?: ReactNode;
}

function Card({ title, value, note, href, children }: CardProps) {
  return (
    <div className="flex min-w-0 flex-col justify-start gap-0.5 bg-surface px-4 py-2 md:px-6 md:not-first:px-4">
      <span className="truncate text-xs text-text-muted">{title}</span>
      <NumberLink
        href={href}
        label={`${title}: ${value}`}
        className="tabular w-fit text-lg leading-6 font-semibold"
      >
        {value}
      </NumberLink>
      {children}
      <span className="tabular truncate text-xs text-text-muted">{note}</span>
    </div>
  );
}

interface NumberLinkProps {
  href: string | undefined;
  /** What is counted, with the number. */
  label: string;
  /** Within a sentence. */
  inText?: boolean;
  className?: string;
  children: ReactNode;
}

/** A number that leads to the list with that total, where one can be named. */
function NumberLink({ href, label, inText = false, className, children }: NumberLinkProps) {
  if (href === undefined) return <span className={className}>{children}</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      // In running text a link is told from it by its line.
      variant={inText ? "inline" : "subtle"}
      aria-label={label}
      className={className}
    >
      {children}
    </Link>
  );
}

function CardSkeleton() {
  return (
    <div className="flex flex-col gap-2 bg-surface px-4 py-2 md:px-6">
      <Skeleton className="h-3 w-20" />
      <Skeleton className="h-5 w-16" />
      <Skeleton className="h-3 w-28" />
    </div>
  );
}
