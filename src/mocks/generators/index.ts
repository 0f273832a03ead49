import { defaultWorld } from "../world/default-world.ts";
import type { WorkflowGenerator } from "./workflow-generator.ts";

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

/** The workflows of the default world, as it is at each call. */
export const workflowGenerator: WorkflowGenerator = {
  get total() {
    return defaultWorld().workflows.total;
  },
  generate: (index) => defaultWorld().workflows.generate(index),
  entry: (index) => defaultWorld().workflows.entry(index),
  facts: (index) => defaultWorld().workflows.facts(index),
  groups: (index) => defaultWorld().workflows.groups(index),
  task: (index, name) => defaultWorld().workflows.task(index, name),
  generatePage: (offset, limit, filter) => defaultWorld().workflows.generatePage(offset, limit, filter),
  generateFullPage: (offset, limit, filter) =>
    defaultWorld().workflows.generateFullPage(offset, limit, filter),
  page: (query) => defaultWorld().workflows.page(query),
  getByName: (name) => defaultWorld().workflows.getByName(name),
  indexByName: (name) => defaultWorld().workflows.indexByName(name),
  count: (filter) => defaultWorld().workflows.count(filter),
  countBy: (column, filter) => defaultWorld().workflows.countBy(column, filter),
};
