import { HttpResponse, http } from "msw";
import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { ToastProvider } from "@/components/ui/toasts";
import { QueueDiagnosis } from "@/features/workflows/diagnosis/queue-diagnosis";
import type {
  PoolResourceUsage,
  ResourceUsage,
  WorkflowPriority,
  WorkflowQueryResponse,
  WorkflowStatus,
} from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { poolHandlers, specHandlers, taskHandlers, workflowHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { inPanel, narrow, overflowOf } from "../../../frames/panel-frame";
import { mayUse } from "../../../modules/submit/submit-page";
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
    msw.use(
      mayUse(world),
      ...workflowHandlers(world),
      ...taskHandlers(world),
      ...poolHandlers(world),
      ...specHandlers(world),
    );
  },
});

export default meta;

/** GPUs and number of the tasks that wait for no other group. */
function needsOf(world: World, { name, groups }: WorkflowQueryResponse) {
  const first = groups
    .filter(({ remaining_upstream_groups: left = [] }) => left.length === 0)
    .flatMap(({ tasks }) => tasks);
  const gpus = first.map((task) => world.tasks.generate(name, task.name)?.gpu ?? 0);
  return { tasks: first.length, gpus: gpus.reduce((sum, gpu) => sum + gpu, 0) };
}

/** The newest workflow in this status and with this priority that waits for GPUs of an online pool. */
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
  const textsUnder = async (heading: string, selector: string) => {
    const { parentElement } = await section.findByRole("heading", { name: heading });
    return [...(parentElement?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent ?? "");
  };
  return {
    reasons: await textsUnder("Blocked by", "p, li"),
    steps: await textsUnder("What you can do", "li"),
  };
}

/** The number of GPUs beside "Available at … priority". */
const availableIn = (canvas: Canvas) => canvas.getByText(/^Available at/).nextElementSibling;

/** Required and available GPUs, the queue position, and other pools with room. */
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

const suggestions = (canvas: Canvas) => canvas.findAllByRole("button", { name: /^Resubmit to / });

/** Each suggested pool opens the resubmission with that pool, and closing it unchanged asks nothing. */
export const ResubmitToPool = meta.story({
  decorators: [
    (Story) => (
      <ToastProvider>
        <Story />
      </ToastProvider>
    ),
  ],
  render: Waiting.input.render,
  play: async ({ canvas, userEvent }) => {
    const buttons = await suggestions(canvas);
    await expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons.slice(0, 2)) {
      const [, pool = ""] = /^Resubmit to (\S+) [\d,]+ GPUs? free$/.exec(button.textContent ?? "") ?? [];
      await userEvent.click(button);
      const dialog = within(await screen.findByRole("dialog", { name: /^Resubmit / }));
      await expect(dialog.getByRole("combobox", { name: "Pool" })).toHaveTextContent(pool);
      await userEvent.click(dialog.getByRole("button", { name: "Close" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    }
  },
});

/** Pools outside the profile are not suggested. */
export const NoOtherPool = meta.story({
  beforeEach({ msw, globals }) {
    const world = expectedWorld(globals);
    msw.use(mayUse(world, waiting(world).pool ?? ""));
  },
  render: Waiting.input.render,
  play: async ({ canvas }) => {
    const { steps } = await findingsOf(canvas);
    await expect(steps.join(" ")).not.toContain("Resubmit to");
    await expect(canvas.queryByRole("button", { name: /^Resubmit to / })).toBeNull();
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
  play: async ({ canvas, globals }) => {
    const { reasons, steps } = await findingsOf(canvas);
    await expect(reasons[0]).toMatch(/ is offline: nothing starts/);
    await expect(steps.at(-1)).toMatch(
      new RegExp(`starts automatically once ${waiting(expectedWorld(globals)).pool} is back online`),
    );
    // Its free GPUs are of no use to anyone.
    await expect(availableIn(canvas)).toHaveTextContent(/^0 GPUs$/);
    await waitFor(() => expect(canvas.queryByRole("progressbar")).not.toBeInTheDocument());
  },
});

export const Maintenance = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(poolWith(globals, { status: "MAINTENANCE", enable_maintenance: true }));
  },
  render: Waiting.input.render,
  play: async ({ canvas }) => {
    await expect((await findingsOf(canvas)).reasons[0]).toMatch(
      / is in maintenance: nothing starts until it ends/,
    );
    await expect(availableIn(canvas)).toHaveTextContent(/^0 GPUs$/);
  },
});

/** It can never start, so waiting is not suggested. */
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

/** GPUs are free, but only outside the quota. */
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
    await expect(reasons[0]).toBe("The pool’s quota has 0 of 256 GPUs left at Normal priority.");
    await expect(steps.join(" ")).toMatch(/Resubmit at Low priority/);
    await expect(canvas.getByRole("progressbar", { name: "Quota in use" })).toHaveAttribute(
      "aria-valuenow",
      "256",
    );
  },
});

/** Nothing blocks it: it starts in the next scheduling cycle. */
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

/** The quota does not apply, and all other priorities come first. */
export const LowPriority = meta.story({
  render: (_, { globals }) => <QueueDiagnosis workflow={low(expectedWorld(globals))} />,
  play: async ({ canvas, globals }) => {
    const world = expectedWorld(globals);
    const { reasons, steps } = await findingsOf(canvas);
    await expect(reasons.join(" ")).not.toMatch(/quota/);
    await expect(reasons.join(" ")).toContain(formatCount(aheadOf(world, low(world)), "workflow"));
    await expect(steps.join(" ")).toMatch(/Resubmit at Normal priority/);
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

/** A phone: the figures are below one another. */
export const Narrow = meta.story({
  ...narrow,
  render: Waiting.input.render,
  play: async ({ canvas, canvasElement }) => {
    await findingsOf(canvas);
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
