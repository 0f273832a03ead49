import { ArtifactType, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { BUCKET_SPREAD } from "../bucket-names.ts";
import { quantile } from "../quantile.ts";
import { between } from "../workflow/group-times.ts";
import type { RunSpan } from "../workflow/live-job.ts";
import { RowBranch } from "../workflow/row-branches.ts";
import { STATUS_STORIES } from "../workflow/status-story.ts";
import type { WorkflowRecord } from "../workflow/workflow-record.ts";
import { byteShare, byteSum } from "./byte-shares.ts";

/** Objects of one type in a workflow's folder: the first of those that it has by a good end. */
export interface OutputPart {
  readonly count: number;
  /** Bytes of all of them. */
  readonly bytes: number;
  /** How many it has by a good end, and the bytes of those. */
  readonly wholeCount: number;
  readonly wholeBytes: number;
}

/** How far a workflow has come. */
export interface OutputProgress extends Pick<WorkflowRecord, "status" | "started"> {
  /** When it writes; only of one that the cluster has, which adds to its objects as time passes. */
  readonly run?: RunSpan;
}

/** Where a workflow writes and how much it has written: all that its bucket's sums need, without its tasks. */
export interface WorkflowOutputs {
  readonly index: number;
  /** Key of what is drawn for its objects. */
  readonly key: HashKey;
  /** Position of its bucket; absent in a world without buckets. */
  readonly bucket?: number;
  /** Whether its tasks write there. */
  readonly writes: boolean;
  readonly parts: Readonly<Record<ArtifactType, OutputPart>>;
  readonly objectCount: number;
  readonly bytes: number;
}

/** Quantiles of the checkpoints that a workflow writes from its start to a good end. */
const CHECKPOINTS = [1, 2, 4, 6, 9, 13, 19, 28, 42, 60, 92] as const;
const CHECKPOINT_BYTES = [1e8, 3e8, 8e8, 2e9, 8e9, 5e10] as const;
const MODEL_BYTES = [1e9, 2e9, 5e9, 1.4e10, 1e11] as const;
const LOG_BYTES = [2e4, 2e5, 1e6, 6e6, 5e7] as const;
const CONFIG_BYTES = [400, 900, 1_600, 3_000, 9_000] as const;
const METRICS_BYTES = [2e3, 2e4, 1e5, 1e6, 3e7] as const;

const NOTHING: OutputPart = { count: 0, bytes: 0, wholeCount: 0, wholeBytes: 0 };
const NO_PARTS: WorkflowOutputs["parts"] = {
  [ArtifactType.checkpoint]: NOTHING,
  [ArtifactType.model]: NOTHING,
  [ArtifactType.log]: NOTHING,
  [ArtifactType.config]: NOTHING,
  [ArtifactType.metrics]: NOTHING,
};

/** Whether a workflow wrote anything, and whether it ran to its end. */
type Progress = "none" | "running" | "failed" | "completed";

const TYPES: readonly ArtifactType[] = Object.values(ArtifactType);
/** Branch of the key of a type's objects for their sizes, which differ from the mean by less than this. */
const SHARES = 0;
const SPREAD = 0.05;

/** The key of what is drawn for the objects of a type. */
export function typeKey(key: HashKey, type: ArtifactType): HashKey {
  return deriveKey(key, 1 + TYPES.indexOf(type));
}

/** The bytes of an object of a part. */
export function objectBytes(key: HashKey, type: ArtifactType, part: OutputPart, position: number): number {
  const own = deriveKey(typeKey(key, type), SHARES);
  return byteShare(own, part.wholeBytes, part.wholeCount, position, SPREAD);
}

/**
 * When an object is written: a share of the time for which its workflow is planned to run, or undefined for one that is
 * there once it has ended.
 * @param wholeCount how many of its type there are by a good end.
 */
export function plannedShare(type: ArtifactType, position: number, wholeCount: number): number | undefined {
  if (type === ArtifactType.config) return 0;
  if (type === ArtifactType.checkpoint) return (position + 1) / (wholeCount + 1);
  return type === ArtifactType.metrics && position === 0 ? 0.005 : undefined;
}

/** When an object of a workflow of the cluster is written, in milliseconds since 1970. */
export function writtenAt({ start, plannedEnd }: RunSpan, share: number): number {
  return between(start, plannedEnd, share);
}

/** How many objects of a type a workflow has written by now that it does not write at its end. */
function countWritten(run: RunSpan, type: ArtifactType, wholeCount: number): number {
  const isWritten = (position: number) => {
    const share = plannedShare(type, position, wholeCount);
    return share !== undefined && writtenAt(run, share) <= run.until;
  };
  let count = 0;
  while (count < wholeCount && isWritten(count)) count += 1;
  return count;
}

function drawParts(
  progress: Exclude<Progress, "none">,
  key: HashKey,
  run: RunSpan | undefined,
): WorkflowOutputs["parts"] {
  const stream = new RandomStream(key);
  const isCompleted = progress === "completed";
  const part = (
    type: ArtifactType,
    quantiles: readonly number[],
    wholeCount: number,
    past = wholeCount,
  ): OutputPart => {
    const each = Math.floor(quantile(quantiles, stream.float()));
    const isGrowing = run !== undefined && plannedShare(type, 0, wholeCount) !== undefined;
    const all = isGrowing ? wholeCount : past;
    const count = isGrowing && !isCompleted ? countWritten(run, type, all) : all;
    if (count === 0) return NOTHING;
    const wholeBytes = all * each;
    const bytes = byteSum(deriveKey(typeKey(key, type), SHARES), wholeBytes, all, count, SPREAD);
    return { count, bytes, wholeCount: all, wholeBytes };
  };
  const checkpoints = Math.floor(quantile(CHECKPOINTS, stream.float()));
  const share = 0.1 + 0.8 * stream.float();
  const models = stream.integer(1, 3);
  const logs = isCompleted ? 1 : 2;
  const { checkpoint, model, log, config, metrics } = ArtifactType;
  return {
    [checkpoint]: part(
      checkpoint,
      CHECKPOINT_BYTES,
      checkpoints,
      isCompleted ? checkpoints : Math.floor(checkpoints * share),
    ),
    [model]: part(model, MODEL_BYTES, isCompleted ? models : 0),
    [log]: part(log, LOG_BYTES, progress === "running" ? 0 : logs),
    [config]: part(config, CONFIG_BYTES, 2),
    [metrics]: part(metrics, METRICS_BYTES, 3, isCompleted ? 3 : 1),
  };
}

function progressIn({ status, started }: Pick<WorkflowRecord, "status" | "started">): Progress {
  if (STATUS_STORIES[status].phase === "running") return "running";
  if (status === WorkflowStatus.COMPLETED) return "completed";
  return started ? "failed" : "none";
}

/**
 * Makes the function that reads what workflow `index` has written. One that has not started has written nothing; one
 * that runs or has failed has checkpoints so far, but no model: those of one that runs come in time, and stay. Whether it writes and to which bucket is drawn as in
 * `renderWorkflow`, which shows that of a completed one.
 */
export function createWorkflowOutputsReader(
  seed: number,
  buckets: number,
  progressOf: (workflow: number) => OutputProgress,
): (workflow: number) => WorkflowOutputs {
  const workflowKey = createKey(seed, "workflow");
  const outputsKey = createKey(seed, "run-outputs");

  return (workflow) => {
    const extras = new RandomStream(deriveKey(workflowKey, workflow, RowBranch.Extras));
    // Who canceled it, and why.
    for (let draw = 0; draw < 3; draw += 1) extras.uint32();
    const hasOutputs = extras.chance(0.8);
    const place = extras.integer(0, BUCKET_SPREAD - 1);
    const bucket = buckets > 0 ? place % buckets : undefined;
    const writes = hasOutputs && bucket !== undefined;
    const key = deriveKey(outputsKey, workflow);
    const come = writes ? progressOf(workflow) : undefined;
    const progress = come === undefined ? "none" : progressIn(come);
    if (progress === "none") {
      return { index: workflow, key, bucket, writes, parts: NO_PARTS, objectCount: 0, bytes: 0 };
    }
    const parts = drawParts(progress, key, come?.run);
    const { checkpoint, model, log, config, metrics } = parts;
    const objectCount = checkpoint.count + model.count + log.count + config.count + metrics.count;
    const bytes = checkpoint.bytes + model.bytes + log.bytes + config.bytes + metrics.bytes;
    return { index: workflow, key, bucket, writes, parts, objectCount, bytes };
  };
}
