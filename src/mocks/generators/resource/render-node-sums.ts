import type { ResourcePage } from "../../../lib/api/generated.schemas.ts";
import { minus } from "./node-amounts.ts";
import type { NodeSums } from "./node-sums.ts";

/** Sums over nodes as the API shows them. */
export function renderNodeSums(
  sums: NodeSums,
): Pick<ResourcePage, "resource_sum" | "by_status" | "free_gpu_histogram"> {
  const { allocatable, usage, nonWorkflowUsage, available, byStatus, byFreeGpus } = sums;
  return {
    resource_sum: {
      allocatable: { ...allocatable },
      usage: { ...usage },
      non_workflow_usage: { ...nonWorkflowUsage },
      free: minus(minus(allocatable, nonWorkflowUsage), usage),
      available: { ...available },
    },
    by_status: { ...byStatus },
    free_gpu_histogram: byFreeGpus.map((nodes, free) => ({ free_gpus: free, nodes })),
  };
}
