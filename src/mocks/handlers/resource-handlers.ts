import { type HttpHandler, http } from "msw/http";
import {
  BackendResourceType,
  ListOrder,
  NodeGroupKey,
  NodeMapLevel,
  NodeSortKey,
  ResourceStatus,
} from "../../lib/api/generated.schemas.ts";
import { TOPOLOGY_LABELS } from "../generators/pool/topology-labels.ts";
import type { PoolGenerator } from "../generators/pool-generator.ts";
import { MOST_CELLS } from "../generators/resource/node-map.ts";
import type { TopologyKey } from "../generators/resource/node-query.ts";
import type {
  PoolResourceFilter,
  ResourceFilter,
  ResourceGenerator,
} from "../generators/resource-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { type Dated, datedAnswer, datedPage, readWorld } from "./moment.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readPage } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What the handlers of nodes take from a world. */
export interface ResourceWorld {
  readonly pools: Pick<PoolGenerator, "indexByName">;
  readonly resources: ResourceGenerator;
}

/** Such a world, or a function that returns the current one. */
export type ResourceSource = SourceOf<Dated<ResourceWorld>>;

interface PageOfNodes {
  readonly filter: PoolResourceFilter;
  readonly offset: number;
  readonly limit: number;
}

function readFilter(query: FieldReader): PoolResourceFilter {
  return {
    platforms: query.strings("platforms"),
    types: query.members("types", BackendResourceType),
    statuses: query.members("statuses", ResourceStatus),
    hostname: query.text("hostname"),
  };
}

function readNodes(query: FieldReader): PageOfNodes {
  return { filter: readFilter(query), ...readPage(query) };
}

const TOPOLOGY_KEYS = Object.keys(TOPOLOGY_LABELS) as TopologyKey[];

/** Reads values such as `zone=us-west-a`. */
function readTopology(query: FieldReader): ResourceFilter["topology"] {
  const topology: Partial<Record<TopologyKey, string[]>> = {};
  for (const text of query.strings("topology") ?? []) {
    const [, name = "", value = ""] = /^([^=]*)=(.+)$/s.exec(text) ?? [];
    const key = TOPOLOGY_KEYS.find((known) => known === name);
    if (key !== undefined) topology[key] = [...(topology[key] ?? []), value];
    else if (text !== "")
      query.note(
        "topology",
        `${JSON.stringify(text)} does not fit; give ${TOPOLOGY_KEYS.join(", ")} and =value.`,
      );
  }
  return Object.keys(topology).length > 0 ? topology : undefined;
}

const MOST_GPUS = 8;

/** The filters of nodes of all pools. */
export function readFleetFilter(query: FieldReader): ResourceFilter {
  return {
    ...readFilter(query),
    pools: query.strings("pools"),
    backends: query.strings("backends"),
    gpuModels: query.strings("gpu_models"),
    gpuFreeMin: query.integer("gpu_free_min", undefined, 0, MOST_GPUS),
    gpuFreeMax: query.integer("gpu_free_max", undefined, 0, MOST_GPUS),
    topology: readTopology(query),
  };
}

/** GET /api/resources: a page of the nodes of all pools. 422 when the query does not fit. */
export function listResources(world: ResourceSource): HttpHandler {
  return http.get(apiPath("/api/resources"), ({ request }) => {
    const query = queryReader(request.url);
    const filter = readFleetFilter(query);
    const order = { sort: query.member("sort", NodeSortKey), order: query.member("order", ListOrder) };
    const { offset, limit } = readPage(query);
    const known = readWorld(query, world);
    const errors = query.finish();
    if (errors.length > 0) return unprocessable(errors);
    return datedPage(known.resources.generateGlobalPage(offset, limit, filter, order), known);
  });
}

/**
 * GET /api/pool/:name/resources: a page of the nodes that serve a pool. 404 when there is no such pool, 422 when the
 * query does not fit.
 */
export function listPoolResources(world: ResourceSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/pool/:name/resources"), ({ params, request }) => {
    const pool = worldOf(world).pools.indexByName(params.name);
    if (pool === null) return notFound("pool", "name", params.name);
    const query = queryReader(request.url);
    const { filter, offset, limit } = readNodes(query);
    const known = readWorld(query, world);
    const errors = query.finish();
    if (errors.length > 0) return unprocessable(errors);
    return datedPage(known.resources.generatePage(pool, offset, limit, filter), known);
  });
}

/** GET /api/resources/map: nodes as tiles or one by one. 422 when the query does not fit, or has too many cells. */
export function getResourceMap(world: ResourceSource): HttpHandler {
  return http.get(apiPath("/api/resources/map"), ({ request }) => {
    const query = queryReader(request.url);
    const filter = readFleetFilter(query);
    const groupBy = query.member("group_by", NodeGroupKey);
    const level = query.member("level", NodeMapLevel);
    const known = readWorld(query, world);
    const errors = query.finish();
    if (errors.length > 0) return unprocessable(errors);
    const map = known.resources.map({ filter, groupBy, level });
    if (map !== null) return datedAnswer(map, known);
    const field = level === NodeMapLevel.node ? "level" : "group_by";
    return unprocessable([
      { field, message: `More than ${MOST_CELLS} cells; filter, or give another ${field}.` },
    ]);
  });
}

/** GET /api/resources/:hostname: one node, whole. 404 when there is none, 422 when the query does not fit. */
export function getResource(world: ResourceSource): HttpHandler {
  return http.get<{ hostname: string }>(apiPath("/api/resources/:hostname"), ({ params, request }) => {
    const query = queryReader(request.url);
    const known = readWorld(query, world);
    const errors = query.finish();
    if (errors.length > 0) return unprocessable(errors);
    const node = known.resources.describe(params.hostname);
    return node === null ? notFound("node", "hostname", params.hostname) : datedAnswer(node, known);
  });
}

/** All endpoints of nodes; the literal path comes before that of a name. */
export function resourceHandlers(world: ResourceSource): HttpHandler[] {
  return [listResources(world), listPoolResources(world), getResourceMap(world), getResource(world)];
}
