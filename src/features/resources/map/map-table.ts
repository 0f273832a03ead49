import type { ChartTableData } from "@/components/chart/types";
import { nodeStatusPresentation } from "@/components/node/node-status";
import type { NodeGroupKey, ResourceMap } from "@/lib/api/generated.schemas";
import type { FilterChip } from "@/lib/filters/filter-types";
import { formatNumber } from "@/lib/format/number";
import { nodeHref } from "@/lib/hrefs/list-href";
import { nodesWithHref } from "../resource-hrefs";
import { groupChip, groupLabel, groupNames } from "./map-groups";

const STATUSES = ["AVAILABLE", "IN_USE", "DRAINING", "CORDONED", "OFFLINE"] as const;

/** The map as a table: a row for each tile, or for each node. */
export function mapTable(
  { tiles = [], nodes }: ResourceMap,
  groupBy: NodeGroupKey,
  chips: readonly FilterChip[],
): ChartTableData {
  const name = groupNames[groupBy];
  const groupTitle = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (nodes !== undefined) {
    return {
      columns: [
        { title: "Hostname" },
        { title: groupBy === "status" ? "Group" : groupTitle },
        { title: "Status" },
        { title: "GPUs used", align: "end" },
        { title: "GPUs", align: "end" },
      ],
      rows: nodes.map(({ hostname, group, status, used, gpus }) => ({
        key: hostname,
        href: nodeHref(hostname),
        cells: [
          hostname,
          groupLabel(groupBy, group),
          nodeStatusPresentation[status].label,
          formatNumber(used),
          formatNumber(gpus),
        ],
      })),
    };
  }
  return {
    columns: [
      { title: groupTitle },
      { title: "Nodes", align: "end" },
      { title: "GPUs used", align: "end" },
      { title: "GPUs", align: "end" },
      ...STATUSES.map((status) => ({
        title: nodeStatusPresentation[status].label,
        align: "end" as const,
      })),
    ],
    rows: tiles.map(({ key, nodes: count, used, gpus, by_status: byStatus }) => {
      const { field, value } = groupChip(groupBy, key);
      return {
        key,
        href: nodesWithHref(chips, field, value),
        cells: [
          groupLabel(groupBy, key),
          ...[count, used, gpus, ...STATUSES.map((status) => byStatus[status])].map(formatNumber),
        ],
      };
    }),
  };
}
