import type { MapGroup, MapNode } from "@/components/chart/node-map/types";
import type { ResourceStatus } from "@/lib/api/generated.schemas";

/** A status for each of 40 nodes: most accept work. */
const RARE: Readonly<Record<number, ResourceStatus>> = { 7: "DRAINING", 19: "CORDONED", 31: "OFFLINE" };

function mapNode(group: string, place: number, gpus = 8): MapNode {
  const used = (place * 5 + Math.floor(place / 7)) % (gpus + 1);
  const status = RARE[place % 40] ?? (used === gpus && gpus > 0 ? "IN_USE" : "AVAILABLE");
  return {
    hostname: `${group}-${String(place + 1).padStart(3, "0")}`,
    status,
    gpus,
    used: status === "OFFLINE" ? 0 : used,
  };
}

/** A group of single nodes. */
export function groupOfNodes(key: string, count: number, gpus = 8): MapGroup {
  return { key, label: key, nodes: Array.from({ length: count }, (_, place) => mapNode(key, place, gpus)) };
}

/** A group of which only sums are known; of its nodes the shares given are used and accept no work. */
export function groupTile(key: string, nodes: number, usedShare: number, closedShare = 0): MapGroup {
  const closed = Math.round(nodes * closedShare);
  const DRAINING = Math.ceil(closed / 2);
  const CORDONED = Math.floor((closed - DRAINING) / 2);
  const OFFLINE = closed - DRAINING - CORDONED;
  const IN_USE = Math.round((nodes - closed) * usedShare);
  const byStatus = { AVAILABLE: nodes - closed - IN_USE, IN_USE, CORDONED, DRAINING, OFFLINE };
  return {
    key,
    label: key,
    tile: { nodes, gpus: 8 * nodes, used: Math.round(8 * nodes * usedShare), byStatus },
  };
}

/** One node of each status, with any number of GPUs. */
export const kindsOfNodes: readonly MapGroup[] = [
  {
    key: "statuses",
    label: "By status",
    nodes: (["AVAILABLE", "IN_USE", "DRAINING", "CORDONED", "OFFLINE"] as const).map((status) => ({
      hostname: `node-${status.toLowerCase()}`,
      status,
      gpus: 8,
      used: status === "IN_USE" ? 8 : status === "OFFLINE" ? 0 : 3,
    })),
  },
  {
    key: "sizes",
    label: "By GPUs",
    nodes: [0, 1, 2, 4, 6, 8, 16].map((gpus) => ({
      hostname: `node-with-${gpus}`,
      status: "AVAILABLE",
      gpus,
      used: Math.floor(gpus / 2),
    })),
  },
];
