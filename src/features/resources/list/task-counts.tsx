"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo } from "react";
import { Link } from "@/components/ui/link";
import { listTasks } from "@/lib/api/generated";
import { formatNumber } from "@/lib/format/number";
import { PAGE_ROWS, pageOf } from "@/lib/list/row-pages";
import { nodesKey, ON_NODE } from "../node-queries";
import { nodeTasksHref } from "../resource-hrefs";

/** Names of the nodes on the page of a row; undefined while it loads. */
type HostsOfPage = (index: number) => readonly string[] | undefined;

const HostsContext = createContext<HostsOfPage>(() => undefined);

export interface TaskCountsProps {
  rowAt: (index: number) => { readonly hostname: string } | undefined;
  children: ReactNode;
}

/** Lets the cells below count the tasks of a whole page of nodes by one request. */
export function TaskCounts({ rowAt, children }: TaskCountsProps) {
  const hostsOf = useMemo<HostsOfPage>(() => {
    const known = new Map<number, readonly string[]>();
    return (index) => {
      const page = pageOf(index);
      const cached = known.get(page);
      if (cached !== undefined) return cached;
      const rows = Array.from({ length: PAGE_ROWS }, (_, place) => rowAt(page * PAGE_ROWS + place));
      const hosts = rows.flatMap((row) => row?.hostname ?? []);
      if (hosts.length === 0) return undefined;
      known.set(page, hosts);
      return hosts;
    };
  }, [rowAt]);
  return <HostsContext value={hostsOf}>{children}</HostsContext>;
}

/** Tasks per request: the contract's maximum. */
const PAGE_TASKS = 1_000;
/** Requests for the nodes of a page at most. */
const MOST_REQUESTS = 4;

/** Tasks by node; null if there are too many to count. */
async function countTasks(
  nodes: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number> | null> {
  const parameters = { nodes: [...nodes], statuses: [...ON_NODE], limit: PAGE_TASKS };
  const counts = new Map<string, number>();
  for (let request = 0; request < MOST_REQUESTS; request += 1) {
    const offset = request * PAGE_TASKS;
    const { entries, total } = await listTasks({ ...parameters, offset }, { signal });
    for (const { node = "" } of entries) counts.set(node, (counts.get(node) ?? 0) + 1);
    if (total <= offset + entries.length) return counts;
  }
  return null;
}

interface TaskCountCellProps {
  hostname: string;
  /** Of the row, 0-based. */
  index: number;
  tabIndex: 0 | -1;
}

/** How many tasks are on a node, as a link to them. */
export function TaskCountCell({ hostname, index, tabIndex }: TaskCountCellProps) {
  const hosts = use(HostsContext)(index);
  const { data, isError } = useQuery({
    queryKey: nodesKey("task-counts", hosts),
    queryFn: hosts === undefined ? skipToken : ({ signal }) => countTasks(hosts, signal),
    // A Map, which structural sharing would not compare.
    structuralSharing: false,
  });
  if (isError || data === null) {
    return (
      <span className="text-text-muted" title="The number of tasks could not be loaded.">
        unknown
      </span>
    );
  }
  if (data === undefined) return <span className="text-text-muted">…</span>;
  const count = data.get(hostname) ?? 0;
  if (count === 0) return <span className="tabular text-text-muted">0</span>;
  return (
    <Link
      href={nodeTasksHref(hostname)}
      prefetch={false}
      variant="subtle"
      tabIndex={tabIndex}
      aria-label={`${formatNumber(count)} on ${hostname}`}
      className="tabular"
    >
      {formatNumber(count)}
    </Link>
  );
}
