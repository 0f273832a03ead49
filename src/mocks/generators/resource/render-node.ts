import {
  type ResourceFields,
  ResourceStatus,
  type ResourcesEntry,
  type Taint,
  TaintEffect,
} from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { GpuTypePattern } from "../../seed/pool-patterns.ts";
import { nodeName } from "../node-names.ts";
import type { Fleet } from "../pool/fleet.ts";
import { gpuTypeOf, platformOf, regionOf, renderPlatform, TOPOLOGY_LABELS } from "../pool/render-pool.ts";
import { PLATFORM_USE } from "./node-offer.ts";
import { type NodeState, takesWork } from "./node-pattern.ts";
import { typeOf } from "./node-selection.ts";
import type { NodePlace } from "./node-spread.ts";

const GIBIBYTE = 2 ** 30;
const TEBIBYTE = 2 ** 40;
const NODES_PER_RACK = 8;

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

const NOTHING: ResourceFields = { gpu: 0, cpu: 0, memory: 0, storage: 0 };

function plus(fields: ResourceFields, others: ResourceFields): ResourceFields {
  return {
    gpu: fields.gpu + others.gpu,
    cpu: fields.cpu + others.cpu,
    memory: fields.memory + others.memory,
    storage: fields.storage + others.storage,
  };
}

interface Amounts {
  readonly allocatable: ResourceFields;
  readonly usage: ResourceFields;
  readonly nonWorkflowUsage: ResourceFields;
}

/**
 * What a node has, and what is used of it. Use outside workflows takes cores and memory along with GPUs: three quarters
 * of what belongs to these at most, so that the platform's own part is always left.
 * @param usage what tasks hold of it; undefined for a node that the cluster does not have.
 */
function amountsOf(
  { gpus, usedGpus, status }: NodeState,
  usage: ResourceFields | undefined,
  type: GpuTypePattern,
  stream: RandomStream,
): Amounts {
  const cores = stream.pick(type.coresPerGpu);
  const gibibytes = stream.pick(type.gibibytesPerGpu);
  const storage = stream.pick(type.storageTebibytes) * TEBIBYTE;
  const [coreShare, memoryShare, storageShare] = [stream.float(), stream.float(), stream.float()];
  const own = [
    stream.integer(...PLATFORM_USE.cores),
    stream.integer(...PLATFORM_USE.memory),
    stream.integer(...PLATFORM_USE.storage),
  ] as const;
  const isOn = status === ResourceStatus.OFFLINE ? 0 : 1;
  const platformUsage: ResourceFields = {
    gpu: 0,
    cpu: isOn * own[0],
    memory: isOn * own[1] * GIBIBYTE,
    storage: isOn * own[2] * GIBIBYTE,
  };
  const outsideUsage: ResourceFields = {
    gpu: usedGpus,
    cpu: Math.floor(usedGpus * cores * (0.5 + 0.25 * coreShare)),
    memory: Math.floor(usedGpus * gibibytes * (0.3 + 0.45 * memoryShare)) * GIBIBYTE,
    storage: Math.floor(((usedGpus * storage) / (gpus * GIBIBYTE)) * 0.7 * storageShare) * GIBIBYTE,
  };
  return {
    allocatable: { gpu: gpus, cpu: gpus * cores, memory: gpus * gibibytes * GIBIBYTE, storage },
    usage: { ...(usage ?? NOTHING) },
    nonWorkflowUsage: usage === undefined ? plus(platformUsage, outsideUsage) : platformUsage,
  };
}

function minus(fields: ResourceFields, used: ResourceFields): ResourceFields {
  return {
    gpu: fields.gpu - used.gpu,
    cpu: fields.cpu - used.cpu,
    memory: fields.memory - used.memory,
    storage: fields.storage - used.storage,
  };
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
  const held = fleet.liveNodes().usageOf(place);
  const { allocatable, usage, nonWorkflowUsage } = amountsOf(state, held, type, stream);
  const forWorkflows = minus(allocatable, nonWorkflowUsage);
  const available = takesWork(status) ? minus(forWorkflows, usage) : NOTHING;
  /** The same for every pool that the node serves. */
  const byPool = <Value>(make: () => Value) => Object.fromEntries(members.map((name) => [name, make()]));
  const byPlatform = <Value extends object>(value: Value) =>
    byPool(() => ({ [platform.name]: { ...value } }));
  const hostname = nodeName(patterns, pool, node);
  const region = regionOf(fleet, pool);
  return {
    hostname,
    status,
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
      [TOPOLOGY_LABELS.region]: region,
      [TOPOLOGY_LABELS.zone]: `${region}-${stream.pick(["a", "b"])}`,
      [TOPOLOGY_LABELS.rack]: `rack-${Math.floor(node / NODES_PER_RACK) + 1}`,
    },
    conditions: conditionsOf(status, stream),
    backend: traits.backend,
    pool_platform_labels: byPool(() => [platform.name]),
    resource_type: typeOf(status, members.length),
  };
}
