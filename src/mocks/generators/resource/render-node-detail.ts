import { DeviceUse, type NodeDetail, type NodeDevice } from "../../../lib/api/generated.schemas.ts";
import { isoTime } from "../iso-time.ts";
import type { Fleet } from "../pool/fleet.ts";
import { gpuTypeOf } from "../pool/render-pool.ts";
import { gpuKind } from "../terminal/gpu-states.ts";
import type { TaskPlace } from "./live-nodes.ts";
import type { NodePlace } from "./node-spread.ts";
import { topologyOf } from "./node-topology.ts";
import { renderNode } from "./render-node.ts";
import { statusStory } from "./status-story.ts";

const MEBIBYTE = 2 ** 20;

/** What belongs to a node beside its row in lists. */
export interface NodeDetailOptions {
  /** The world's epoch, in milliseconds since 1970. */
  readonly epoch: number;
  /** Names of a task and its workflow. */
  nameTask(place: TaskPlace): { readonly workflow: string; readonly task: string };
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
  const isSick = entry.conditions?.includes("GpuHealthy=False") ?? false;
  const { since, reason } = statusStory(fleet, place, entry.status, isSick);
  return {
    ...entry,
    devices,
    status_since: isoTime(epoch + (holders?.since ?? since)),
    ...(reason !== undefined && { status_reason: reason }),
    topology: { ...topologyOf(fleet, pool, node) },
  };
}
