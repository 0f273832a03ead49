"use client";

import { type ReactNode, use, useId } from "react";
import { cn } from "@/lib/class-names";
import { formatExactTime } from "@/lib/format/time";
import { ErrorState } from "../states/error-state";
import { Link } from "../ui/link";
import { Skeleton } from "../ui/skeleton";
import { StaleNotice } from "./stale-notice";
import { TileSubjectContext, tileLabelledBy } from "./tile-subject";
import type { TileState } from "./use-tile";

export interface TileProps<Data> {
  title: string;
  /** Where the title leads: the whole of what the tile shows a part of. */
  href?: string;
  state: TileState<Data>;
  /** Least height of the content in pixels at the default font size: a tile keeps it while it loads and when it fails. */
  height: number;
  /** Beside the title. */
  actions?: ReactNode;
  /** What loads, in the final layout; by default one block. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
  className?: string;
}

/**
 * A part of a page with its own request: it loads, fails, is forbidden, and grows old by itself. After a failed refresh it
 * keeps the last values, marked with their time, the reason, and a retry.
 *
 * @example
 * <Tile title="GPU use" state={useTile(useGetUsage(parameters))} height={180}>{(usage) => <Use usage={usage} />}</Tile>
 */
export function Tile<Data>({
  title,
  href,
  state,
  height,
  actions,
  skeleton,
  children,
  className,
}: TileProps<Data>) {
  const titleId = useId();
  const { data, error } = state;
  return (
    <section
      aria-labelledby={tileLabelledBy(titleId, use(TileSubjectContext))}
      aria-busy={data === undefined && error === undefined}
      className={cn(
        "flex min-w-0 flex-col gap-2 rounded-lg border border-border bg-surface p-3 break-inside-avoid",
        className,
      )}
    >
      <div className="flex min-h-7 items-center gap-2">
        <h2
          id={titleId}
          title={data === undefined ? undefined : `As of ${formatExactTime(state.updatedAt)}`}
          className="min-w-0 truncate text-sm font-semibold"
        >
          {href === undefined ? (
            title
          ) : (
            <Link href={href} variant="subtle">
              {title}
            </Link>
          )}
        </h2>
        <div className="ms-auto flex shrink-0 items-center gap-1">{actions}</div>
      </div>
      {data !== undefined && error !== undefined && <StaleNotice state={state} />}
      <div
        data-stale={data !== undefined && error !== undefined ? "" : undefined}
        className="flex min-w-0 flex-1 flex-col data-stale:grayscale"
        style={{ minHeight: `${height / 16}rem` }}
      >
        {data !== undefined ? (
          children(data)
        ) : error !== undefined ? (
          <ErrorState
            title={`${title} could not be loaded`}
            error={error}
            onRetry={state.retry}
            retrying={state.retrying}
            className="py-4"
          />
        ) : (
          (skeleton ?? <Skeleton className="h-full min-h-8 w-full flex-1" />)
        )}
      </div>
    </section>
  );
}
