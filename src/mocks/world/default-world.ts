import type { Volume } from "../seed/volumes.ts";
import { createWorld, type World } from "./world.ts";

// The one piece of state in the mocks: the world that the console API edits, for code that is given none.
let current: World | undefined;

/** The world of mock mode as the setters below have left it. Ask again after each of them: a world is a value. */
export function defaultWorld(): World {
  current ??= createWorld();
  return current;
}

/** Puts another world in its place. */
export function setDefaultWorld(world: World): void {
  current = world;
}

/** Changes the seed, and with it every row. @throws RangeError unless it is an integer from 0 to 2^53 − 1. */
export function setSeed(seed: number): void {
  current = createWorld({ ...defaultWorld().config, seed });
}

/** Changes the counts that are given; rows stay what they are. @throws RangeError unless each is an integer from 0 to 2^41. */
export function setVolumes(volume: Partial<Volume>): void {
  current = defaultWorld().withVolume(volume);
}

/** @throws RangeError unless `total` is an integer from 0 to 2^41; so do all that follow. */
export function setWorkflowTotal(total: number): void {
  setVolumes({ workflows: total });
}

export function setPoolTotal(total: number): void {
  setVolumes({ pools: total });
}

/** Nodes in each pool. */
export function setResourcePerPool(total: number): void {
  setVolumes({ resourcesPerPool: total });
}

/** Nodes over all pools. */
export function setResourceTotalGlobal(total: number): void {
  setVolumes({ resourcesTotal: total });
}

export function setBucketTotal(total: number): void {
  setVolumes({ buckets: total });
}

export function setDatasetTotal(total: number): void {
  setVolumes({ datasets: total });
}

/** The counts of the default world. */
export function getVolumes(): Volume {
  return defaultWorld().config.volume;
}
