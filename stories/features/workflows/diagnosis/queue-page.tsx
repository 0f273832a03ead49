import { type HttpHandler, HttpResponse, http } from "msw";
import { within } from "storybook/test";
import type {
  PoolResourceUsage,
  ResourceUsage,
  WorkflowPriority,
  WorkflowQueryResponse,
  WorkflowStatus,
} from "@/lib/api/generated.schemas";
import { poolHandlers, specHandlers, taskHandlers, workflowHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { findWorkflow } from "../../../fixtures/find";
import { mayUse } from "../../../modules/submit/submit-page";

export const poolPath = "/api/pool/:name";

/** Handlers for all requests of the diagnosis, including the resubmission. */
export function queueHandlers(world: World): HttpHandler[] {
  return [
    ...mayUse(world),
    ...workflowHandlers(world),
    ...taskHandlers(world),
    ...poolHandlers(world),
    ...specHandlers(world),
  ];
}

/** A workflow in this status and with this priority that waits for GPUs of an online pool. */
export const queued =
  (status: WorkflowStatus, priority: WorkflowPriority = "NORMAL") =>
  (world: World) => ({
    workflow: findWorkflow(
      world,
      status,
      (workflow) =>
        workflow.priority === priority &&
        needsOf(world, workflow).gpus > 1 &&
        world.pools.getByName(workflow.pool ?? "")?.status === "ONLINE",
    ),
  });

/** Waits for GPUs of an online pool at Normal priority. */
export const waitingForGpus = queued("WAITING");

/** GPUs and number of the tasks that wait for no other group. */
export function needsOf(world: World, { name, groups }: WorkflowQueryResponse) {
  const first = groups
    .filter(({ remaining_upstream_groups: left = [] }) => left.length === 0)
    .flatMap(({ tasks }) => tasks);
  const gpus = first.map((task) => world.tasks.generate(name, task.name)?.gpu ?? 0);
  return { tasks: first.length, gpus: gpus.reduce((sum, gpu) => sum + gpu, 0) };
}

/** Number of workflows that the pool starts earlier. */
export function aheadOf(world: World, { pool = "", priority, submit_time }: WorkflowQueryResponse): number {
  const inPool = { statuses: ["WAITING", "PENDING"] as const, pools: [pool] };
  const order: readonly WorkflowPriority[] = ["HIGH", "NORMAL", "LOW"];
  const higher = order.slice(0, order.indexOf(priority));
  return (
    (higher.length > 0 ? world.workflows.count({ ...inPool, priorities: higher }) : 0) +
    world.workflows.count({ ...inPool, priorities: [priority], submittedBefore: Date.parse(submit_time) })
  );
}

/** Answers with the pool of that name, changed. */
export function poolWith(
  world: World,
  { usage, ...change }: Partial<PoolResourceUsage> & { usage?: Partial<ResourceUsage> },
): HttpHandler {
  return http.get<{ name: string }>(`*${poolPath}`, ({ params }) => {
    const pool = world.pools.getByName(params.name);
    if (pool === null) throw new Error(`This world has no pool ${params.name}.`);
    return HttpResponse.json({ ...pool, ...change, resource_usage: { ...pool.resource_usage, ...usage } });
  });
}

/** How many GPUs a pool and its quota have, and how many of them workflows use. */
interface Gpus {
  total: number;
  used: number;
  /** Used outside workflows; none by default. */
  outside?: number;
  quota: number;
  quotaUsed: number;
}

/** Usage of a pool, for `poolWith`. */
export function usageOf({ total, used, outside = 0, quota, quotaUsed }: Gpus): Partial<ResourceUsage> {
  return {
    total_capacity: total,
    total_usage: used,
    total_non_workflow_usage: outside,
    total_free: total - used - outside,
    quota_limit: quota,
    quota_used: quotaUsed,
    quota_free: quota - quotaUsed,
  };
}

/** What the diagnosis in `canvas` says and offers. */
export function queueDiagnosis(canvas: ReturnType<typeof within>) {
  const beside = (label: string | RegExp) => canvas.getByText(label).nextElementSibling;
  return {
    /** What blocks the workflow and what to do, once they are known. */
    async findings(): Promise<{ reasons: string[]; steps: string[] }> {
      const section = within(await canvas.findByRole("region", { name: "Why it is not running" }));
      const textsUnder = async (heading: string, selector: string) => {
        const { parentElement } = await section.findByRole("heading", { name: heading });
        const elements = parentElement?.querySelectorAll(selector) ?? [];
        return [...elements].map(({ textContent }) => textContent ?? "");
      };
      return {
        reasons: await textsUnder("Blocked by", "p, li"),
        steps: await textsUnder("What you can do", "li"),
      };
    },
    /** The number of GPUs that are available at the workflow's priority. */
    available: () => beside(/^Available at/),
    position: () => beside("Queue position"),
    /** The buttons that resubmit to another pool. */
    suggestions: () => canvas.findAllByRole("button", { name: /^Resubmit to / }),
  };
}
