import type {
  NodeDetail,
  NodeDevice,
  NodeResourceSum,
  NodeTile,
  ResourceFields,
  ResourcesEntry,
} from "@/lib/api/generated.schemas";
import type { ResourceFilter, ResourceGenerator } from "@/mocks/generators/resource-generator";
import type { EntityDoc, FieldTexts, FilterTexts, MemberTexts } from "../parts/entity-doc";
import { NODES, NODES_PER_POOL } from "../parts/volumes";

export const resources: EntityDoc = {
  title: "Resources",
  summary:
    "The nodes of the clusters. A node is named after the pool that it serves; where pools share a node set, it serves all of them and is listed under each. Workflows run on the first 50 nodes of the first 50 pools; others are used outside workflows.",
  member: "world.resources",
  file: "src/mocks/generators/resource-generator.ts",
  patternsFile: "src/mocks/seed/pool-patterns.ts",
  handlers: "src/mocks/handlers/resource-handlers.ts",
  endpoints: [
    "GET /api/resources",
    "GET /api/resources/map",
    "GET /api/resources/:hostname",
    "GET /api/resources/:hostname/allocations",
    "GET /api/resources/:hostname/events",
    "GET /api/pool/:name/resources",
  ],
  tables: [
    {
      type: "ResourcesEntry",
      fields: {
        hostname: ["text", "Contains the pool's name and the node's number in it"],
        status: [
          "ResourceStatus",
          "IN_USE if no GPU is free; follows from the pool's status if that is not ONLINE",
        ],
        resource_type: [
          "BackendResourceType",
          "RESERVED for one pool, SHARED by several, UNUSED when OFFLINE",
        ],
        allocatable_fields: ["ResourceFields", "Allocatable resources"],
        usage_fields: ["ResourceFields", "Requests of the tasks on the node"],
        non_workflow_usage_fields: ["ResourceFields", "Used by the platform itself, and by others"],
        taints: ["list", "Repel tasks that do not tolerate them"],
        conditions: ["Name=Status", "Such as Ready=True"],
        pool_platform_labels: ["by pool", "Platform names"],
      } satisfies FieldTexts<ResourcesEntry>,
    },
    {
      type: "ResourceFields",
      fields: {
        gpu: ["GPUs", "1, 2, 4 or 8 per node"],
        cpu: ["cores", "Follows from the GPU type"],
        memory: ["bytes", "Main memory"],
        storage: ["bytes", "Local storage"],
      } satisfies FieldTexts<ResourceFields>,
    },
    {
      type: "NodeDetail",
      fields: {
        devices: ["list", "The GPUs; a task keeps those that it holds until it ends"],
        status_since: ["time", "When the node entered its status, in UTC"],
        status_reason: ["text", "Why it accepts no new work"],
        topology: [
          "by key",
          "Region, zone and rack; a rack has 8 nodes of one pool, a zone every other 5 racks",
        ],
      } satisfies FieldTexts<NodeDetail>,
    },
    {
      type: "NodeDevice",
      fields: {
        memory: ["bytes", "Total, as nvidia-smi reports it"],
        use: ["DeviceUse", "WORKFLOW, OUTSIDE or FREE"],
        task: ["text", "The task that holds it, in `workflow`"],
      } satisfies FieldTexts<NodeDevice>,
    },
    {
      type: "NodeTile",
      fields: {
        key: ["text", "The pool, status, GPU model, backend, region, zone or rack of its nodes"],
        nodes: ["nodes", "How many match; each is in one tile"],
        gpus: ["GPUs", "Total of these nodes"],
        used: ["GPUs", "Used by workflows or outside them"],
        by_status: ["nodes", "In each status"],
      } satisfies FieldTexts<NodeTile>,
    },
    {
      type: "NodeResourceSum",
      fields: {
        allocatable: ["ResourceFields", "usage + non_workflow_usage + free"],
        usage: ["ResourceFields", "Used by workflows"],
        non_workflow_usage: ["ResourceFields", "Used outside workflows"],
        free: ["ResourceFields", "Used by nobody"],
        available: ["ResourceFields", "Free on nodes that accept new work"],
      } satisfies FieldTexts<NodeResourceSum>,
    },
  ],
  weights: ({ pools: { nodeStatusDistribution } }) => [
    { key: "pools.nodeStatusDistribution", weights: nodeStatusDistribution },
  ],
  sources: ({ pools: { gpuTypes } }) =>
    gpuTypes.map(({ name, gpusPerNode, coresPerGpu, gibibytesPerGpu, storageTebibytes }) => ({
      key: `pools.gpuTypes, ${name}`,
      text: `${gpusPerNode} GPUs at most; per GPU ${coresPerGpu.join(" or ")} cores and ${gibibytesPerGpu.join(" or ")} GiB; ${storageTebibytes.join(" or ")} TiB of storage`,
    })),
  methods: {
    perPool: "Nodes per pool, unless the volume sets the total",
    totalGlobal: "Number of nodes of all pools",
    generate: "The node at an index among those that serve a pool",
    generatePage: "A page of nodes that serve a pool, and the exact total",
    generateForPool: "All nodes that serve a pool, up to 10,000",
    generateGlobal: "The node at an index across all pools",
    generateGlobalPage: "A page of nodes of all pools, and the exact total",
    generateAll: "All nodes, up to 10,000",
    getByHostname: "The node with that exact hostname, or null",
    describe: "The same with its GPUs and the tasks that hold them",
    nodesOf: "Number of nodes named after a pool",
    map: "The nodes as tiles with exact sums, or one by one; at most 5,000 of either",
    count: "Exact number of matching nodes",
  } satisfies MemberTexts<ResourceGenerator>,
  filters: {
    pools: { parameter: "pools", meaning: "Serving one of these pools" },
    platforms: { parameter: "platforms", meaning: "Offering one of these platforms" },
    types: { parameter: "types", meaning: "Of one of these types" },
    statuses: { parameter: "statuses", meaning: "In one of these statuses" },
    hostname: { parameter: "hostname", meaning: "Hostname contains this text, ignoring case" },
    backends: { parameter: "backends", meaning: "On one of these backends" },
    gpuModels: { parameter: "gpu_models", meaning: "With GPUs of one of these models" },
    gpuFreeMin: { parameter: "gpu_free_min", meaning: "With at least that many GPUs for new work" },
    gpuFreeMax: { parameter: "gpu_free_max", meaning: "With at most that many GPUs for new work" },
    gpusUsed: { parameter: null, meaning: "With exactly that many GPUs in use" },
    topology: { parameter: "topology", meaning: "In one of these places of each level that is given" },
  } satisfies FilterTexts<ResourceFilter>,
  volumes: [NODES_PER_POOL, NODES],
  examples: ({ resources: generator }) =>
    generator.totalGlobal === 0
      ? []
      : [{ call: "world.resources.generateGlobal(0)", value: generator.generateGlobal(0) }],
};
