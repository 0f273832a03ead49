import { createListeners } from "../changes/listeners.ts";
import type { Volume } from "../seed/volumes.ts";
import { type ApiWorld, createApiWorld } from "./api-world.ts";
import { createMovingWorld, type MovingWorld } from "./moving-world.ts";

// The one piece of state in the mocks: the world that the console API edits, for code that is given none.
let current: MovingWorld<ApiWorld> | undefined;
const exchanges = createListeners();
const moments = createListeners();

function movingWorld(start: ApiWorld): MovingWorld<ApiWorld> {
  const world = createMovingWorld(start);
  world.onMove(() => {
    if (world === current) moments.notify();
  });
  return world;
}

/** The world of mock mode as the setters below have left it. Ask again after each of them: they exchange it. */
export function defaultApiWorld(): MovingWorld<ApiWorld> {
  current ??= movingWorld(createApiWorld());
  return current;
}

/** Puts another world in its place, which moves from where it is, and tells those who subscribed. */
export function setDefaultWorld(world: ApiWorld): void {
  current = movingWorld(world);
  exchanges.notify();
  moments.notify();
}

/** Calls `listener` after each exchange of the default world, until the returned function is called. */
export function subscribeToDefaultWorld(listener: () => void): () => void {
  return exchanges.subscribe(listener);
}

/** Calls `listener` whenever `defaultApiWorld().now` may have changed, by a move or an exchange. */
export function subscribeToDefaultMoment(listener: () => void): () => void {
  return moments.subscribe(listener);
}

/** Changes the seed, and with it every row. @throws RangeError unless it is an integer from 0 to 2^53 − 1. */
export function setSeed(seed: number): void {
  setDefaultWorld(createApiWorld({ ...defaultApiWorld().config, seed }));
}

/** Changes the counts that are given; rows stay what they are. @throws RangeError unless each is an integer from 0 to 2^41. */
export function setVolumes(volume: Partial<Volume>): void {
  setDefaultWorld(defaultApiWorld().withVolume(volume));
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

/** Nodes over all pools; `undefined` makes it pools × nodes in each pool again. */
export function setResourceTotalGlobal(total: number | undefined): void {
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
  return defaultApiWorld().config.volume;
}
