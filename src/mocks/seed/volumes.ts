/** How much of everything a world holds. */
export interface Volume {
  readonly workflows: number;
  readonly pools: number;
  /** Nodes in each pool. */
  readonly resourcesPerPool: number;
  /** Nodes over all pools; pools × resourcesPerPool when absent. */
  readonly resourcesTotal?: number;
  readonly buckets: number;
  readonly datasets: number;
  /**
   * Lines in the log of every attempt that has started, of one that runs at the world's epoch up to then; one that starts
   * later has as many in the time that it is planned to take. As many as its kind of log has when absent.
   */
  readonly logLines?: number;
}

/** Name codes hold 41 bits, so a list ends there. */
export const MAXIMUM_VOLUME = 2 ** 41;

/** GPUs are summed over all nodes, at most eight each: their sum stays exact up to 2^53. */
export const MAXIMUM_NODES = 2 ** 50;

/** More than any log will have; a workflow's lines stay below 2^53. */
export const MAXIMUM_LOG_LINES = 1e12;

export const NO_VOLUME: Volume = { workflows: 0, pools: 0, resourcesPerPool: 0, buckets: 0, datasets: 0 };

export const ONE_VOLUME: Volume = { workflows: 1, pools: 1, resourcesPerPool: 1, buckets: 1, datasets: 1 };

export const LOW_VOLUME: Volume = {
  workflows: 100,
  pools: 3,
  resourcesPerPool: 10,
  buckets: 5,
  datasets: 10,
};

export const DEFAULT_VOLUME: Volume = {
  workflows: 10_000,
  pools: 50,
  resourcesPerPool: 50,
  buckets: 50,
  datasets: 100,
};

export const HIGH_VOLUME: Volume = {
  workflows: 100_000,
  pools: 200,
  resourcesPerPool: 200,
  buckets: 1_000,
  datasets: 10_000,
};

export const MILLION_VOLUME: Volume = {
  workflows: 1_000_000,
  pools: 500,
  resourcesPerPool: 1_000,
  buckets: 10_000,
  datasets: 100_000,
  logLines: 1_000_000,
};

export const BILLION_VOLUME: Volume = {
  workflows: 1_000_000_000,
  pools: 1_000,
  resourcesPerPool: 10_000,
  buckets: 100_000,
  datasets: 1_000_000,
  logLines: 10_000_000,
};

/** The presets by the names that the toolbar and the URL use. */
export const VOLUME_PRESETS = {
  none: NO_VOLUME,
  one: ONE_VOLUME,
  low: LOW_VOLUME,
  default: DEFAULT_VOLUME,
  high: HIGH_VOLUME,
  million: MILLION_VOLUME,
  billion: BILLION_VOLUME,
} as const satisfies Readonly<Record<string, Volume>>;

export type VolumePreset = keyof typeof VOLUME_PRESETS;
