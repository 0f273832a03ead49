/** Nodes of a pool, as the scheduler sees them. */
export interface PoolNodes {
  readonly total: number;
  /** Cordoned or being drained. */
  readonly unschedulable: number;
  /** Those that do not answer. */
  readonly unreachable: number;
}

const NO_NODES = "no nodes available to schedule pods";

/** Reasons with the number of nodes each holds for, in the scheduler's order, which is that of the text. */
function reasonsText(counts: readonly (readonly [count: number, reason: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, reason]) => `${count} ${reason}`)
    .sort()
    .join(", ");
}

/**
 * Why the scheduler finds no node for a pod: nodes that are unavailable, and insufficient resources on all others.
 * @param gpu GPUs that the pod requests; without any, memory is insufficient.
 */
export function schedulingText(nodes: PoolNodes | undefined, gpu = 1): string {
  if (nodes === undefined || nodes.total === 0) return NO_NODES;
  const { total, unschedulable, unreachable } = nodes;
  const full = total - unschedulable - unreachable;
  const resource = gpu > 0 ? "nvidia.com/gpu" : "memory";
  const reasons = reasonsText([
    [full, `Insufficient ${resource}`],
    [unschedulable, "node(s) were unschedulable"],
    [unreachable, "node(s) had untolerated taint {node.kubernetes.io/unreachable: }"],
  ]);
  const preemption = reasonsText([
    [full, "No preemption victims found for incoming pod"],
    [total - full, "Preemption is not helpful for scheduling"],
  ]);
  return `0/${total} nodes are available: ${reasons}. preemption: 0/${total} nodes are available: ${preemption}.`;
}
