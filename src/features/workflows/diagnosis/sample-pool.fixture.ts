import type { PoolResourceUsage } from "@/lib/api/generated.schemas";

export const usage = {
  quota_used: 40,
  quota_free: 24,
  quota_limit: 64,
  total_usage: 80,
  total_non_workflow_usage: 16,
  total_capacity: 128,
  total_free: 32,
};

/** An online pool with 128 GPUs, of which 32 are free, 24 of them within the quota. */
export function poolWith(change: Partial<PoolResourceUsage> = {}): PoolResourceUsage {
  return {
    name: "training-h100",
    status: "ONLINE",
    enable_maintenance: false,
    backend: "kubernetes",
    node_set: "training-h100",
    default_exit_actions: {},
    resources: {},
    topology_keys: [],
    platforms: {},
    resource_usage: usage,
    ...change,
  };
}
