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
    "Groups of nodes that runs are submitted to. The first have names and profiles of their own, the others are called after their number. Capacity is the sum of the nodes; training-a100 alone uses more than its quota.",
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
        status: ["PoolStatus", "ONLINE for a pool with a profile, unless that says otherwise"],
        backend: ["text", "The cluster that runs it"],
        node_set: ["text", "Pools of one set share their nodes"],
        default_exec_timeout: ["seconds", "That a run may run by default"],
        max_exec_timeout: ["seconds", "That a run may run at most"],
        default_queue_timeout: ["seconds", "That a run may wait by default"],
        platforms: ["by name", "Kinds of node that it offers"],
        resource_usage: ["GPUs", "ResourceUsage, below"],
      } satisfies FieldTexts<PoolResourceUsage>,
    },
    {
      type: "ResourceUsage",
      fields: {
        quota_used: ["GPUs", "That HIGH and NORMAL runs use"],
        quota_free: ["GPUs", "Free of the quota; never below 0, -1 without a limit"],
        quota_limit: ["GPUs", "That HIGH and NORMAL runs may use; -1 without a limit"],
        total_usage: ["GPUs", "That all runs use"],
        total_capacity: ["GPUs", "Of all nodes"],
        total_free: ["GPUs", "That are free"],
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
    total: "How many there are",
    generate: "The pool at an index",
    generatePage: "Pools by index, the exact total, and the sum of their use",
    generateAll: "All pools, up to 10,000",
    getByName: "The pool of that whole name, or null",
    indexByName: "Its index, or null",
    getPoolNames: "All names, up to 10,000",
    generatePoolResponse: "Pools by node sets, with the sum of their use",
    count: "Exact number of matching pools",
    traits: "Status, backend and load of a pool",
    gpuType: "The GPUs of its nodes",
    gpuTypeOf: "Name of their type, such as H100",
    freeCapacity: "GPUs of its nodes that no run uses",
  } satisfies MemberTexts<PoolGenerator>,
  filters: {
    statuses: { parameter: "statuses", meaning: "One of these statuses" },
    platforms: { parameter: "platforms", meaning: "Offering one of these platforms" },
    backends: { parameter: "backends", meaning: "On one of these backends" },
    name: { parameter: "name", meaning: "With this text in the name, in any case" },
  } satisfies FilterTexts<PoolFilter>,
  volumes: [POOLS],
  examples: ({ pools: generator }) =>
    generator.total === 0 ? [] : [{ call: "world.pools.generate(0)", value: generator.generate(0) }],
};
