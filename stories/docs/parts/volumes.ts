import { formatNumber } from "@/lib/format/number";
import type { VolumeColumn } from "./entity-doc";

export const WORKFLOWS: VolumeColumn = {
  name: "Workflows",
  count: ({ workflows }) => formatNumber(workflows),
};

export const POOLS: VolumeColumn = { name: "Pools", count: ({ pools }) => formatNumber(pools) };

export const NODES_PER_POOL: VolumeColumn = {
  name: "Nodes in each pool",
  count: ({ resourcesPerPool }) => formatNumber(resourcesPerPool),
};

/** No preset sets the total over all pools, so it is the product. */
export const NODES: VolumeColumn = {
  name: "Nodes over all pools",
  count: ({ pools, resourcesPerPool }) => formatNumber(pools * resourcesPerPool),
};

export const BUCKETS: VolumeColumn = { name: "Buckets", count: ({ buckets }) => formatNumber(buckets) };

export const DATASETS: VolumeColumn = {
  name: "Datasets and collections",
  count: ({ datasets }) => formatNumber(datasets),
};

export const LOG_LINES: VolumeColumn = {
  name: "Lines of an attempt's log",
  count: ({ logLines }) => (logLines === undefined ? "by kind of log" : formatNumber(logLines)),
};
