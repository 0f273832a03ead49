import { type HttpHandler, http } from "msw/http";
import { BackendResourceType, ResourceStatus } from "../../lib/api/generated.schemas.ts";
import type { PoolGenerator } from "../generators/pool-generator.ts";
import type { PoolResourceFilter, ResourceGenerator } from "../generators/resource-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { type Dated, datedPage, readWorld } from "./moment.ts";
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

function readNodes(query: FieldReader): PageOfNodes {
  return {
    filter: {
      platforms: query.strings("platforms"),
      types: query.members("types", BackendResourceType),
      statuses: query.members("statuses", ResourceStatus),
      hostname: query.text("hostname"),
    },
    ...readPage(query),
  };
}

/** GET /api/resources: a page of the nodes of all pools. 422 when the query does not fit. */
export function listResources(world: ResourceSource): HttpHandler {
  return http.get(apiPath("/api/resources"), ({ request }) => {
    const query = queryReader(request.url);
    const pools = query.strings("pools");
    const { filter, offset, limit } = readNodes(query);
    const known = readWorld(query, world);
    const errors = query.finish();
    if (errors.length > 0) return unprocessable(errors);
    return datedPage(known.resources.generateGlobalPage(offset, limit, { ...filter, pools }), known);
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

/** All endpoints of nodes. */
export function resourceHandlers(world: ResourceSource): HttpHandler[] {
  return [listResources(world), listPoolResources(world)];
}
