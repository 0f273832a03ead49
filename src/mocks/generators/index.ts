import { defaultWorld } from "../world/default-world.ts";
import type { Generators } from "../world/generators.ts";

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
export const logGenerator = ofDefaultWorld("logs");
export const eventGenerator = ofDefaultWorld("events");
export const bucketGenerator = ofDefaultWorld("buckets");
export const datasetGenerator = ofDefaultWorld("datasets");
export const profileGenerator = ofDefaultWorld("profile");
export const portForwardGenerator = ofDefaultWorld("portForwards");
export const terminalSimulator = ofDefaultWorld("terminals");
export const specGenerator = ofDefaultWorld("specs");
