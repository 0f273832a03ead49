import { createOccupancyGenerator, type OccupancyGenerator } from "../generators/occupancy-generator.ts";
import type { PoolGenerator } from "../generators/pool-generator.ts";
import type { TaskGenerator } from "../generators/task-generator.ts";
import {
  createUsageGenerator,
  type UsageGenerator,
  type UsageGeneratorOptions,
} from "../generators/usage-generator.ts";
import { lazy } from "./lazy.ts";

/** What the sums of a world are read from. */
export interface SumSources {
  readonly tasks: TaskGenerator;
  readonly pools: PoolGenerator;
  readonly nodeUse: UsageGeneratorOptions;
}

/** Sums over what tasks hold, now and over time. */
export interface WorldSums {
  readonly occupancy: OccupancyGenerator;
  readonly usage: UsageGenerator;
}

/** Makes the sums of a world, each at its first use. */
export function createWorldSums(sources: SumSources): WorldSums {
  const occupancy = lazy(() => createOccupancyGenerator(sources));
  const usage = lazy(() => createUsageGenerator(sources.nodeUse));
  return {
    get occupancy() {
      return occupancy();
    },
    get usage() {
      return usage();
    },
  };
}
