import { type HttpHandler, http } from "msw/http";
import type { PoolQueue, PriorityQueue, WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import { type PoolWaits, type StartedWorkflow, startedWithin } from "../generators/workflow/pool-waits.ts";
import { PRIORITIES } from "../generators/workflow/workflow-columns.ts";
import { apiPath } from "./api-path.ts";
import { datedAnswer, readWorld } from "./moment.ts";
import { notFound, unprocessable } from "./problem.ts";
import { queryReader } from "./query-reader.ts";
import type { WorldSource } from "./world-source.ts";

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >>> 1], sorted[sorted.length >>> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The mean queue times of those that started in the last week, and in the last 30 days. */
function averageWaits(
  started: readonly StartedWorkflow[],
  now: number,
): Pick<PoolQueue, "average_wait_7d" | "average_wait_30d"> {
  const averageOf = (days: number) => {
    const own = startedWithin(started, now, days);
    return own.length === 0 ? undefined : own.reduce((sum, { seconds }) => sum + seconds, 0) / own.length;
  };
  const [week, month] = [averageOf(7), averageOf(30)];
  return {
    ...(week !== undefined && { average_wait_7d: week }),
    ...(month !== undefined && { average_wait_30d: month }),
  };
}

function queueOf({ waiting, started }: PoolWaits, priority: WorkflowPriority, now: number): PriorityQueue {
  const own = waiting.filter((workflow) => workflow.priority === priority);
  const queue: PriorityQueue = {
    priority,
    workflows: own.length,
    gpu: own.reduce((sum, { gpus }) => sum + gpus, 0),
  };
  const [oldest] = own;
  if (oldest !== undefined) queue.oldest_wait = oldest.seconds;
  const ofPriority = started.filter((workflow) => workflow.priority === priority);
  const median = medianOf(startedWithin(ofPriority, now, 1).map(({ seconds }) => seconds));
  if (median !== undefined) queue.median_wait_24h = median;
  return { ...queue, ...averageWaits(ofPriority, now) };
}

/**
 * GET /api/pool/:name/queue: who waits in a pool by priority, and how long. 404 when there is no such pool, 422 when the
 * query does not fit.
 */
export function getPoolQueue(world: WorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/pool/:name/queue"), ({ params, request }) => {
    const { name: pool } = params;
    const query = queryReader(request.url);
    const known = readWorld(query, world);
    const errors = query.finish();
    if (errors.length > 0) return unprocessable(errors);
    const { pools, workflows, now } = known;
    if (pools.indexByName(pool) === null) return notFound("pool", "name", pool);
    const waits = workflows.waitsIn(pool);
    const priorities = PRIORITIES.map((priority) => queueOf(waits, priority, now));
    const answer: PoolQueue = {
      pool,
      priorities,
      workflows: waits.waiting.length,
      gpu: priorities.reduce((sum, { gpu }) => sum + gpu, 0),
      ...averageWaits(waits.started, now),
      as_of: isoTime(now),
    };
    return datedAnswer(answer, known);
  });
}
