import type { LiveNodes } from "../generators/resource/live-nodes.ts";
import type { LiveRows } from "../generators/workflow/live-job.ts";
import type { WorkflowChanges } from "./workflow-changes.ts";

/** Makes the function that reads the nodes of a world with its changes: canceled workflows hold nothing. */
export function createChangedNodes(live: () => LiveRows, changes: WorkflowChanges): () => LiveNodes {
  let version = -1;
  let nodes: LiveNodes | undefined;
  return () => {
    if (nodes !== undefined && version === changes.version) return nodes;
    nodes = live().nodesWithout((row) => changes.cancellations.has(row));
    version = changes.version;
    return nodes;
  };
}
