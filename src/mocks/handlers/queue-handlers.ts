import { type HttpHandler, HttpResponse, http } from "msw/http";
import type { PoolQueue, PriorityQueue, WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import type { PoolWaits } from "../generators/workflow/pool-waits.ts";
import { PRIORITIES } from "../generators/workflow/workflow-columns.ts";
import { apiPath } from "./api-path.ts";
import { notFound } from "./problem.ts";
import { type WorldSource, worldOf } from "./world-source.ts";

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >>> 1], sorted[sorted.length >>> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function queueOf({ waiting, started }: PoolWaits, priority: WorkflowPriority): PriorityQueue {
  const own = waiting.filter((workflow) => workflow.priority === priority);
  const queue: PriorityQueue = {
    priority,
    workflows: own.length,
    gpu: own.reduce((sum, { gpus }) => sum + gpus, 0),
  };
  const [oldest] = own;
  if (oldest !== undefined) queue.oldest_wait = oldest.seconds;
  const median = medianOf(
    started.filter((workflow) => workflow.priority === priority).map(({ seconds }) => seconds),
  );
  if (median !== undefined) queue.median_wait_24h = median;
  return queue;
}

/** GET /api/pool/:name/queue: who waits in a pool by priority, and how long. 404 when there is no such pool. */
export function getPoolQueue(world: WorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/pool/:name/queue"), ({ params: { name: pool } }) => {
    const { pools, workflows, now } = worldOf(world);
    if (pools.indexByName(pool) === null) return notFound("pool", "name", pool);
    const waits = workflows.waitsIn(pool);
    const priorities = PRIORITIES.map((priority) => queueOf(waits, priority));
    const answer: PoolQueue = {
      pool,
      priorities,
      workflows: waits.waiting.length,
      gpu: priorities.reduce((sum, { gpu }) => sum + gpu, 0),
      as_of: isoTime(now),
    };
    return HttpResponse.json(answer);
  });
}
