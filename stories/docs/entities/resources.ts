import type { ResourceFields, ResourcesEntry } from "@/lib/api/generated.schemas";
import type { ResourceFilter, ResourceGenerator } from "@/mocks/generators/resource-generator";
import type { EntityDoc, FieldTexts, FilterTexts, MemberTexts } from "../parts/entity-doc";
import { NODES, NODES_PER_POOL } from "../parts/volumes";

export const resources: EntityDoc = {
  title: "Resources",
  summary:
    "The nodes of the clusters. A node is named after one pool and serves it; where pools share a node set, it serves all of them and stands in the list of each.",
  member: "world.resources",
  file: "src/mocks/generators/resource-generator.ts",
  patternsFile: "src/mocks/seed/pool-patterns.ts",
  handlers: "src/mocks/handlers/resource-handlers.ts",
  endpoints: ["GET /api/resources", "GET /api/pool/:name/resources"],
  tables: [
    {
      type: "ResourcesEntry",
      fields: {
        hostname: ["text", "Names its pool and its number there"],
        status: ["ResourceStatus", "Follows from the pool's where that is not ONLINE"],
        resource_type: [
          "BackendResourceType",
          "RESERVED for one pool, SHARED by several, UNUSED when OFFLINE",
        ],
        allocatable_fields: ["ResourceFields", "What there is"],
        usage_fields: ["ResourceFields", "What workflows use"],
        non_workflow_usage_fields: ["ResourceFields", "What the platform itself uses"],
        taints: ["list", "Marks that keep work away"],
        conditions: ["Name=Status", "Such as Ready=True"],
        pool_platform_labels: ["by pool", "Names of its platforms"],
      } satisfies FieldTexts<ResourcesEntry>,
    },
    {
      type: "ResourceFields",
      fields: {
        gpu: ["GPUs", "1, 2, 4 or 8 in a node"],
        cpu: ["cores", "By the type of GPU"],
        memory: ["bytes", "Main memory"],
        storage: ["bytes", "Local storage"],
      } satisfies FieldTexts<ResourceFields>,
    },
  ],
  weights: ({ pools: { nodeStatusDistribution } }) => [
    { key: "pools.nodeStatusDistribution", weights: nodeStatusDistribution },
  ],
  sources: ({ pools: { gpuTypes } }) =>
    gpuTypes.map(({ name, gpusPerNode, coresPerGpu, gibibytesPerGpu, storageTebibytes }) => ({
      key: `pools.gpuTypes, ${name}`,
      text: `${gpusPerNode} GPUs at most; for each ${coresPerGpu.join(" or ")} cores and ${gibibytesPerGpu.join(" or ")} GiB; ${storageTebibytes.join(" or ")} TiB of storage`,
    })),
  methods: {
    perPool: "Nodes in each pool, where the volume does not say how many there are in all",
    totalGlobal: "Nodes of all pools",
    generate: "Node of a pool by its place among those that serve it",
    generatePage: "Nodes that serve a pool, and the exact total",
    generateForPool: "All nodes that serve a pool, up to 10,000",
    generateGlobal: "The node at an index over all pools",
    generateGlobalPage: "Nodes of all pools, and the exact total",
    generateAll: "All nodes, up to 10,000",
    getByHostname: "The node of that whole host name, or null",
    nodesOf: "How many nodes are named after a pool",
    count: "Exact number of matching nodes",
  } satisfies MemberTexts<ResourceGenerator>,
  filters: {
    pools: { parameter: "pools", meaning: "Serving one of these pools" },
    platforms: { parameter: "platforms", meaning: "Of one of these platforms" },
    types: { parameter: "types", meaning: "One of these types" },
    statuses: { parameter: "statuses", meaning: "One of these statuses" },
    hostname: { parameter: "hostname", meaning: "With this text in the host name, in any case" },
  } satisfies FilterTexts<ResourceFilter>,
  volumes: [NODES_PER_POOL, NODES],
  examples: ({ resources: generator }) =>
    generator.totalGlobal === 0
      ? []
      : [{ call: "world.resources.generateGlobal(0)", value: generator.generateGlobal(0) }],
};
