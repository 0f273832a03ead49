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
  createOccupancyGenerator,
  type OccupancyGenerator,
  type OccupancyGeneratorOptions,
} from "../generators/occupancy-generator.ts";
import {
  createUsageGenerator,
  type UsageGenerator,
  type UsageGeneratorOptions,
} from "../generators/usage-generator.ts";
import { lazy } from "./lazy.ts";

/** What it is read from. */
export type UseSources = OccupancyGeneratorOptions &
  OccupancyHistoryOptions &
  NodePastOptions &
  UsageGeneratorOptions;

/** What became of the GPUs of a world in the last 30 days. */
export interface WorldPast {
  /** For how long tasks held GPUs, by bucket and key. @throws RangeError like `occupancyHistory`. */
  occupancy(query: HistoryQuery): OccupancyHistory;
  readonly nodes: NodePastGenerator;
}

/** Who uses the GPUs of a world, now and over time. */
export interface WorldUse {
  readonly occupancy: OccupancyGenerator;
  readonly usage: UsageGenerator;
  readonly past: WorldPast;
}

/** Makes the use of a world at a moment, each part at its first use. */
export function createWorldUse(sources: UseSources): WorldUse {
  const occupancy = lazy(() => createOccupancyGenerator(sources));
  const usage = lazy(() => createUsageGenerator(sources));
  const past = lazy(
    (): WorldPast => ({
      occupancy: (query) => occupancyHistory(sources, query),
      nodes: createNodePastGenerator(sources),
    }),
  );
  return {
    get occupancy() {
      return occupancy();
    },
    get usage() {
      return usage();
    },
    get past() {
      return past();
    },
  };
}
