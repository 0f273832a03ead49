import type { WorkflowGenerator } from "../workflow-generator.ts";
import { type ChildFolder, type Folder, folderOf } from "./object-folder.ts";
import { type ArtifactObject, workflowFolder } from "./workflow-folder.ts";
import type { OutputProgress, WorkflowOutputs } from "./workflow-outputs.ts";

/**
 * Newest workflows whose folders buckets list and count. Names of workflows do not tell their order, so that a list
 * of all would have to read all; an older folder can be opened by the name of its workflow.
 */
export const LISTED_WORKFLOWS = 10_000;

/** What the folders need of the workflows. */
export interface WorkflowSource extends Pick<WorkflowGenerator, "record" | "groups" | "indexByName"> {
  /** Indices of the newest workflows, `limit` at most. */
  newest(limit: number): Iterable<number>;
  /** How far a workflow has come, without the rest of its record. */
  progressOf(workflow: number): OutputProgress;
}

/** The folders of the workflows of each bucket. */
export interface WorkflowFolders {
  /** The folder of one workflow. */
  folder(outputs: WorkflowOutputs): Folder<ArtifactObject>;
  /** The folder that holds those of all workflows of a bucket, by name. */
  inBucket(bucket: number, name: string): ChildFolder<ArtifactObject>;
}

interface Share {
  readonly outputs: WorkflowOutputs[];
  objectCount: number;
  bytes: number;
}

const NO_SHARE: Share = { outputs: [], objectCount: 0, bytes: 0 };

export function createWorkflowFolders(
  workflows: WorkflowSource,
  outputsOf: (workflow: number) => WorkflowOutputs,
): WorkflowFolders {
  let shares: Map<number, Share> | undefined;
  const opened = new Map<number, Folder<ArtifactObject>>();

  function listedWorkflows(): Map<number, Share> {
    if (shares) return shares;
    shares = new Map();
    for (const index of workflows.newest(LISTED_WORKFLOWS)) {
      const outputs = outputsOf(index);
      if (outputs.bucket === undefined || outputs.objectCount === 0) continue;
      const share = shares.get(outputs.bucket) ?? { outputs: [], objectCount: 0, bytes: 0 };
      share.outputs.push(outputs);
      share.objectCount += outputs.objectCount;
      share.bytes += outputs.bytes;
      shares.set(outputs.bucket, share);
    }
    return shares;
  }
  function folder(outputs: WorkflowOutputs): Folder<ArtifactObject> {
    const groups = () => workflows.groups(outputs.index);
    return workflowFolder(outputs, { record: workflows.record(outputs.index), groups });
  }
  function folderByName(bucket: number, name: string): Folder<ArtifactObject> | undefined {
    const index = workflows.indexByName(name.slice(0, -1));
    if (index === null) return undefined;
    const outputs = outputsOf(index);
    return outputs.bucket === bucket && outputs.objectCount > 0 ? folder(outputs) : undefined;
  }
  function open(bucket: number): Folder<ArtifactObject> {
    const before = opened.get(bucket);
    if (before) return before;
    const { outputs: listed } = listedWorkflows().get(bucket) ?? NO_SHARE;
    const children = listed.map((outputs) => ({
      name: `${workflows.record(outputs.index).name}/`,
      objectCount: outputs.objectCount,
      bytes: outputs.bytes,
      open: () => folder(outputs),
    }));
    const made = folderOf(children, (name) => folderByName(bucket, name));
    // The cache holds at most as many as there are buckets that workflows write to.
    if (listed.length > 0) opened.set(bucket, made);
    return made;
  }

  return {
    folder,
    inBucket(bucket, name) {
      const { objectCount, bytes } = listedWorkflows().get(bucket) ?? NO_SHARE;
      return { name, objectCount, bytes, open: () => open(bucket) };
    },
  };
}
