import {
  PoolStatus,
  type ResourceFields,
  ResourceStatus,
  type ResourcesEntry,
  TaskGroupStatus,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import type { World } from "../world/world.ts";
import { ProblemList } from "./problem-list.fixture.ts";

const FIELDS = ["gpu", "cpu", "memory", "storage"] as const satisfies readonly (keyof ResourceFields)[];
const LIVE: readonly TaskGroupStatus[] = [TaskGroupStatus.RUNNING, TaskGroupStatus.INITIALIZING];

/** Reads each node once, since many tasks run on one. */
export function nodeReader(world: World): (hostname: string) => ResourcesEntry | null {
  const known = new Map<string, ResourcesEntry | null>();
  return (hostname) => {
    const node = known.has(hostname) ? known.get(hostname) : world.resources.getByHostname(hostname);
    known.set(hostname, node ?? null);
    return node ?? null;
  };
}

/** Whether some node that is named after the pool is not OFFLINE; a world of few nodes may have pools without. */
export function hasNodeOn(world: World, pool: string): boolean {
  const { entries } = world.resources.generatePage(pool, 0, 50, { hostname: `${pool}-node-` });
  return entries.some(({ status }) => status !== ResourceStatus.OFFLINE);
}

/** Contradictions between the placement of a workflow and its tasks and their requests. */
export function placementProblems(
  workflow: WorkflowQueryResponse,
  world: World,
  nodeOf = nodeReader(world),
): string[] {
  const problems = new ProblemList(workflow.name);
  const { pool = "" } = workflow;
  const status = world.pools.getByName(pool)?.status;
  problems.expect(
    workflow.status !== WorkflowStatus.RUNNING || status !== PoolStatus.OFFLINE,
    "it runs in a pool that is OFFLINE",
    pool,
  );
  const rows = world.tasks.generatePage(0, 1_000, { workflow: workflow.name }).entries;
  const rowOf = new Map(rows.map((row) => [row.task_name, row]));
  for (const task of workflow.groups.flatMap(({ tasks }) => tasks)) {
    const node = task.node_name === undefined ? null : nodeOf(task.node_name);
    const request = rowOf.get(task.name);
    if (node === null || request === undefined) continue;
    problems.expect(
      !LIVE.includes(task.status) || node.status !== ResourceStatus.OFFLINE || !hasNodeOn(world, pool),
      "its task is on a node that is OFFLINE",
      task.name,
      node.hostname,
    );
    const [offered] = Object.values(node.platform_workflow_allocatable_fields?.[pool] ?? {});
    for (const field of FIELDS) {
      problems.expect(
        request[field] <= (offered?.[field] ?? 0),
        `its task requests more ${field} than its node has`,
        ...[task.name, request[field], node.hostname, offered?.[field]],
      );
    }
  }
  return problems.found;
}
