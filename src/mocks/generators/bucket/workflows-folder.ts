import type { WorkflowGenerator } from "../workflow-generator.ts";
import { type ChildFolder, type Folder, folderOf } from "./object-folder.ts";
import { type ArtifactObject, runFolder } from "./workflow-folder.ts";
import type { RunOutputs } from "./workflow-outputs.ts";

/**
 * Newest runs whose folders buckets list and count. Names of runs do not tell their order, so that a list of all
 * would have to look at all; an older run's folder is open to those who know its name.
 */
export const LISTED_RUNS = 10_000;

/** What runs need of the workflows that they are. */
export type RunSource = Pick<WorkflowGenerator, "total" | "facts" | "groups" | "indexByName">;

/** The folders of the runs of each bucket. */
export interface RunFolders {
  /** The folder of one run. */
  folder(outputs: RunOutputs): Folder<ArtifactObject>;
  /** The folder that holds those of all runs of a bucket, by name. */
  inBucket(bucket: number, name: string): ChildFolder<ArtifactObject>;
}

interface Share {
  readonly runs: RunOutputs[];
  objectCount: number;
  bytes: number;
}

const NO_SHARE: Share = { runs: [], objectCount: 0, bytes: 0 };

/** @param now the world's present, milliseconds since 1970. */
export function createRunFolders(
  workflows: RunSource,
  outputsOf: (workflow: number) => RunOutputs,
  now: number,
): RunFolders {
  let shares: Map<number, Share> | undefined;
  const opened = new Map<number, Folder<ArtifactObject>>();

  function listedRuns(): Map<number, Share> {
    if (shares) return shares;
    shares = new Map();
    const count = Math.min(LISTED_RUNS, workflows.total);
    for (let index = 0; index < count; index += 1) {
      const outputs = outputsOf(index);
      if (outputs.bucket === undefined || outputs.objectCount === 0) continue;
      const share = shares.get(outputs.bucket) ?? { runs: [], objectCount: 0, bytes: 0 };
      share.runs.push(outputs);
      share.objectCount += outputs.objectCount;
      share.bytes += outputs.bytes;
      shares.set(outputs.bucket, share);
    }
    return shares;
  }
  function folder(outputs: RunOutputs): Folder<ArtifactObject> {
    const groups = () => workflows.groups(outputs.index);
    return runFolder(outputs, { facts: workflows.facts(outputs.index), groups, now });
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
    const { runs } = listedRuns().get(bucket) ?? NO_SHARE;
    const children = runs.map((outputs) => ({
      name: `${workflows.facts(outputs.index).name}/`,
      objectCount: outputs.objectCount,
      bytes: outputs.bytes,
      open: () => folder(outputs),
    }));
    const made = folderOf(children, (name) => folderByName(bucket, name));
    // So that at most as many are kept as there are buckets that runs write to.
    if (runs.length > 0) opened.set(bucket, made);
    return made;
  }

  return {
    folder,
    inBucket(bucket, name) {
      const { objectCount, bytes } = listedRuns().get(bucket) ?? NO_SHARE;
      return { name, objectCount, bytes, open: () => open(bucket) };
    },
  };
}
