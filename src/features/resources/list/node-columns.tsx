import type { DataTableColumn } from "@/components/data-table/types";
import { amountsOf, kindFacts, type ResourceKind, usedAmount } from "@/components/node/node-amounts";
import { FreeCell, NodeLink, UsedCell } from "@/components/node/node-cells";
import { NodeStatusBadge } from "@/components/node/node-status-badge";
import { ChangeMark } from "@/components/ui/change-mark";
import type { ResourcesEntry } from "@/lib/api/generated.schemas";
import { emptyValue } from "@/lib/format/empty-value";
import { nodeTypePresentation } from "./node-type";
import { PoolsCell } from "./pools-cell";
import { TaskCountCell } from "./task-counts";

type Column = DataTableColumn<ResourcesEntry>;

/** Used and free amounts of a resource as two columns; bytes are exported in full. */
function amountColumns(kind: ResourceKind, used: Partial<Column>, free: Partial<Column>): Column[] {
  const { title } = kindFacts[kind];
  const unit = kind === "memory" || kind === "storage" ? " (bytes)" : "";
  const name = kind === "gpu" ? "GPUs" : kind === "cpu" ? "CPUs" : title;
  return [
    {
      id: `${kind}Used`,
      title: `${name} used`,
      width: 132,
      align: "end",
      exportedTitle: `${name} used${unit}`,
      exported: (node) => usedAmount(amountsOf(node), kind),
      cell: (node) => <UsedCell kind={kind} sum={amountsOf(node)} hostname={node.hostname} />,
      ...used,
    },
    {
      id: `${kind}Free`,
      title: `${name} free`,
      width: 100,
      align: "end",
      exportedTitle: `${name} free${unit}`,
      exported: (node) => amountsOf(node).available[kind],
      cell: (node) => <FreeCell kind={kind} sum={amountsOf(node)} />,
      ...free,
    },
  ];
}

/**
 * Columns of the list. Their ids appear in URLs and saved layouts: letters and digits only. What is free is what new work
 * can have, as in the filter, the order and the sums.
 */
export const nodeColumns: readonly Column[] = [
  {
    id: "hostname",
    title: "Hostname",
    width: 216,
    minWidth: 132,
    flexible: true,
    pinned: true,
    alwaysVisible: true,
    sortable: true,
    exported: ({ hostname }) => hostname,
    cell: ({ hostname }, { tabIndex }) => <NodeLink hostname={hostname} tabIndex={tabIndex} />,
  },
  {
    id: "status",
    title: "Status",
    width: 116,
    exported: ({ status }) => status,
    cell: ({ hostname, status }) => (
      <ChangeMark subject={hostname} value={status}>
        <NodeStatusBadge status={status} appearance="plain" />
      </ChangeMark>
    ),
  },
  {
    id: "pool",
    title: "Pool / platform",
    width: 224,
    minWidth: 120,
    hiddenBelow: 1280,
    exported: (node) => node.exposed_fields["pool/platform"].join(" "),
    cell: (node, { tabIndex }) => <PoolsCell node={node} tabIndex={tabIndex} />,
  },
  {
    id: "type",
    title: "Type",
    width: 96,
    hiddenBelow: 1536,
    exported: ({ resource_type }) => resource_type,
    cell: ({ resource_type }) => {
      const { label, meaning } = nodeTypePresentation[resource_type];
      return <span title={meaning}>{label}</span>;
    },
  },
  {
    id: "backend",
    title: "Backend",
    width: 124,
    hiddenBelow: 1920,
    exported: ({ backend }) => backend,
    cell: ({ backend }) => <span title={backend}>{backend}</span>,
  },
  {
    id: "model",
    title: "GPU model",
    width: 96,
    hiddenBelow: 1060,
    exported: ({ gpu_model }) => gpu_model,
    cell: ({ gpu_model, allocatable_fields: { gpu } }) =>
      gpu === 0 ? <span className="text-text-muted">{emptyValue}</span> : <span>{gpu_model}</span>,
  },
  ...amountColumns(
    "gpu",
    { sortable: true, firstDirection: "descending" },
    { sortable: true, firstDirection: "descending", width: 112 },
  ),
  {
    id: "tasks",
    title: "Tasks",
    width: 68,
    align: "end",
    // Counting them takes the tasks of a whole page of nodes.
    hiddenByDefault: true,
    cell: ({ hostname }, { index, tabIndex }) => (
      <TaskCountCell hostname={hostname} index={index} tabIndex={tabIndex} />
    ),
  },
  ...amountColumns("cpu", { hiddenBelow: 1440 }, { hiddenBelow: 1660 }),
  ...amountColumns("memory", { hiddenBelow: 1760, width: 144 }, { hiddenByDefault: true, width: 112 }),
  ...amountColumns("storage", { hiddenByDefault: true, width: 144 }, { hiddenByDefault: true, width: 112 }),
];
