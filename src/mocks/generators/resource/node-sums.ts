import { type ResourceFields, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import type { NodeAmounts } from "./node-amounts.ts";
import { freeGpusOf, type NodeState } from "./node-state.ts";

/** GPUs of a node at most. */
export const MOST_GPUS = 8;

type Amounts = { -readonly [Field in keyof ResourceFields]: ResourceFields[Field] };

function noAmounts(): Amounts {
  return { gpu: 0, cpu: 0, memory: 0, storage: 0 };
}

function add(sum: Amounts, { gpu, cpu, memory, storage }: ResourceFields, count: number): void {
  sum.gpu += count * gpu;
  sum.cpu += count * cpu;
  sum.memory += count * memory;
  sum.storage += count * storage;
}

/** Sums over nodes: cores and GPUs, and bytes of memory and storage. Exact at any volume. */
export class NodeSums {
  nodes = 0;
  readonly allocatable = noAmounts();
  /** What tasks hold. */
  readonly usage = noAmounts();
  readonly nonWorkflowUsage = noAmounts();
  /** What new work can have. */
  readonly available = noAmounts();
  readonly byStatus: Record<ResourceStatus, number> = {
    [ResourceStatus.AVAILABLE]: 0,
    [ResourceStatus.IN_USE]: 0,
    [ResourceStatus.CORDONED]: 0,
    [ResourceStatus.DRAINING]: 0,
    [ResourceStatus.OFFLINE]: 0,
  };
  /** Nodes by the GPUs that new work can have of them, from 0 to `MOST_GPUS`. */
  readonly byFreeGpus: number[] = new Array<number>(MOST_GPUS + 1).fill(0);

  /** Adds a number of nodes that are alike. */
  add(state: NodeState, amounts: NodeAmounts, count: number): void {
    this.nodes += count;
    this.byStatus[state.status] += count;
    const free = freeGpusOf(state);
    this.byFreeGpus[free] = (this.byFreeGpus[free] as number) + count;
    add(this.allocatable, amounts.allocatable, count);
    add(this.usage, amounts.usage, count);
    add(this.nonWorkflowUsage, amounts.nonWorkflowUsage, count);
    add(this.available, amounts.available, count);
  }

  /** Adds other sums. */
  addAll(sums: NodeSums): void {
    this.nodes += sums.nodes;
    for (const status of Object.values(ResourceStatus)) this.byStatus[status] += sums.byStatus[status];
    for (const [free, nodes] of sums.byFreeGpus.entries()) {
      this.byFreeGpus[free] = (this.byFreeGpus[free] as number) + nodes;
    }
    add(this.allocatable, sums.allocatable, 1);
    add(this.usage, sums.usage, 1);
    add(this.nonWorkflowUsage, sums.nonWorkflowUsage, 1);
    add(this.available, sums.available, 1);
  }
}
