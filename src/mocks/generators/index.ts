import type { ApiWorld } from "../world/api-world.ts";
import { defaultApiWorld } from "../world/default-world.ts";
import { type Generators, type World, withLogs } from "../world/world.ts";

export { DEFAULT_VOLUME, HIGH_VOLUME, LOW_VOLUME, VOLUME_PRESETS } from "../seed/volumes.ts";
export {
  getVolumes,
  setBucketTotal,
  setDatasetTotal,
  setPoolTotal,
  setResourcePerPool,
  setResourceTotalGlobal,
  setSeed,
  setVolumes,
  setWorkflowTotal,
} from "../world/default-world.ts";
export { createWorkflowGenerator, type Page, type WorkflowGenerator } from "./workflow-generator.ts";

let latest: { readonly source: ApiWorld; readonly world: World } | undefined;

/** The world of mock mode as it is at present. A world is a value: call again after each setter, and as time passes. */
export function defaultWorld(): World {
  const source = defaultApiWorld();
  const { elapsed } = source.config;
  if (latest?.source !== source || latest.world.config.elapsed !== elapsed) {
    latest = { source, world: withLogs(source.at(elapsed)) };
  }
  return latest.world;
}

/** A generator of the default world, as that world is at each call: a change of its seed or volume shows at once. */
function ofDefaultWorld<Name extends keyof Generators>(name: Name): Generators[Name] {
  return new Proxy<Generators[Name]>(Object.create(null), {
    get: (_, property) => Reflect.get(defaultWorld()[name], property),
    has: (_, property) => Reflect.has(defaultWorld()[name], property),
  });
}

export const workflowGenerator = ofDefaultWorld("workflows");
export const taskGenerator = ofDefaultWorld("tasks");
export const poolGenerator = ofDefaultWorld("pools");
export const resourceGenerator = ofDefaultWorld("resources");
export const occupancyGenerator = ofDefaultWorld("occupancy");
export const logGenerator = ofDefaultWorld("logs");
export const eventGenerator = ofDefaultWorld("events");
export const bucketGenerator = ofDefaultWorld("buckets");
export const datasetGenerator = ofDefaultWorld("datasets");
export const usageGenerator = ofDefaultWorld("usage");
export const profileGenerator = ofDefaultWorld("profile");
export const portForwardGenerator = ofDefaultWorld("portForwards");
export const terminalSimulator = ofDefaultWorld("terminals");
export const specGenerator = ofDefaultWorld("specs");
