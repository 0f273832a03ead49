import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { QueueDiagnosis } from "@/features/workflows/diagnosis/queue-diagnosis";
import type {
  PoolResourceUsage,
  ResourceUsage,
  WorkflowPriority,
  WorkflowQueryResponse,
  WorkflowStatus,
} from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { poolHandlers, taskHandlers, workflowHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { inPanel, narrow, overflowOf } from "../../../frames/panel-frame";
import { expectedWorld, workflowOf } from "../detail/detail-page";

const poolPath = "/api/pool/:name";

const meta = preview.meta({
  title: "Workflow/Queue diagnosis",
  decorators: [
    (Story) => (
      <div className="p-4">
        <Story />
      </div>
    ),
    inPanel,
  ],
  globals: { volume: "default" },
  beforeEach({ msw, globals }) {
    const world = worldOf(globals);
    msw.use(...workflowHandlers(world), ...taskHandlers(world), ...poolHandlers(world));
  },
});

export default meta;

/** GPUs and number of the tasks that nothing else of the run holds back. */
function needsOf(world: World, { name, groups }: WorkflowQueryResponse) {
  const first = groups
    .filter(({ remaining_upstream_groups: left = [] }) => left.length === 0)
    .flatMap(({ tasks }) => tasks);
  const gpus = first.map((task) => world.tasks.generate(name, task.name)?.gpu ?? 0);
  return { tasks: first.length, gpus: gpus.reduce((sum, gpu) => sum + gpu, 0) };
}

/** The newest run that waits in this status, with this priority, for GPUs of a pool that is on. */
const queued =
  (status: WorkflowStatus, priority: WorkflowPriority = "NORMAL") =>
  (world: World) =>
    workflowOf(
      world,
      status,
      (workflow) =>
        workflow.priority === priority &&
        needsOf(world, workflow).gpus > 1 &&
        world.pools.getByName(workflow.pool ?? "")?.status === "ONLINE",
    );

const waiting = queued("WAITING");
const pending = queued("PENDING");
const low = queued("WAITING", "LOW");

function aheadOf(world: World, { pool = "", priority, submit_time }: WorkflowQueryResponse): number {
  const inPool = { statuses: ["WAITING", "PENDING"] as const, pools: [pool] };
  const order: readonly WorkflowPriority[] = ["HIGH", "NORMAL", "LOW"];
  const higher = order.slice(0, order.indexOf(priority));
  return (
    (higher.length > 0 ? world.workflows.count({ ...inPool, priorities: higher }) : 0) +
    world.workflows.count({ ...inPool, priorities: [priority], submittedBefore: Date.parse(submit_time) })
  );
}

/** Answers with the pool of that name, changed. */
function poolWith(
  globals: Readonly<Record<string, unknown>>,
  { usage, ...change }: Partial<PoolResourceUsage> & { usage?: Partial<ResourceUsage> },
) {
  const world = expectedWorld(globals);
  return http.get<{ name: string }>(`*${poolPath}`, ({ params }) => {
    const pool = world.pools.getByName(params.name);
    if (pool === null) throw new Error(`This world has no pool ${params.name}.`);
    return HttpResponse.json({ ...pool, ...change, resource_usage: { ...pool.resource_usage, ...usage } });
  });
}

type Canvas = ReturnType<typeof within>;

/** What blocks it and what to do, once they are known. */
async function findingsOf(canvas: Canvas): Promise<{ reasons: string[]; steps: string[] }> {
  const section = within(await canvas.findByRole("region", { name: "Why it is not running" }));
  await section.findByRole("heading", { name: "Blocked by" });
  const [reasons = [], steps = []] = section.getAllByRole("list").map((list) =>
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent ?? ""),
  );
  return { reasons, steps };
}

/** What it needs beside what its pool has free, its place in the queue, and where it would start at once. */
export const Waiting = meta.story({
  render: (_, { globals }) => <QueueDiagnosis workflow={waiting(expectedWorld(globals))} />,
  play: async ({ canvas, globals }) => {
    const world = expectedWorld(globals);
    const workflow = waiting(world);
    const { steps } = await findingsOf(canvas);
    const { gpus, tasks } = needsOf(world, workflow);
    await expect(
      canvas.getByText(`${formatCount(gpus, "GPU")} in ${formatCount(tasks, "task")}`),
    ).toBeVisible();
    const place = canvas.getByText("Queue position").nextElementSibling;
    await expect(place).toHaveTextContent(formatNumber(aheadOf(world, workflow) + 1));
    await expect(steps.at(-1)).toMatch(/^Or wait: it starts automatically/);
    await waitFor(async () => expect((await findingsOf(canvas)).steps[0]).toMatch(/^Resubmit to a pool/));
  },
});

export const Pending = meta.story({
  render: (_, { globals }) => <QueueDiagnosis workflow={pending(expectedWorld(globals))} />,
  play: async ({ canvas, globals }) => {
    const world = expectedWorld(globals);
    const ahead = aheadOf(world, pending(world));
    const { reasons } = await findingsOf(canvas);
    await expect(reasons.at(-1)).toContain(
      `${formatCount(ahead, "workflow")} ${ahead === 1 ? "is" : "are"} ahead`,
    );
  },
});

export const PoolOffline = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(poolWith(globals, { status: "OFFLINE" }));
  },
  render: Waiting.input.render,
  play: async ({ canvas }) => {
    await expect((await findingsOf(canvas)).reasons[0]).toMatch(/ is offline: nothing starts/);
  },
});

export const Maintenance = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(poolWith(globals, { status: "MAINTENANCE", enable_maintenance: true }));
  },
  render: Waiting.input.render,
  play: async ({ canvas }) => {
    await expect((await findingsOf(canvas)).reasons[0]).toMatch(
      / is in maintenance: it accepts no new workflows/,
    );
  },
});

/** It could wait for ever, so that it is not told to. */
export const AsksTooMuch = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(
      poolWith(globals, {
        usage: {
          total_capacity: 0,
          total_usage: 0,
          total_free: 0,
          quota_limit: 0,
          quota_used: 0,
          quota_free: 0,
        },
      }),
    );
  },
  render: Waiting.input.render,
  play: async ({ canvas }) => {
    const { reasons, steps } = await findingsOf(canvas);
    await expect(reasons[0]).toMatch(/it can never start there\.$/);
    await expect(steps.at(-1)).toMatch(/^Cancel it/);
  },
});

/** There are GPUs to spare, but not for runs that use the quota. */
export const QuotaUsedUp = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(
      poolWith(globals, {
        usage: {
          ...{ total_capacity: 1_024, total_usage: 256, total_free: 768 },
          ...{ quota_limit: 256, quota_used: 256, quota_free: 0 },
        },
      }),
    );
  },
  render: Waiting.input.render,
  play: async ({ canvas }) => {
    const { reasons, steps } = await findingsOf(canvas);
    await expect(reasons[0]).toBe("The pool’s quota has 0 of 256 GPUs left for NORMAL priority.");
    await expect(steps.join(" ")).toMatch(/Resubmit with LOW priority/);
    await expect(canvas.getByRole("progressbar", { name: "Quota in use" })).toHaveAttribute(
      "aria-valuenow",
      "256",
    );
  },
});

/** Nothing is in its way but the scheduler's round. */
export const NextInLine = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(
      http.get("*/api/workflow", () => HttpResponse.json({ entries: [], total: 0 })),
      poolWith(globals, {
        usage: {
          ...{ total_capacity: 1_024, total_usage: 0, total_free: 1_024 },
          ...{ quota_limit: 1_024, quota_used: 0, quota_free: 1_024 },
        },
      }),
    );
  },
  render: Waiting.input.render,
  play: async ({ canvas }) => {
    const { reasons } = await findingsOf(canvas);
    await expect(reasons).toHaveLength(1);
    await expect(reasons[0]).toMatch(/it is next/);
    await expect(canvas.getByText("Queue position").nextElementSibling).toHaveTextContent("1");
  },
});

/** The quota is no matter of its own, and everybody else comes first. */
export const LowPriority = meta.story({
  render: (_, { globals }) => <QueueDiagnosis workflow={low(expectedWorld(globals))} />,
  play: async ({ canvas, globals }) => {
    const world = expectedWorld(globals);
    const { reasons, steps } = await findingsOf(canvas);
    await expect(reasons.join(" ")).not.toMatch(/quota/);
    await expect(reasons.join(" ")).toContain(formatCount(aheadOf(world, low(world)), "workflow"));
    await expect(steps.join(" ")).toMatch(/Resubmit with NORMAL priority/);
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(poolPath));
  },
  render: Waiting.input.render,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading pool")).toBeInTheDocument();
  },
});

const ServerError = meta.story({
  name: "Error",
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(poolPath, 500), ...poolHandlers(worldOf(globals)));
  },
  render: Waiting.input.render,
  play: async ({ canvas, userEvent }) => {
    const alert = within(await canvas.findByRole("alert"));
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    await expect((await findingsOf(canvas)).reasons.length).toBeGreaterThan(0);
  },
});

export { ServerError as Error };

/** A phone: the figures stand below one another. */
export const Narrow = meta.story({
  ...narrow,
  render: Waiting.input.render,
  play: async ({ canvas, canvasElement }) => {
    await findingsOf(canvas);
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
