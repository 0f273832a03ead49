import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { formatCount, formatNumber } from "@/lib/format/number";
import { MiddleTruncate } from "../ui/middle-truncate";
import { Skeleton } from "../ui/skeleton";
import { VisuallyHidden } from "../ui/visually-hidden";

export interface PageHeaderProps {
  /** The page's only h1. */
  title: string;
  /** Number of listed items; null while loading, to reserve space. */
  count?: number | null;
  /** Noun of the count, for screen readers: "workflow". */
  countNoun?: string;
  /** Beside the title: a status. */
  badge?: ReactNode;
  /** Above the title: `Breadcrumbs` of the parents, since the title names the page. */
  breadcrumbs?: ReactNode;
  /** Buttons at the end; they wrap below the title on narrow screens. */
  actions?: ReactNode;
  className?: string;
}

/** Page header. */
export function PageHeader({
  title,
  count,
  countNoun = "item",
  badge,
  breadcrumbs,
  actions,
  className,
}: PageHeaderProps) {
  return (
    <header className={cn("flex flex-col gap-1 px-4 pt-4 pb-3 md:px-6", className)}>
      {breadcrumbs}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-h-8 min-w-0 items-center gap-2.5">
          <h1 className="min-w-0 text-lg font-semibold tracking-tight">
            <MiddleTruncate text={title} />
          </h1>
          {count !== undefined && <Count count={count} noun={countNoun} />}
          {badge}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}

function Count({ count, noun }: { count: number | null; noun: string }) {
  if (count === null) return <Skeleton className="h-3.5 w-16" />;
  return (
    <span className="tabular relative text-sm text-text-muted">
      <span aria-hidden>{formatNumber(count)}</span>
      <VisuallyHidden>{formatCount(count, noun)}</VisuallyHidden>
    </span>
  );
}
