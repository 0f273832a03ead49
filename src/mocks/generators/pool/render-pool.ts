import {
  DownloadType,
  type PoolPlatform,
  type PoolResourceUsage,
  PoolStatus,
} from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { GpuTypePattern, PlatformPattern } from "../../seed/pool-patterns.ts";
import { labelEnforcement } from "../label-policy.ts";
import { regionOf } from "../resource/node-topology.ts";
import { renderNodeSums } from "../resource/render-node-sums.ts";
import { sumNodesOf } from "../resource/sum-nodes.ts";
import type { Fleet } from "./fleet.ts";
import { renderUse } from "./pool-use.ts";
import { TOPOLOGY_LABELS } from "./topology-labels.ts";

const HOUR = 3_600;
/** Seconds of workflows that request no timeout. */
const DEFAULT_TIMEOUTS = [24 * HOUR, 48 * HOUR, 168 * HOUR] as const;
/** The longest timeout of a workflow, in seconds. */
const MAXIMUM_TIMEOUT = 720 * HOUR;

/** Branch of a pool's key. */
const LIMITS = 1;

export function platformOf({ poolPatterns, traitsOf }: Fleet, pool: number): PlatformPattern {
  return poolPatterns.platforms[traitsOf(pool).platform] as PlatformPattern;
}

export function gpuTypeOf({ poolPatterns, traitsOf }: Fleet, pool: number): GpuTypePattern {
  return poolPatterns.gpuTypes[traitsOf(pool).gpuType] as GpuTypePattern;
}

export function renderPlatform(platform: PlatformPattern): PoolPlatform {
  return {
    description: platform.description,
    host_network_allowed: platform.hostNetworkAllowed,
    privileged_allowed: platform.privilegedAllowed,
    allowed_mounts: [...platform.allowedMounts],
    default_mounts: [...platform.defaultMounts],
  };
}

/** A pool as the API shows it. */
export function renderPool(fleet: Fleet, pool: number): PoolResourceUsage {
  const name = fleet.nameOf(pool);
  const { status, backend } = fleet.traitsOf(pool);
  const { profiles } = fleet.poolPatterns;
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  const platform = platformOf(fleet, pool);
  const use = fleet.gpuUse(pool);
  const nodes = sumNodesOf(fleet, pool);
  const { by_status, resource_sum } = renderNodeSums(nodes);
  const stream = new RandomStream(deriveKey(createKey(fleet.seed, "pool"), pool, LIMITS));
  return {
    name,
    description: profile?.description ?? `${gpuTypeOf(fleet, pool).name} nodes in ${regionOf(fleet, pool)}`,
    status,
    download_type: DownloadType.download,
    enable_maintenance: status === PoolStatus.MAINTENANCE,
    backend,
    node_set: fleet.nodeSetOf(pool),
    default_platform: platform.name,
    default_exec_timeout: stream.pick(DEFAULT_TIMEOUTS),
    max_exec_timeout: MAXIMUM_TIMEOUT,
    default_queue_timeout: stream.pick(DEFAULT_TIMEOUTS),
    max_queue_timeout: MAXIMUM_TIMEOUT,
    default_exit_actions: { "0": "COMPLETE", "1-127": "FAIL", "137-143": "RESCHEDULE" },
    resources: { gpu: { guarantee: use.quotaLimit, maximum: use.capacity, weight: stream.integer(1, 4) } },
    topology_keys: Object.entries(TOPOLOGY_LABELS).map(([key, label]) => ({ key, label })),
    platforms: { [platform.name]: renderPlatform(platform) },
    label_enforcement: labelEnforcement(pool),
    resource_usage: renderUse(use),
    gpu_model: gpuTypeOf(fleet, pool).name,
    shares_with: fleet
      .membersOf(pool)
      .filter((member) => member !== pool)
      .map(fleet.nameOf),
    nodes: { total: nodes.nodes, by_status },
    node_resources: resource_sum,
  };
}
