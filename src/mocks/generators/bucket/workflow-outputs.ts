import { ArtifactType, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { BUCKET_SPREAD } from "../bucket-names.ts";
import { quantile } from "../quantile.ts";
import { RowBranch } from "../workflow/row-branches.ts";
import { STATUS_STORIES } from "../workflow/status-story.ts";
import type { WorkflowRecord } from "../workflow/workflow-record.ts";

/** Objects of one type in a workflow's folder. */
export interface OutputPart {
  readonly count: number;
  /** Bytes of all of them. */
  readonly bytes: number;
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

const NOTHING: OutputPart = { count: 0, bytes: 0 };
const NO_PARTS: WorkflowOutputs["parts"] = {
  [ArtifactType.checkpoint]: NOTHING,
  [ArtifactType.model]: NOTHING,
  [ArtifactType.log]: NOTHING,
  [ArtifactType.config]: NOTHING,
  [ArtifactType.metrics]: NOTHING,
};

/** Whether a workflow wrote anything, and whether it ran to its end. */
type Progress = "none" | "running" | "failed" | "completed";

function drawParts(progress: Exclude<Progress, "none">, stream: RandomStream): WorkflowOutputs["parts"] {
  const part = (count: number, quantiles: readonly number[]): OutputPart => {
    const each = Math.floor(quantile(quantiles, stream.float()));
    return count > 0 ? { count, bytes: count * each } : NOTHING;
  };
  const isCompleted = progress === "completed";
  const wholeCount = Math.floor(quantile(CHECKPOINTS, stream.float()));
  const share = 0.1 + 0.8 * stream.float();
  const modelCount = stream.integer(1, 3);
  const logCount = isCompleted ? 1 : 2;
  return {
    [ArtifactType.checkpoint]: part(
      isCompleted ? wholeCount : Math.floor(wholeCount * share),
      CHECKPOINT_BYTES,
    ),
    [ArtifactType.model]: part(isCompleted ? modelCount : 0, MODEL_BYTES),
    [ArtifactType.log]: part(progress === "running" ? 0 : logCount, LOG_BYTES),
    [ArtifactType.config]: part(2, CONFIG_BYTES),
    [ArtifactType.metrics]: part(isCompleted ? 3 : 1, METRICS_BYTES),
  };
}

function progressIn({ status, started }: Pick<WorkflowRecord, "status" | "started">): Progress {
  if (STATUS_STORIES[status].phase === "running") return "running";
  if (status === WorkflowStatus.COMPLETED) return "completed";
  return started ? "failed" : "none";
}

/**
 * Makes the function that reads what workflow `index` has written. One that has not started has written nothing; one
 * that runs or has failed has checkpoints so far, but no model. Whether it writes and to which bucket is drawn as in
 * `renderWorkflow`, which shows that of a completed one.
 */
export function createWorkflowOutputsReader(
  seed: number,
  buckets: number,
  progressOf: (workflow: number) => Pick<WorkflowRecord, "status" | "started">,
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
    const progress = writes ? progressIn(progressOf(workflow)) : "none";
    if (progress === "none") {
      return { index: workflow, key, bucket, writes, parts: NO_PARTS, objectCount: 0, bytes: 0 };
    }
    const parts = drawParts(progress, new RandomStream(key));
    const { checkpoint, model, log, config, metrics } = parts;
    const objectCount = checkpoint.count + model.count + log.count + config.count + metrics.count;
    const bytes = checkpoint.bytes + model.bytes + log.bytes + config.bytes + metrics.bytes;
    return { index: workflow, key, bucket, writes, parts, objectCount, bytes };
  };
}
