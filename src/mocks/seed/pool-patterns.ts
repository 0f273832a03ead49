import { PoolStatus, ResourceStatus } from "../../lib/api/generated.schemas.ts";
import type { Distribution } from "./distribution.ts";

/** A kind of node, as tasks ask for it. */
export interface PlatformPattern {
  readonly name: string;
  readonly description: string;
  readonly hostNetworkAllowed: boolean;
  readonly privilegedAllowed: boolean;
  /** Paths of the node that tasks may mount. */
  readonly allowedMounts: readonly string[];
  /** Paths of the node that every task gets. */
  readonly defaultMounts: readonly string[];
}

/** A kind of GPU and the nodes that are built around it. */
export interface GpuTypePattern {
  /** Such as H100; a pool whose name holds it between dashes has these nodes. */
  readonly name: string;
  /** Label of the vendor's device plugin. */
  readonly product: string;
  /** One of `platforms`. */
  readonly platform: string;
  /** 1, 2, 4 or 8; some nodes of a pool have half as many. */
  readonly gpusPerNode: number;
  /** Cores for each GPU, 8 to 32; a node has one of these. */
  readonly coresPerGpu: readonly number[];
  /** Main memory for each GPU, 64 to 256 GiB; a node has one of these. */
  readonly gibibytesPerGpu: readonly number[];
  /** Local storage of a node, in TiB; a node has one of these. */
  readonly storageTebibytes: readonly number[];
  /** Share of the pools that neither name nor profile decides, relative to the other types. */
  readonly weight: number;
}

/**
 * How much is asked of a pool. Where workflows run, it decides how many wait for the pool relative to what arrives
 * there; where none do, that about 30 %, 60 % or 80 % of the GPUs are used outside workflows.
 */
export const PoolLoad = { quiet: "quiet", normal: "normal", busy: "busy" } as const;
export type PoolLoad = (typeof PoolLoad)[keyof typeof PoolLoad];

/** The fixed properties of a pool with an individual name. */
export interface PoolProfile {
  readonly description: string;
  /** One of `gpuTypes`. */
  readonly gpuType: string;
  readonly load: PoolLoad;
  /** ONLINE by default. */
  readonly status?: PoolStatus;
  /**
   * Pools of one set share their nodes. They follow one another in `workflows.pools`, and are alike in status and
   * type of GPU. A pool without one has its nodes for itself.
   */
  readonly nodeSet?: string;
  /** `none` is a pool without a limit; in an oversubscribed one workflows use more than the quota. */
  readonly quota?: "none" | "oversubscribed";
}

/** What pools and their nodes are made of. */
export interface PoolPatterns {
  /** Statuses of the pools without a profile. */
  readonly statusDistribution: Distribution<PoolStatus>;
  /**
   * Statuses of the nodes of pools that are ONLINE; the others' follow from it (see `node-pattern.ts`). Where workflows
   * run, AVAILABLE and IN_USE count together: nodes that take work are IN_USE by what their tasks ask for.
   */
  readonly nodeStatusDistribution: Distribution<ResourceStatus>;
  readonly platforms: readonly PlatformPattern[];
  readonly gpuTypes: readonly GpuTypePattern[];
  /** Regions of the data centres. */
  readonly regions: readonly string[];
  /** Backends of pools that no workflow runs in, beside `workflows.backend`. */
  readonly furtherBackends: readonly string[];
  /** By the names of `workflows.pools`; a name that is not among them is of no effect. */
  readonly profiles: Readonly<Record<string, PoolProfile>>;
}

export const POOL_PATTERNS: PoolPatterns = {
  statusDistribution: {
    [PoolStatus.ONLINE]: 0.85,
    [PoolStatus.OFFLINE]: 0.08,
    [PoolStatus.MAINTENANCE]: 0.07,
  },
  nodeStatusDistribution: {
    [ResourceStatus.AVAILABLE]: 0.5,
    [ResourceStatus.IN_USE]: 0.35,
    [ResourceStatus.CORDONED]: 0.05,
    [ResourceStatus.DRAINING]: 0.05,
    [ResourceStatus.OFFLINE]: 0.05,
  },
  platforms: [
    {
      name: "dgx",
      description: "Eight GPUs on one switch, for training over several nodes",
      hostNetworkAllowed: true,
      privilegedAllowed: false,
      allowedMounts: ["/mnt/shared", "/mnt/scratch", "/dev/infiniband"],
      defaultMounts: ["/mnt/shared"],
    },
    {
      name: "ovx",
      description: "GPUs that render as well as compute, for simulation and inference",
      hostNetworkAllowed: false,
      privilegedAllowed: true,
      allowedMounts: ["/mnt/shared", "/mnt/assets", "/tmp/.X11-unix"],
      defaultMounts: ["/mnt/assets"],
    },
    {
      name: "egx",
      description: "Small nodes close to the machines that they serve",
      hostNetworkAllowed: false,
      privilegedAllowed: false,
      allowedMounts: ["/mnt/scratch"],
      defaultMounts: [],
    },
  ],
  gpuTypes: [
    {
      name: "H100",
      product: "NVIDIA-H100-80GB-HBM3",
      platform: "dgx",
      gpusPerNode: 8,
      coresPerGpu: [24, 28],
      gibibytesPerGpu: [256],
      storageTebibytes: [28],
      weight: 2,
    },
    {
      name: "A100",
      product: "NVIDIA-A100-SXM4-80GB",
      platform: "dgx",
      gpusPerNode: 8,
      coresPerGpu: [16, 32],
      gibibytesPerGpu: [128, 256],
      storageTebibytes: [14, 28],
      weight: 3,
    },
    {
      name: "L40S",
      product: "NVIDIA-L40S",
      platform: "ovx",
      gpusPerNode: 4,
      coresPerGpu: [16],
      gibibytesPerGpu: [96, 128],
      storageTebibytes: [7],
      weight: 2,
    },
    {
      name: "L40",
      product: "NVIDIA-L40",
      platform: "ovx",
      gpusPerNode: 4,
      coresPerGpu: [16, 24],
      gibibytesPerGpu: [64, 96],
      storageTebibytes: [7],
      weight: 2,
    },
    {
      name: "A10",
      product: "NVIDIA-A10G",
      platform: "egx",
      gpusPerNode: 2,
      coresPerGpu: [8, 12, 16],
      gibibytesPerGpu: [64],
      storageTebibytes: [1, 2],
      weight: 1,
    },
    {
      name: "T4",
      product: "Tesla-T4",
      platform: "egx",
      gpusPerNode: 1,
      coresPerGpu: [8, 16],
      gibibytesPerGpu: [64],
      storageTebibytes: [1],
      weight: 1,
    },
  ],
  regions: ["us-west", "us-east", "eu-central", "ap-northeast"],
  furtherBackends: ["kubernetes-eu", "kubernetes-lab"],
  profiles: {
    "training-h100": {
      description: "Large training workflows; High priority on request",
      gpuType: "H100",
      load: PoolLoad.busy,
    },
    "training-a100": {
      description: "Training and fine-tuning; its quota was lowered below its usage",
      gpuType: "A100",
      load: PoolLoad.busy,
      quota: "oversubscribed",
    },
    "inference-l40s": {
      description: "Evaluation and batch inference",
      gpuType: "L40S",
      load: PoolLoad.normal,
    },
    "simulation-l40": {
      description: "Physics simulation and synthetic data, with rendering",
      gpuType: "L40",
      load: PoolLoad.quiet,
    },
    "research-shared": {
      description: "Open to every research team; shares its nodes with preemptible",
      gpuType: "A100",
      load: PoolLoad.normal,
      nodeSet: "research-nodes",
    },
    preemptible: {
      description: "Spare capacity of research-shared; Low priority workflows can be preempted",
      gpuType: "A100",
      load: PoolLoad.busy,
      nodeSet: "research-nodes",
    },
    "robotics-edge": {
      description: "Nodes in the robotics labs",
      gpuType: "T4",
      load: PoolLoad.quiet,
    },
    "ci-small": {
      description: "Short continuous integration workflows",
      gpuType: "A10",
      load: PoolLoad.quiet,
    },
  },
};
