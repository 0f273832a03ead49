import { WorkflowPriority, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import type { Distribution } from "./distribution.ts";

/** An app of the catalogue that some workflows are started from. */
export interface AppPattern {
  readonly name: string;
  /** One of `workflows.users`. */
  readonly owner: string;
  /** Latest published version; a workflow uses one of 1…versions. */
  readonly versions: number;
}

export interface WorkflowPatterns {
  /**
   * Of 10,000 workflows at a moment, as far as a steady state sustains it: on average over seeds the shares hold within a
   * point, in a world whose nodes can run as many.
   */
  readonly statusDistribution: Distribution<WorkflowStatus>;
  readonly priorityDistribution: Distribution<WorkflowPriority>;
  /** Names of the first pools; the world's further pools are called after their number. */
  readonly pools: readonly string[];
  /** Login names; at most 256. */
  readonly users: readonly string[];
  /** A workflow carries 0–3 of them; at most 20. */
  readonly tags: readonly string[];
  /** A name is `{prefix}-{suffix}-{code}`; at most 1,024 pairs. */
  readonly namePrefixes: readonly string[];
  readonly nameSuffixes: readonly string[];
  /** Group names by stage of the graph, first stage first. */
  readonly groupNames: readonly string[];
  readonly apps: readonly AppPattern[];
  readonly teams: readonly string[];
  readonly projects: readonly string[];
  readonly cancelMessages: readonly string[];
  readonly backend: string;
}

export const WORKFLOW_PATTERNS: WorkflowPatterns = {
  statusDistribution: {
    [WorkflowStatus.RUNNING]: 0.25,
    [WorkflowStatus.COMPLETED]: 0.4,
    [WorkflowStatus.FAILED]: 0.1,
    [WorkflowStatus.WAITING]: 0.1,
    [WorkflowStatus.PENDING]: 0.05,
    [WorkflowStatus.FAILED_CANCELED]: 0.03,
    [WorkflowStatus.FAILED_EXEC_TIMEOUT]: 0.012,
    [WorkflowStatus.FAILED_IMAGE_PULL]: 0.012,
    [WorkflowStatus.FAILED_QUEUE_TIMEOUT]: 0.008,
    [WorkflowStatus.FAILED_START_ERROR]: 0.008,
    [WorkflowStatus.FAILED_EVICTED]: 0.008,
    [WorkflowStatus.FAILED_PREEMPTED]: 0.008,
    [WorkflowStatus.FAILED_START_TIMEOUT]: 0.005,
    [WorkflowStatus.FAILED_BACKEND_ERROR]: 0.004,
    [WorkflowStatus.FAILED_SERVER_ERROR]: 0.003,
    [WorkflowStatus.FAILED_SUBMISSION]: 0.002,
  },
  priorityDistribution: {
    [WorkflowPriority.HIGH]: 0.1,
    [WorkflowPriority.NORMAL]: 0.8,
    [WorkflowPriority.LOW]: 0.1,
  },
  pools: [
    "training-h100",
    "training-a100",
    "inference-l40s",
    "simulation-l40",
    "research-shared",
    "preemptible",
    "robotics-edge",
    "ci-small",
  ],
  users: [
    "alice.chen",
    "bob.martin",
    "carol.nguyen",
    "david.okafor",
    "elif.sahin",
    "frank.mueller",
    "grace.kim",
    "hiro.tanaka",
    "ines.garcia",
    "jakub.nowak",
    "maximiliane-alexandra.von-hohenstein-rosenberg",
    "svc-nightly",
  ],
  tags: [
    "nightly",
    "experiment",
    "production",
    "benchmark",
    "debug",
    "regression",
    "large-scale",
    "customer-demo",
    "hyperparameter-search",
    "do-not-cancel",
  ],
  namePrefixes: [
    "train",
    "finetune",
    "pretrain",
    "evaluate",
    "simulate",
    "render",
    "distill",
    "quantize",
    "preprocess",
    "augment",
    "benchmark",
    "export",
    "replay",
    "calibrate",
    "tune",
  ],
  nameSuffixes: [
    "llama-70b",
    "llama-8b",
    "mixtral-8x7b",
    "gpt-neox",
    "resnet-50",
    "vit-large",
    "whisper-large",
    "stable-diffusion-xl",
    "bert-base",
    "t5-xxl",
    "clip-vit",
    "yolo-v9",
    "segment-anything",
    "humanoid-walk",
    "warehouse-pick",
    "lidar-fusion",
    "protein-fold",
  ],
  groupNames: [
    "prepare-data",
    "download-dataset",
    "preprocess",
    "train",
    "checkpoint",
    "evaluate",
    "export-model",
    "report",
    "cleanup",
  ],
  apps: [
    { name: "llm-finetune", owner: "alice.chen", versions: 14 },
    { name: "robot-sim", owner: "hiro.tanaka", versions: 6 },
    { name: "nightly-regression", owner: "svc-nightly", versions: 31 },
    { name: "dataset-curation", owner: "carol.nguyen", versions: 3 },
    { name: "model-export", owner: "frank.mueller", versions: 9 },
  ],
  teams: ["foundation-models", "robotics", "perception", "speech", "platform", "science"],
  projects: ["aurora", "borealis", "cascade", "delta", "everest", "fjord", "granite"],
  cancelMessages: [
    "Wrong learning rate, will submit again",
    "Superseded by a newer run",
    "Loss diverged after the warm-up",
    "Freeing the pool for a release run",
    "Started by mistake",
  ],
  backend: "kubernetes",
};
