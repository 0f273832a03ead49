"use client";

import type { ReactNode } from "react";
import { useTile } from "@/components/tile/use-tile";
import { useGetVersion } from "@/lib/api/generated";
import { formatExactTime } from "@/lib/format/time";
import { formatVersion } from "@/lib/format/version";
import { type MaybeFilters, useUnfinished } from "./dashboard-queries";

/** Version of the platform, and of when the numbers are. */
export function DashboardFooter({ filters, children }: { filters: MaybeFilters; children?: ReactNode }) {
  const { data: version, error } = useGetVersion({ query: { staleTime: Number.POSITIVE_INFINITY } });
  const { data, updatedAt } = useTile(useUnfinished(filters));
  return (
    <footer className="tabular flex min-h-4 flex-wrap gap-x-4 gap-y-1 text-xs text-text-muted">
      <span>
        {version !== undefined
          ? `Version ${formatVersion(version)}`
          : error === null
            ? "Version …"
            : "Version unknown"}
      </span>
      {data !== undefined && <span>Data of {formatExactTime(updatedAt)}</span>}
      {children}
    </footer>
  );
}
