import type { DataTableColumn } from "@/components/data-table/types";
import {
  CapacityFreeCell,
  CapacityUsedCell,
  PoolLink,
  QuotaFreeCell,
  QuotaUsedCell,
} from "@/components/pool/pool-cells";
import { usedCapacity } from "@/components/pool/pool-meters";
import { PoolStatusBadge } from "@/components/pool/pool-status-badge";
import { Link } from "@/components/ui/link";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { emptyValue } from "@/lib/format/empty-value";
import { formatCount, formatNumber } from "@/lib/format/number";
import { occupancyHref, queuedTasksHref, quotaUseHref } from "../pool-hrefs";
import { NodesCell } from "./node-cell";
import { SharedMark } from "./shared-mark";
import { WaitingCell } from "./waiting-counts";

/** Columns of the list. Their ids appear in URLs and saved layouts: letters and digits only. */
export const poolColumns: readonly DataTableColumn<PoolResourceUsage>[] = [
  {
    id: "pool",
    title: "Pool",
    width: 190,
    minWidth: 140,
    flexible: true,
    pinned: true,
    alwaysVisible: true,
    sortable: true,
    exported: ({ name }) => name,
    cell: (pool, { tabIndex }) => (
      <span className="flex min-w-0 items-center gap-2">
        <PoolLink name={pool.name} tabIndex={tabIndex} />
        <SharedMark pool={pool} tabIndex={tabIndex} />
      </span>
    ),
  },
  {
    id: "status",
    title: "Status",
    width: 128,
    hiddenBelow: 1660,
    exported: ({ status }) => status,
    cell: ({ status }) => <PoolStatusBadge status={status} appearance="plain" />,
  },
  {
    id: "quotaUsed",
    title: "Quota used",
    width: 156,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    exportedTitle: "Quota used (GPUs)",
    exported: ({ resource_usage }) => resource_usage.quota_used,
    cell: (pool, { tabIndex }) => (
      <QuotaUsedCell pool={pool} href={quotaUseHref(pool.name)} tabIndex={tabIndex} />
    ),
  },
  {
    id: "quotaFree",
    title: "Quota free",
    width: 124,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    exportedTitle: "Quota free (GPUs, -1 for no limit)",
    exported: ({ resource_usage }) => resource_usage.quota_free,
    cell: ({ resource_usage }) => <QuotaFreeCell usage={resource_usage} />,
  },
  {
    id: "capacityUsed",
    title: "Capacity used",
    width: 156,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    exportedTitle: "Capacity used (GPUs)",
    exported: ({ resource_usage }) => usedCapacity(resource_usage),
    cell: (pool, { tabIndex }) => (
      <CapacityUsedCell pool={pool} href={occupancyHref(pool.name)} tabIndex={tabIndex} />
    ),
  },
  {
    id: "capacityFree",
    title: "Capacity free",
    width: 140,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    exportedTitle: "Capacity free (GPUs)",
    exported: ({ resource_usage }) => resource_usage.total_free,
    cell: ({ resource_usage }) => <CapacityFreeCell usage={resource_usage} />,
  },
  {
    id: "queuedGpus",
    title: "GPUs queued",
    width: 132,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    exported: ({ resource_usage }) => resource_usage.queued_gpus,
    cell: ({ name, resource_usage: { queued_gpus: gpus } }, { tabIndex }) =>
      gpus === undefined || gpus === 0 ? (
        <span className="text-text-muted">{emptyValue}</span>
      ) : (
        <Link
          href={queuedTasksHref(name)}
          prefetch={false}
          variant="subtle"
          tabIndex={tabIndex}
          className="tabular"
        >
          {formatNumber(gpus)}
        </Link>
      ),
  },
  {
    id: "waiting",
    title: "Waiting",
    width: 84,
    align: "end",
    hiddenBelow: 1280,
    cell: ({ name }, { tabIndex }) => <WaitingCell pool={name} tabIndex={tabIndex} />,
  },
  {
    id: "nodes",
    title: "Nodes",
    width: 144,
    align: "end",
    hiddenBelow: 1440,
    exported: ({ nodes }) => nodes?.total,
    cell: (pool, { tabIndex }) => <NodesCell pool={pool} tabIndex={tabIndex} />,
  },
  {
    id: "model",
    title: "GPU model",
    width: 96,
    hiddenBelow: 1440,
    exported: ({ gpu_model }) => gpu_model,
    cell: ({ gpu_model: model = emptyValue }) => <span title={model}>{model}</span>,
  },
  {
    id: "platforms",
    title: "Platforms",
    width: 96,
    hiddenBelow: 1840,
    exported: ({ platforms }) => Object.keys(platforms).join(" "),
    cell: ({ platforms }) => {
      const names = Object.keys(platforms).join(", ");
      return <span title={names}>{names === "" ? emptyValue : names}</span>;
    },
  },
  {
    id: "backend",
    title: "Backend",
    width: 132,
    hiddenBelow: 1840,
    exported: ({ backend }) => backend,
    cell: ({ backend }) => <span title={backend}>{backend}</span>,
  },
  {
    id: "shared",
    title: "Shared nodes",
    width: 220,
    hiddenByDefault: true,
    exportedTitle: "Node set",
    exported: ({ node_set }) => node_set,
    cell: ({ shares_with: others = [], resource_usage }) => {
      if (others.length === 0) return <span className="text-text-muted">{emptyValue}</span>;
      const text = `${formatCount(resource_usage.total_capacity, "GPU")} shared with ${others.join(", ")}`;
      return <span title={text}>{text}</span>;
    },
  },
];
