import {
  ResourceStatus,
  type ResourcesEntry,
  type Taint,
  TaintEffect,
} from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { nodeName } from "../node-names.ts";
import type { Fleet } from "../pool/fleet.ts";
import { gpuTypeOf, platformOf, renderPlatform } from "../pool/render-pool.ts";
import { TOPOLOGY_LABELS } from "../pool/topology-labels.ts";
import { minus } from "./node-amounts.ts";
import { typeOf } from "./node-query.ts";
import type { NodePlace } from "./node-spread.ts";
import { topologyOf } from "./node-topology.ts";

const UNSCHEDULABLE: Taint = { key: "node.kubernetes.io/unschedulable", effect: TaintEffect.NoSchedule };
const TAINTS: Readonly<Record<ResourceStatus, readonly Taint[]>> = {
  [ResourceStatus.AVAILABLE]: [],
  [ResourceStatus.IN_USE]: [],
  [ResourceStatus.CORDONED]: [UNSCHEDULABLE],
  [ResourceStatus.DRAINING]: [
    UNSCHEDULABLE,
    { key: "console.example.com/draining", value: "true", effect: TaintEffect.PreferNoSchedule },
  ],
  [ResourceStatus.OFFLINE]: [{ key: "node.kubernetes.io/unreachable", effect: TaintEffect.NoExecute }],
};

/** Conditions that a node in order has, each with the opposite. */
const CONDITIONS = [
  ["Ready", "True"],
  ["MemoryPressure", "False"],
  ["DiskPressure", "False"],
  ["PIDPressure", "False"],
  ["NetworkUnavailable", "False"],
] as const;

function conditionsOf(status: ResourceStatus, stream: RandomStream): string[] {
  const isLost = status === ResourceStatus.OFFLINE;
  const conditions: string[] = CONDITIONS.map(([name, value]) => `${name}=${isLost ? "Unknown" : value}`);
  // Half of the nodes that are out of service are so because of their GPUs.
  const isSick = stream.chance(0.5) && status === ResourceStatus.CORDONED;
  return [...conditions, `GpuHealthy=${isLost ? "Unknown" : isSick ? "False" : "True"}`];
}

/** A node as the API shows it: a function of (seed, pool, node) and of what workflows use of it. */
export function renderNode(fleet: Fleet, place: NodePlace): ResourcesEntry {
  const { seed, patterns } = fleet;
  const { pool, node } = place;
  const stream = new RandomStream(deriveKey(createKey(seed, "resource"), pool, node));
  const traits = fleet.traitsOf(pool);
  const state = fleet.stateOf(place);
  const { status } = state;
  const type = gpuTypeOf(fleet, pool);
  const platform = platformOf(fleet, pool);
  const members = fleet.membersOf(pool).map(fleet.nameOf);
  const { allocatable, usage, nonWorkflowUsage, available } = fleet.amountsOf(place);
  const forWorkflows = minus(allocatable, nonWorkflowUsage);
  /** The same for every pool that the node serves. */
  const byPool = <Value>(make: () => Value) => Object.fromEntries(members.map((name) => [name, make()]));
  const byPlatform = <Value extends object>(value: Value) =>
    byPool(() => ({ [platform.name]: { ...value } }));
  const hostname = nodeName(patterns, pool, node);
  const topology = topologyOf(fleet, pool, node);
  return {
    hostname,
    status,
    gpu_model: type.name,
    exposed_fields: { node: hostname, "pool/platform": members.map((name) => `${name}/${platform.name}`) },
    taints: TAINTS[status].map((taint) => ({ ...taint })),
    usage_fields: usage,
    non_workflow_usage_fields: nonWorkflowUsage,
    allocatable_fields: allocatable,
    platform_allocatable_fields: byPlatform(allocatable),
    platform_available_fields: byPlatform(available),
    platform_workflow_allocatable_fields: byPlatform(forWorkflows),
    config_fields: byPool(() => ({ [platform.name]: renderPlatform(platform) })),
    label_fields: {
      "kubernetes.io/hostname": hostname,
      "nvidia.com/gpu.product": type.product,
      "nvidia.com/gpu.count": String(state.gpus),
      [TOPOLOGY_LABELS.region]: topology.region,
      [TOPOLOGY_LABELS.zone]: topology.zone,
      [TOPOLOGY_LABELS.rack]: topology.rack,
    },
    conditions: conditionsOf(status, stream),
    backend: traits.backend,
    pool_platform_labels: byPool(() => [platform.name]),
    resource_type: typeOf(status, members.length),
  };
}
