import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { findRootFailure } from "@/components/workflow/root-failure";
import { FailureDiagnosis } from "@/features/workflows/diagnosis/failure-diagnosis";
import type { WorkflowQueryResponse, WorkflowStatus } from "@/lib/api/generated.schemas";
import { logHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { inPanel, narrow, overflowOf } from "../../../frames/panel-frame";
import { expectedWorld, workflowOf } from "../detail/detail-page";

const logPath = "/api/workflow/:name/task/:task/logs";

const meta = preview.meta({
  title: "Workflow/Failure diagnosis",
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
    msw.use(...logHandlers(worldOf(globals)));
  },
});

export default meta;

/** The newest workflow in this status with such a failure message. */
const failing = (status: WorkflowStatus, says: RegExp) => (world: World) => {
  const found = workflowOf(world, status, (workflow) => says.test(findRootFailure(workflow)?.message ?? ""));
  const message = findRootFailure(found)?.message ?? "";
  if (!says.test(message))
    throw new Error(`No recent workflow in status ${status} says ${says}; one says ${message}.`);
  return found;
};

type Canvas = ReturnType<typeof within>;
type Find = (world: World) => WorkflowQueryResponse;

const rendering =
  (find: Find) =>
  (_: unknown, { globals }: { globals: Readonly<Record<string, unknown>> }) => (
    <FailureDiagnosis workflow={find(expectedWorld(globals))} />
  );

/** The failure message, the likeliest cause, and the first step. */
async function expectDiagnosis(
  canvas: Canvas,
  workflow: WorkflowQueryResponse,
  { cause, step }: { cause: RegExp; step: RegExp },
): Promise<void> {
  const failure = findRootFailure(workflow);
  const section = within(await canvas.findByRole("region", { name: "Why it failed" }));
  const said = within(section.getByRole("region", { name: "Failure" }));
  await expect(said.getByText(failure?.message ?? "")).toBeVisible();
  await expect(said.getByRole("link", { name: failure?.task?.name ?? failure?.group.name })).toBeVisible();
  const [causes, steps] = section.getAllByRole("list").map((list) => within(list).getAllByRole("listitem"));
  await expect(causes?.[0]).toHaveTextContent(cause);
  await expect(steps?.[0]).toHaveTextContent(step);
}

/** The end of the log, scrolled to the error. */
async function expectLog(canvas: Canvas, error: RegExp): Promise<void> {
  const log = within(await canvas.findByRole("figure", { name: "Last log lines" }));
  const line = (await log.findAllByText(error)).at(-1);
  await expect(line).toBeVisible();
  const [shown, box] = [line, line?.closest("pre")].map((element) => element?.getBoundingClientRect());
  await expect(shown?.top).toBeLessThan(box?.bottom ?? 0);
  await expect(shown?.bottom).toBeGreaterThan(box?.top ?? 0);
  await expect(log.getByRole("link", { name: "View log" })).toHaveAttribute(
    "href",
    expect.stringContaining("tab=logs"),
  );
}

const outOfMemory = failing("FAILED", /OOMKilled/);

/** The process exceeded the memory that the task requests. */
export const OutOfMemory = meta.story({
  render: rendering(outOfMemory),
  play: async ({ canvas, globals }) => {
    const diagnosis = { cause: /exceeded the memory/, step: /more memory/ };
    await expectDiagnosis(canvas, outOfMemory(expectedWorld(globals)), diagnosis);
    await expect(canvas.getByText(/exit code 137 \(out of memory\)/)).toBeVisible();
    await expectLog(canvas, /Memory cgroup out of memory: Killed process/);
  },
});

const cuda = failing("FAILED", /CUDA out of memory/);

export const CudaOutOfMemory = meta.story({
  render: rendering(cuda),
  play: async ({ canvas, globals }) => {
    await expectDiagnosis(canvas, cuda(expectedWorld(globals)), { cause: /its GPU/, step: /batch size/ });
    await expectLog(
      canvas,
      /torch\.OutOfMemoryError: CUDA out of memory\. Tried to allocate .* GPU 0 has a total capacity/,
    );
  },
});

const nccl = failing("FAILED", /NCCL/);

/** The task that reports the failure is rarely its cause. */
export const Nccl = meta.story({
  render: rendering(nccl),
  play: async ({ canvas, globals }) => {
    await expectDiagnosis(canvas, nccl(expectedWorld(globals)), { cause: /peer/, step: /the first to fail/ });
    await expectLog(canvas, /^terminate called after throwing an instance of 'c10::DistBackendError'/);
  },
});

const imagePull = failing("FAILED_IMAGE_PULL", /manifest unknown|pull access denied/);

/** Nothing ran, so there is no log. */
export const ImagePull = meta.story({
  render: rendering(imagePull),
  play: async ({ canvas, globals }) => {
    const diagnosis = { cause: /tag does not exist|credential/, step: /tag in the spec|Renew/ };
    await expectDiagnosis(canvas, imagePull(expectedWorld(globals)), diagnosis);
    await waitFor(() => expect(canvas.queryByRole("figure")).not.toBeInTheDocument());
  },
});

const execTimeout = failing("FAILED_EXEC_TIMEOUT", /exec_timeout/);

export const ExecTimeout = meta.story({
  render: rendering(execTimeout),
  play: async ({ canvas, globals }) => {
    const diagnosis = { cause: /execution timeout/, step: /Raise exec_timeout/ };
    await expectDiagnosis(canvas, execTimeout(expectedWorld(globals)), diagnosis);
    await expectLog(canvas, /exec_timeout reached/);
  },
});

const queueTimeout = failing("FAILED_QUEUE_TIMEOUT", /queue_timeout/);

/** The group failed before any of its tasks was begun. */
export const QueueTimeout = meta.story({
  render: rendering(queueTimeout),
  play: async ({ canvas, globals }) => {
    const diagnosis = { cause: /no capacity within its queue timeout/, step: /more free GPUs/ };
    await expectDiagnosis(canvas, queueTimeout(expectedWorld(globals)), diagnosis);
    await waitFor(() => expect(canvas.queryByRole("figure")).not.toBeInTheDocument());
  },
});

const evicted = failing("FAILED_EVICTED", /^Evicted/);

export const Evicted = meta.story({
  render: rendering(evicted),
  play: async ({ canvas, globals }) => {
    const diagnosis = {
      cause: /filled its disk|out of service/,
      step: /Request as much storage|another node/,
    };
    await expectDiagnosis(canvas, evicted(expectedWorld(globals)), diagnosis);
    await expectLog(canvas, /Evicting the pod from/);
  },
});

const preempted = failing("FAILED_PREEMPTED", /^Preempted/);

export const Preempted = meta.story({
  render: rendering(preempted),
  play: async ({ canvas, globals }) => {
    await expectDiagnosis(canvas, preempted(expectedWorld(globals)), {
      cause: /Low priority/,
      step: /Normal/,
    });
    await expectLog(canvas, /Preempting the pod on/);
  },
});

const startError = failing("FAILED_START_ERROR", /exec: /);

export const StartError = meta.story({
  render: rendering(startError),
  play: async ({ canvas, globals }) => {
    const diagnosis = { cause: /does not contain the command|not executable/, step: /image/ };
    await expectDiagnosis(canvas, startError(expectedWorld(globals)), diagnosis);
    await expect(canvas.getByText(/exit code 12[67]/)).toBeVisible();
  },
});

const serverError = failing("FAILED_SERVER_ERROR", /^Internal error/);

/** The platform's own fault. */
export const ServerError = meta.story({
  render: rendering(serverError),
  play: async ({ canvas, globals }) => {
    const diagnosis = { cause: /your code is not at fault/, step: /Resubmit/ };
    await expectDiagnosis(canvas, serverError(expectedWorld(globals)), diagnosis);
  },
});

const backendError = failing("FAILED_BACKEND_ERROR", /NodeNotReady|Backend disconnected/);

export const BackendError = meta.story({
  render: rendering(backendError),
  play: async ({ canvas, globals }) => {
    const diagnosis = { cause: /not at fault/, step: /Resubmit/ };
    await expectDiagnosis(canvas, backendError(expectedWorld(globals)), diagnosis);
    await expectLog(canvas, /Lost contact with the pod/);
  },
});

/** The log fails to load, and can be retried. */
export const LogUnavailable = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(logPath, 500), ...logHandlers(worldOf(globals)));
  },
  render: OutOfMemory.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    await expect(await canvas.findByText(/^Could not load the log/)).toBeVisible();
    const diagnosis = { cause: /exceeded the memory/, step: /more memory/ };
    await expectDiagnosis(canvas, outOfMemory(expectedWorld(globals)), diagnosis);
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expectLog(canvas, /Memory cgroup out of memory: Killed process/);
  },
});

/** The log has expired. */
export const LogGone = meta.story({
  beforeEach({ msw }) {
    msw.use(failsWith(logPath, 404));
  },
  render: OutOfMemory.input.render,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This log has expired.")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Retry" })).not.toBeInTheDocument());
  },
});

/** Everything but the log is shown at once, and the log has reserved space. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(logPath));
  },
  render: OutOfMemory.input.render,
  play: async ({ canvas, globals }) => {
    await expect(await canvas.findByText("Loading log")).toBeInTheDocument();
    const diagnosis = { cause: /exceeded the memory/, step: /more memory/ };
    await expectDiagnosis(canvas, outOfMemory(expectedWorld(globals)), diagnosis);
  },
});

/** A phone: causes and steps are below one another, and long log lines wrap. */
export const Narrow = meta.story({
  ...narrow,
  render: OutOfMemory.input.render,
  play: async ({ canvas, canvasElement }) => {
    await expectLog(canvas, /Memory cgroup out of memory: Killed process/);
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
