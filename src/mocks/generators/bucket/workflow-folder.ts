import { ArtifactType } from "../../../lib/api/generated.schemas.ts";
import { deriveKey, keyWord } from "../../rows/keyed-hash.ts";
import { between } from "../workflow/group-times.ts";
import { type GroupPlan, taskName } from "../workflow/workflow-groups.ts";
import type { WorkflowRecord } from "../workflow/workflow-record.ts";
import { entityTag } from "./digest.ts";
import {
  type Folder,
  type FolderChild,
  folderOf,
  folderOfObjects,
  type StoredObject,
} from "./object-folder.ts";
import { objectBytes, plannedShare, typeKey, type WorkflowOutputs, writtenAt } from "./workflow-outputs.ts";

/** An object that a workflow wrote. */
export interface ArtifactObject extends StoredObject {
  readonly type: ArtifactType;
  readonly taskName?: string;
}

/** The workflow behind the outputs. */
export interface WorkflowProgress {
  readonly record: WorkflowRecord;
  /** Its groups, made only when an object is. */
  groups(): readonly GroupPlan[];
}

interface FileKind {
  readonly name: string;
  readonly contentType: string;
  /** When it is written, as a share of the time from the workflow's start to its end, by one that ended long ago. */
  readonly moment: number;
}

const BINARY = "application/octet-stream";
const CHECKPOINT_EXTENSIONS = ["pt", "ckpt", "safetensors"] as const;
/** Steps from one checkpoint to the next, by workflow. */
const CHECKPOINT_STEPS = [100, 250, 500, 1_000, 2_000, 5_000] as const;

// All in the order of their names. A workflow that has fewer has the first of them.
const CONFIGS: readonly FileKind[] = [
  { name: "config.yaml", contentType: "application/yaml", moment: 0 },
  { name: "environment.json", contentType: "application/json", moment: 0.001 },
];
const LOGS: readonly FileKind[] = [
  { name: "error.log", contentType: "text/plain", moment: 1 },
  { name: "run.log", contentType: "text/plain", moment: 1 },
];
const METRICS: readonly FileKind[] = [
  { name: "train.csv", contentType: "text/csv", moment: 0.95 },
  { name: "summary.json", contentType: "application/json", moment: 0.99 },
  { name: "samples.parquet", contentType: "application/vnd.apache.parquet", moment: 0.98 },
];
const MODELS: readonly FileKind[] = [
  { name: "model.pt", contentType: BINARY, moment: 0.96 },
  { name: "model.onnx", contentType: BINARY, moment: 0.97 },
  { name: "model.engine", contentType: BINARY, moment: 0.98 },
];

// Branches of the key of a type's objects; 0 is that of their sizes.
const TAG = 1;
const CHOICE = 2;

/** The task that wrote something at a moment: one that was running then, or else the last that had started. */
function writerAt(moment: number, groups: readonly GroupPlan[], choice: number): string | undefined {
  const begun = groups.filter(({ times }) => times.start !== undefined && times.start <= moment);
  const running = begun.filter(({ times }) => times.end === undefined || times.end >= moment);
  const last = begun.toSorted((one, other) => (other.times.start ?? 0) - (one.times.start ?? 0)).slice(0, 1);
  const candidates = running.length > 0 ? running : last;
  const writer = candidates[choice % candidates.length];
  // The task whose end is the group's; all of them, where the cluster has it.
  return writer && taskName(writer, writer.live === undefined ? (writer.failingTask ?? 0) : 0);
}

/** The folder that a workflow writes to. */
export function workflowFolder(outputs: WorkflowOutputs, source: WorkflowProgress): Folder<ArtifactObject> {
  const { parts } = outputs;
  const { times, name: workflow, job } = source.record;
  const { start = times.submit, end = start } = times;

  /** @param moment as a file has it. */
  function timeOf(type: ArtifactType, position: number, moment: number): number {
    const run = job?.run;
    if (run === undefined) return between(start, end, moment);
    const share = plannedShare(type, position, parts[type].wholeCount);
    return share === undefined ? end : Math.min(writtenAt(run, share), run.until);
  }
  function makeObject(
    type: ArtifactType,
    position: number,
    moment: number,
    contentType: string,
    metadata: Readonly<Record<string, string>>,
  ): ArtifactObject {
    const key = typeKey(outputs.key, type);
    const own = objectBytes(outputs.key, type, parts[type], position);
    const lastModified = timeOf(type, position, moment);
    return {
      type,
      bytes: own,
      lastModified,
      etag: entityTag(deriveKey(key, TAG, position), own),
      contentType,
      metadata: { workflow, ...metadata },
      taskName: writerAt(lastModified, source.groups(), keyWord(key, CHOICE, position)),
    };
  }
  function files(type: ArtifactType, kinds: readonly FileKind[]): FolderChild<ArtifactObject>[] {
    const part = parts[type];
    return kinds.slice(0, part.count).map(({ name, contentType, moment }, position) => ({
      name,
      bytes: objectBytes(outputs.key, type, part, position),
      object: () => makeObject(type, position, moment, contentType, {}),
    }));
  }
  function folder(name: string, type: ArtifactType, open: () => Folder<ArtifactObject>) {
    const { count, bytes } = parts[type];
    return { name: `${name}/`, objectCount: count, bytes, open };
  }

  const { checkpoint: checkpoints, log: logs } = parts;
  const choice = keyWord(outputs.key, 0);
  const extension = CHECKPOINT_EXTENSIONS[choice % CHECKPOINT_EXTENSIONS.length] as string;
  const interval = CHECKPOINT_STEPS[(choice >>> 8) % CHECKPOINT_STEPS.length] as number;
  const stepAt = (position: number) => interval * (position + 1);
  const openCheckpoints = () =>
    folderOfObjects(
      checkpoints.count,
      checkpoints.bytes,
      (position) => `step-${String(stepAt(position)).padStart(7, "0")}.${extension}`,
      (position) =>
        makeObject(ArtifactType.checkpoint, position, (position + 1) / (checkpoints.count + 1), BINARY, {
          step: String(stepAt(position)),
        }),
    );
  // Only a failure has a log of errors.
  const logKinds = logs.count === 1 ? LOGS.slice(1) : LOGS;

  return folderOf<ArtifactObject>([
    ...files(ArtifactType.config, CONFIGS),
    folder("checkpoints", ArtifactType.checkpoint, openCheckpoints),
    folder("logs", ArtifactType.log, () => folderOf(files(ArtifactType.log, logKinds))),
    folder("metrics", ArtifactType.metrics, () => folderOf(files(ArtifactType.metrics, METRICS))),
    folder("models", ArtifactType.model, () => folderOf(files(ArtifactType.model, MODELS))),
  ]);
}
