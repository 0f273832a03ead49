import {
  DeviceUse,
  type NodeDetail,
  type NodeDevice,
  type ResourceStatus,
} from "../../../lib/api/generated.schemas.ts";
import { isoTime } from "../iso-time.ts";
import type { Fleet } from "../pool/fleet.ts";
import { gpuTypeOf } from "../pool/render-pool.ts";
import { gpuKind } from "../terminal/gpu-states.ts";
import type { TaskPlace } from "./live-nodes.ts";
import type { NodePlace } from "./node-spread.ts";
import { takesWork } from "./node-state.ts";
import { topologyOf } from "./node-topology.ts";
import { renderNode } from "./render-node.ts";
import { type StatusStory, statusStory } from "./status-story.ts";

const MEBIBYTE = 2 ** 20;

/** What belongs to a node beside its row in lists. */
export interface NodeDetailOptions {
  /** The world's epoch, in milliseconds since 1970. */
  readonly epoch: number;
  /** Names of a task and its workflow. */
  nameTask(place: TaskPlace): { readonly workflow: string; readonly task: string };
}

/** The status of a node, since when it has it in milliseconds since the epoch, and why. */
export interface NodeStory extends StatusStory {
  readonly status: ResourceStatus;
}

/** The story of a node's status, but for when workflows filled it. */
export function nodeStory(
  fleet: Fleet,
  place: NodePlace,
  { status, conditions } = renderNode(fleet, place),
): NodeStory {
  const isSick = conditions?.includes("GpuHealthy=False") ?? false;
  return { status, ...statusStory(fleet, place, status, isSick) };
}

/** A node in full: with its GPUs, whose memory is that which `nvidia-smi` in a task on it shows. */
export function renderNodeDetail(fleet: Fleet, place: NodePlace, options: NodeDetailOptions): NodeDetail {
  const { epoch, nameTask } = options;
  const { pool, node } = place;
  const entry = renderNode(fleet, place);
  const holders = fleet.liveNodes().holdersOf(place);
  const { gpus, usedGpus } = fleet.stateOf(place);
  const memory = gpuKind(gpuTypeOf(fleet, pool).name, fleet.patterns.terminals).memoryMebibytes * MEBIBYTE;
  const devices = Array.from({ length: gpus }, (_, index): NodeDevice => {
    const holder = holders?.devices[index];
    if (holder !== undefined) {
      const { workflow, task } = nameTask(holder);
      return { index, memory, use: DeviceUse.WORKFLOW, workflow, task };
    }
    const isOutside = holders === undefined && index < usedGpus;
    return { index, memory, use: isOutside ? DeviceUse.OUTSIDE : DeviceUse.FREE };
  });
  const { since, reason } = nodeStory(fleet, place, entry);
  const filled = takesWork(entry.status) ? (holders?.since ?? since) : since;
  return {
    ...entry,
    devices,
    status_since: isoTime(epoch + Math.max(since, filled)),
    ...(reason !== undefined && { status_reason: reason }),
    topology: { ...topologyOf(fleet, pool, node) },
  };
}
