import { type HttpHandler, http } from "msw/http";
import {
  type FieldError,
  ListOrder,
  PoolGroupKey,
  PoolSortKey,
  PoolStatus,
} from "../../lib/api/generated.schemas.ts";
import type { PoolFilter } from "../generators/pool/pool-selection.ts";
import { MOST_SORTED } from "../generators/pool/sort-pools.ts";
import type { PoolGenerator } from "../generators/pool-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { type Dated, datedAnswer, datedPage, readWorld } from "./moment.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readPage } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What the handlers of pools take from a world. */
export interface PoolWorld {
  readonly pools: PoolGenerator;
}

/** Such a world, or a function that returns the current one. */
export type PoolSource = SourceOf<Dated<PoolWorld>>;

function readPoolFilter(query: FieldReader): PoolFilter {
  return {
    statuses: query.members("statuses", PoolStatus),
    platforms: query.strings("platforms"),
    backends: query.strings("backends"),
    name: query.text("name"),
    names: query.strings("names"),
    nodeSet: query.filledText("node_set"),
    gpuModels: query.strings("gpu_models"),
    quotaFreeMin: query.integer("quota_free_min", undefined, 0),
    capacityFreeMin: query.integer("capacity_free_min", undefined, 0),
  };
}

function tooManyToSort(total: number): FieldError {
  const message = `${total} pools match, and at most ${MOST_SORTED} are sorted; filter, or leave sort out.`;
  return { field: "sort", message };
}

/** GET /api/pool: a page of the list, with the sum over all that match. 422 when the query does not fit. */
export function listPools(world: PoolSource): HttpHandler {
  return http.get(apiPath("/api/pool"), ({ request }) => {
    const query = queryReader(request.url);
    const filter = readPoolFilter(query);
    const sort = query.member("sort", PoolSortKey);
    const order = query.member("order", ListOrder);
    const groupBy = query.member("group_by", PoolGroupKey);
    const { offset, limit } = readPage(query);
    const known = readWorld(query, world);
    const errors = query.finish();
    if (errors.length > 0) return unprocessable(errors);
    const total = known.pools.count(filter);
    if (sort !== undefined && total > MOST_SORTED) return unprocessable([tooManyToSort(total)]);
    return datedPage(known.pools.page({ filter, sort, order, groupBy, offset, limit }), known);
  });
}

/** GET /api/pool/:name: one pool. 404 when there is none. */
export function getPool(world: PoolSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/pool/:name"), ({ params }) => {
    const known = worldOf(world);
    const pool = known.pools.getByName(params.name);
    return pool === null ? notFound("pool", "name", params.name) : datedAnswer(pool, known);
  });
}

/** All of /api/pool short of the nodes, which `resourceHandlers` has. */
export function poolHandlers(world: PoolSource): HttpHandler[] {
  return [listPools(world), getPool(world)];
}
