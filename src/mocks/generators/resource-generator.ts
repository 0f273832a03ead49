import type {
  NodeDetail,
  ResourceMap,
  ResourcePage,
  ResourcesEntry,
} from "../../lib/api/generated.schemas.ts";
import { DEFAULT_EPOCH } from "../seed/defaults.ts";
import type { Fleet, PoolRef } from "./pool/fleet.ts";
import { cacheSelections } from "./pool/selection-cache.ts";
import { requireFew } from "./pool-generator.ts";
import { requireCount } from "./require-count.ts";
import { findNode } from "./resource/find-node.ts";
import { mapNodes, type NodeMapQuery } from "./resource/node-map.ts";
import type { ResourceFilter } from "./resource/node-query.ts";
import { selectNodes } from "./resource/node-selection.ts";
import type { NodePlace } from "./resource/node-spread.ts";
import { renderNode } from "./resource/render-node.ts";
import { type NodeDetailOptions, renderNodeDetail } from "./resource/render-node-detail.ts";
import { renderNodeSums } from "./resource/render-node-sums.ts";
import { type NodeOrder, sortedNodes } from "./resource/sort-nodes.ts";

export type { ResourceFilter } from "./resource/node-query.ts";

export interface ResourceGeneratorOptions extends Partial<NodeDetailOptions> {
  /** From `createFleet`; the pool generator of the same world has the same one. */
  readonly fleet: Fleet;
}

/** A filter below one pool. */
export type PoolResourceFilter = Omit<ResourceFilter, "pools">;

/**
 * Nodes without storage. A node is named after one pool and serves it; where that pool shares its node set, the node
 * serves the others too, and is listed among the nodes of each. What node n of pool p has is a function of (seed, p,
 * n, patterns); the pools that it serves may depend on the number of pools. The number of nodes of each pool comes from
 * `spreadNodes`.
 *
 * Workflows use the first 50 nodes of the first 50 pools, each exactly as much as its INITIALIZING and RUNNING tasks
 * ask for, and only of nodes that take work. Other nodes are used outside workflows only, as is a part of every node by
 * the platform itself. A node that takes work is IN_USE if and only if no GPU of it is free.
 *
 * Lists are ordered by pool, then by number. A node that is OFFLINE has the type UNUSED: it serves no pool, but keeps
 * the labels of its pools.
 * @example
 * world.resources.generatePage(0, 0, 20).entries; // the first nodes of the first pool
 * world.resources.getByHostname(hostname); // null for an unknown name
 * world.resources.describe(hostname)?.devices[0]; // { index: 0, use: "WORKFLOW", workflow: …, task: … }
 */
export interface ResourceGenerator {
  /** Nodes that are named after each pool, where the volume does not say how many there are in all. */
  readonly perPool: number;
  /** Nodes of all pools. */
  readonly totalGlobal: number;
  /** Node `index` of those that serve a pool. @throws RangeError when there is no such pool or node. */
  generate(pool: PoolRef, index: number): ResourcesEntry;
  /**
   * Nodes that serve a pool, with the exact number of all that match, and sums over them.
   * @throws RangeError when there is no such pool, or unless both are integers ≥ 0.
   */
  generatePage(pool: PoolRef, offset: number, limit: number, filter?: PoolResourceFilter): ResourcePage;
  /** All nodes that serve a pool. @throws RangeError when there is no such pool, or more than 10,000 nodes. */
  generateForPool(pool: PoolRef): ResourcesEntry[];
  /** Node `index` of all. @throws RangeError unless it is an integer from 0 to totalGlobal − 1. */
  generateGlobal(index: number): ResourcesEntry;
  /** The same of all pools, in any order. @throws RangeError unless both are integers ≥ 0. */
  generateGlobalPage(offset: number, limit: number, filter?: ResourceFilter, order?: NodeOrder): ResourcePage;
  /** @throws RangeError when there are more than 10,000. */
  generateAll(): ResourcesEntry[];
  /** The node of that whole host name, or null. */
  getByHostname(hostname: string): ResourcesEntry | null;
  /** The same with its GPUs and who holds them, and since when and why it is in its status. */
  describe(hostname: string): NodeDetail | null;
  /** Nodes that are named after a pool. @throws RangeError when there is no such pool. */
  nodesOf(pool: PoolRef): number;
  /** The nodes as tiles with exact sums, or one by one; null for more than 5,000 of them. */
  map(query: NodeMapQuery): ResourceMap | null;
  /** Exact number of matching nodes. */
  count(filter?: ResourceFilter): number;
}

/** Nodes that no task is on need no names of tasks. */
function refuseToName(): never {
  throw new Error("These nodes have tasks: give the generator `nameTask`.");
}

/** Makes the nodes of a world. */
export function createResourceGenerator(options: ResourceGeneratorOptions): ResourceGenerator {
  const { fleet, epoch = DEFAULT_EPOCH, nameTask = refuseToName } = options;
  const { spread, volume } = fleet;
  const select = cacheSelections(fleet, selectNodes);
  const render = (place: NodePlace) => renderNode(fleet, place);

  function pageOf(
    filter: ResourceFilter,
    offset: number,
    limit: number,
    order: NodeOrder = {},
  ): ResourcePage {
    requireCount("offset", offset);
    requireCount("limit", limit);
    const { total, sums } = select(filter);
    const rows = sortedNodes(select, filter, order, { offset, limit });
    return { entries: rows.map(render), total, ...renderNodeSums(sums()) };
  }
  function allOf(filter: ResourceFilter): ResourcesEntry[] {
    const selection = select(filter);
    requireFew("nodes", selection.total);
    return selection.rows(0, selection.total).map(render);
  }
  const poolFilter = (pool: PoolRef) => ({ pools: [fleet.nameOf(fleet.resolve(pool))] });
  /** Node `index` of those that serve a pool, or null. */
  function placeIn(pool: number, index: number): NodePlace | null {
    let node = index;
    for (const member of fleet.membersOf(pool)) {
      if (node < spread.nodesOf(member)) return { pool: member, node };
      node -= spread.nodesOf(member);
    }
    return null;
  }
  function renderAt(
    index: number,
    placeOf: (index: number) => NodePlace | null,
    where: string,
  ): ResourcesEntry {
    const place = Number.isInteger(index) && index >= 0 ? placeOf(index) : null;
    if (place !== null) return render(place);
    throw new RangeError(`There is no node ${index} ${where}; nodes count from 0.`);
  }

  return Object.freeze({
    perPool: volume.resourcesPerPool,
    totalGlobal: spread.total,
    generate(pool: PoolRef, index: number) {
      const resolved = fleet.resolve(pool);
      return renderAt(index, (place) => placeIn(resolved, place), `of pool ${fleet.nameOf(resolved)}`);
    },
    generatePage: (pool: PoolRef, offset: number, limit: number, filter: PoolResourceFilter = {}) =>
      pageOf({ ...filter, ...poolFilter(pool) }, offset, limit),
    generateForPool: (pool: PoolRef) => allOf(poolFilter(pool)),
    generateGlobal: (index: number) => renderAt(index, spread.placeOf, `among ${spread.total}`),
    generateGlobalPage: (offset: number, limit: number, filter: ResourceFilter = {}, order?: NodeOrder) =>
      pageOf(filter, offset, limit, order),
    generateAll: () => allOf({}),
    getByHostname(hostname: string) {
      const place = findNode(fleet, hostname);
      return place && render(place);
    },
    describe(hostname: string) {
      const place = findNode(fleet, hostname);
      return place && renderNodeDetail(fleet, place, { epoch, nameTask });
    },
    nodesOf: (pool: PoolRef) => spread.nodesOf(fleet.resolve(pool)),
    map: (query: NodeMapQuery) => mapNodes(fleet, select, query),
    count: (filter: ResourceFilter = {}) => select(filter).total,
  });
}
