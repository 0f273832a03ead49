"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo } from "react";
import { Link } from "@/components/ui/link";
import { getGetWorkflowSummaryQueryKey, useGetWorkflowSummary } from "@/lib/api/generated";
import { WorkflowStatus, WorkflowSummaryColumn } from "@/lib/api/generated.schemas";
import { emptyValue } from "@/lib/format/empty-value";
import { formatNumber } from "@/lib/format/number";
import { waitingHref } from "../pool-hrefs";
import { poolsKey } from "../pool-queries";

/** By pool; null while they load, undefined when they are unknown. */
const WaitingContext = createContext<ReadonlyMap<string, number> | null | undefined>(null);

const PARAMETERS = {
  group_by: [WorkflowSummaryColumn.pool],
  statuses: [WorkflowStatus.PENDING, WorkflowStatus.WAITING],
};

/** Counts the waiting workflows of all pools by one request, whatever the table shows of them. */
export function WaitingCounts({ children }: { children: ReactNode }) {
  const { data, isError } = useGetWorkflowSummary(PARAMETERS, {
    query: {
      queryKey: poolsKey(...getGetWorkflowSummaryQueryKey(PARAMETERS)),
      placeholderData: keepPreviousData,
    },
  });
  const counts = useMemo(
    () => data && new Map(data.groups.map(({ key, count }) => [key.pool ?? "", count])),
    [data],
  );
  return <WaitingContext value={counts ?? (isError ? undefined : null)}>{children}</WaitingContext>;
}

/** Workflows that wait in a pool, as a link to them. */
export function WaitingCell({ pool, tabIndex }: { pool: string; tabIndex: 0 | -1 }) {
  const counts = use(WaitingContext);
  if (counts === null) return <span className="text-text-muted">…</span>;
  if (counts === undefined) {
    return (
      <span className="text-text-muted" title="The number of waiting workflows could not be loaded.">
        unknown
      </span>
    );
  }
  const count = counts.get(pool) ?? 0;
  if (count === 0) return <span className="text-text-muted">{emptyValue}</span>;
  return (
    <Link href={waitingHref(pool)} prefetch={false} variant="subtle" tabIndex={tabIndex} className="tabular">
      {formatNumber(count)}
    </Link>
  );
}
