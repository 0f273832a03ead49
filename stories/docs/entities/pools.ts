import type { PoolResourceUsage, ResourceUsage } from "@/lib/api/generated.schemas";
import type { PoolFilter } from "@/mocks/generators/pool/pool-selection";
import type { PoolGenerator } from "@/mocks/generators/pool-generator";
import {
  type EntityDoc,
  type FieldTexts,
  type FilterTexts,
  listText,
  type MemberTexts,
} from "../parts/entity-doc";
import { POOLS } from "../parts/volumes";

export const pools: EntityDoc = {
  title: "Pools",
  summary:
    "Groups of nodes to which workflows are submitted. The first pools have configured names and profiles; the others are named after their number. Capacity and use are sums over the nodes, whose use by workflows is the sum over the tasks on them. Only training-a100 uses more than its quota.",
  member: "world.pools",
  file: "src/mocks/generators/pool-generator.ts",
  patternsFile: "src/mocks/seed/pool-patterns.ts",
  handlers: "src/mocks/handlers/pool-handlers.ts",
  endpoints: ["GET /api/pool", "GET /api/pool/:name"],
  tables: [
    {
      type: "PoolResourceUsage",
      fields: {
        name: ["text", "Unique"],
        status: ["PoolStatus", "ONLINE for a pool with a profile, unless the profile sets another"],
        backend: ["text", "Cluster of the pool"],
        node_set: ["text", "Pools with the same node set share its nodes"],
        default_exec_timeout: ["seconds", "Default limit on a workflow's run time"],
        max_exec_timeout: ["seconds", "Upper limit on a workflow's run time"],
        default_queue_timeout: ["seconds", "Default limit on a workflow's queue time"],
        platforms: ["by name", "Types of nodes that the pool offers"],
        resource_usage: ["GPUs", "See ResourceUsage below"],
        gpu_model: ["text", "Model of the GPUs of its nodes"],
        shares_with: ["list", "The other pools of the node set"],
        nodes: ["nodes", "How many serve the pool, in all and by status"],
        node_resources: ["NodeResourceSum", "GPUs, cores, memory and storage of these nodes"],
      } satisfies FieldTexts<PoolResourceUsage>,
    },
    {
      type: "ResourceUsage",
      fields: {
        quota_used: ["GPUs", "Used by HIGH and NORMAL workflows"],
        quota_free: ["GPUs", "Free within the quota, never below 0; -1 if unlimited"],
        quota_limit: ["GPUs", "Available to HIGH and NORMAL workflows; -1 if unlimited"],
        low_usage: ["GPUs", "Used by LOW workflows of the pool"],
        queued_gpus: ["GPUs", "Requested by its SCHEDULING tasks"],
        total_usage: ["GPUs", "Used by all workflows"],
        total_non_workflow_usage: ["GPUs", "Used outside workflows"],
        total_capacity: ["GPUs", "Total of all nodes"],
        total_free: ["GPUs", "Used neither by workflows nor outside them; negative when oversubscribed"],
      } satisfies FieldTexts<ResourceUsage>,
    },
  ],
  weights: ({ pools: { statusDistribution, gpuTypes } }) => [
    { key: "pools.statusDistribution", weights: statusDistribution },
    {
      key: "pools.gpuTypes, weight",
      weights: Object.fromEntries(gpuTypes.map(({ name, weight }) => [name, weight])),
    },
  ],
  sources: ({ pools: patterns, workflows }) => [
    { key: "workflows.pools", text: listText(workflows.pools) },
    { key: "pools.profiles", text: listText(Object.keys(patterns.profiles)) },
    { key: "pools.platforms", text: listText(patterns.platforms.map(({ name }) => name)) },
    { key: "pools.regions", text: listText(patterns.regions, 4) },
    { key: "pools.furtherBackends", text: listText(patterns.furtherBackends) },
  ],
  methods: {
    total: "Number of pools",
    generate: "The pool at an index",
    generatePage: "A page of pools by index, the exact total, and the sum of their usage",
    page: "The same, sorted by name or by GPUs; of at most 1,000 matching pools",
    generateAll: "All pools, up to 10,000",
    getByName: "The pool with that exact name, or null",
    indexByName: "The index of the pool with that name, or null",
    getPoolNames: "All names, up to 10,000",
    generatePoolResponse: "Pools grouped by node set, with the sum of their usage",
    count: "Exact number of matching pools",
    traits: "Status, backend and load of a pool",
    gpuType: "The GPU type of a pool's nodes",
    gpuTypeOf: "The name of that type, such as H100",
    freeCapacity: "GPUs of a pool's nodes that are free",
  } satisfies MemberTexts<PoolGenerator>,
  filters: {
    statuses: { parameter: "statuses", meaning: "In one of these statuses" },
    platforms: { parameter: "platforms", meaning: "Offering one of these platforms" },
    backends: { parameter: "backends", meaning: "On one of these backends" },
    name: { parameter: "name", meaning: "Name contains this text, ignoring case" },
    names: { parameter: "names", meaning: "One of these full names" },
    nodeSet: { parameter: "node_set", meaning: "In this node set" },
    gpuModels: { parameter: "gpu_models", meaning: "With GPUs of one of these models" },
    quotaFreeMin: { parameter: "quota_free_min", meaning: "With at least that many free GPUs of the quota" },
    capacityFreeMin: {
      parameter: "capacity_free_min",
      meaning: "With at least that many free GPUs of the nodes",
    },
  } satisfies FilterTexts<PoolFilter>,
  volumes: [POOLS],
  examples: ({ pools: generator }) =>
    generator.total === 0 ? [] : [{ call: "world.pools.generate(0)", value: generator.generate(0) }],
};
