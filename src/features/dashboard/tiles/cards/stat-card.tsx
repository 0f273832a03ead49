"use client";

import LockIcon from "lucide-react/icons/lock";
import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { type ReactNode, useId } from "react";
import type { TileState } from "@/components/tile/use-tile";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/class-names";
import { formatExactTime } from "@/lib/format/time";

/** What a card shows of its data. */
export interface Stat {
  value: string;
  /** What it is a part of, behind a slash. */
  of?: string;
  /** List with this total. */
  href: string;
  note?: ReactNode;
  tone?: "danger" | "warning";
  /** A spark or a meter. */
  picture?: ReactNode;
}

export interface StatCardProps<Data> {
  title: string;
  state: TileState<Data>;
  children: (data: Data) => Stat;
}

/** From this length on a number gets smaller, so that a billion fits half a phone. */
const LONG = 9;
/** Up to this length a number leaves room for a small picture in a narrow card. */
const SHORT = 5;

/** A number of the page, which loads, fails and grows old like a tile. The whole card opens its list. */
export function StatCard<Data>({ title, state, children }: StatCardProps<Data>) {
  const titleId = useId();
  const { data, error } = state;
  const stat = data === undefined ? undefined : children(data);
  return (
    <section
      aria-labelledby={titleId}
      aria-busy={data === undefined && error === undefined}
      className={cn(
        "@container relative flex h-26 min-w-0 flex-col rounded-lg border border-border bg-surface px-3 py-2.5 break-inside-avoid",
        stat !== undefined && "hover:border-border-strong hover:bg-surface-hover",
      )}
    >
      <h2
        id={titleId}
        // Above the link that covers the card.
        className="relative z-10 w-fit max-w-full truncate text-xs text-text-muted"
        title={stat === undefined ? undefined : `As of ${formatExactTime(state.updatedAt)}`}
      >
        {title}
      </h2>
      {stat !== undefined ? (
        <Value title={title} stat={stat} isStale={error !== undefined} />
      ) : error !== undefined ? (
        <Failure title={title} state={state} />
      ) : (
        <>
          <Skeleton className="mt-2.5 h-6 w-20" />
          <Skeleton className="mt-auto mb-1 h-3 w-28" />
        </>
      )}
      {stat !== undefined && error !== undefined && (
        <span className="absolute top-1.5 right-1.5 z-10 flex items-center text-warning">
          <TriangleAlertIcon aria-hidden className="size-3.5" />
          <IconButton
            label={`Retry ${title}. As of ${formatExactTime(state.updatedAt)}; the last refresh failed: ${error.detail ?? error.message}`}
            size="small"
            disabled={state.retrying}
            onClick={state.retry}
          >
            <RefreshCwIcon aria-hidden />
          </IconButton>
        </span>
      )}
    </section>
  );
}

function Value({
  title,
  stat: { value, of, href, note, tone, picture },
  isStale,
}: {
  title: string;
  stat: Stat;
  isStale: boolean;
}) {
  return (
    <div className={cn("flex min-h-0 flex-1 flex-col", isStale && "grayscale")}>
      <div className="flex min-h-8 items-center justify-between gap-x-2">
        <Link
          href={href}
          prefetch={false}
          variant="plain"
          aria-label={`${title}: ${value}${of === undefined ? "" : ` / ${of}`}`}
          className={cn(
            "tabular flex min-w-0 flex-wrap items-baseline gap-x-1 leading-tight font-semibold tracking-tight whitespace-nowrap after:absolute after:inset-0 after:rounded-lg",
            value.length > LONG ? "text-base @min-[12rem]:text-xl" : "text-2xl",
            tone === "danger" && "text-danger",
            tone === "warning" && "text-warning",
          )}
        >
          {value} {of !== undefined && <span className="text-sm font-normal text-text-muted">/ {of}</span>}
        </Link>
        {/* Where there is room beside the number. */}
        {picture !== undefined && (
          <span
            className={cn(
              "hidden w-14 shrink-0 justify-end @min-[12rem]:flex @min-[12rem]:w-20",
              value.length <= SHORT && "@min-[8rem]:flex",
            )}
          >
            {picture}
          </span>
        )}
      </div>
      <div className="tabular mt-auto line-clamp-2 text-xs text-text-muted">{note}</div>
    </div>
  );
}

function Failure({
  title,
  state: { error, retry, retrying },
}: {
  title: string;
  state: Pick<TileState<unknown>, "error" | "retry" | "retrying">;
}) {
  const isForbidden = error?.status === 403;
  const Icon = isForbidden ? LockIcon : TriangleAlertIcon;
  return (
    <div
      role="status"
      title={error?.detail ?? error?.message}
      className={cn(
        "flex flex-1 items-center gap-2 text-sm",
        isForbidden ? "text-text-muted" : "text-danger",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">{isForbidden ? "You have no access" : "Could not be loaded"}</span>
      {!isForbidden && (
        <IconButton label={`Retry ${title}`} size="small" disabled={retrying} onClick={retry}>
          <RefreshCwIcon aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
