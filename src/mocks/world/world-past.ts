import type { OccupancyHistory } from "../../lib/api/generated.schemas.ts";
import {
  createNodePastGenerator,
  type NodePastGenerator,
  type NodePastOptions,
} from "../generators/node-past-generator.ts";
import {
  type HistoryQuery,
  type OccupancyHistoryOptions,
  occupancyHistory,
} from "../generators/occupancy/occupancy-history.ts";
import {
  createUsageGenerator,
  type UsageGenerator,
  type UsageGeneratorOptions,
} from "../generators/usage-generator.ts";

/** What it is read from. */
export type PastSources = OccupancyHistoryOptions & NodePastOptions & UsageGeneratorOptions;

/** What became of the GPUs of a world in the last 30 days. */
export interface WorldPast {
  /** For how long tasks held GPUs, by bucket and key. @throws RangeError like `occupancyHistory`. */
  occupancy(query: HistoryQuery): OccupancyHistory;
  readonly nodes: NodePastGenerator;
  readonly usage: UsageGenerator;
}

/** Makes the past of a world at a moment. */
export function createWorldPast(sources: PastSources): WorldPast {
  return {
    occupancy: (query) => occupancyHistory(sources, query),
    nodes: createNodePastGenerator(sources),
    usage: createUsageGenerator(sources),
  };
}
