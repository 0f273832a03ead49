import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { LIST_SEARCH_KEY } from "@/lib/hrefs/list-search";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { expectTabInView } from "../../../components/ui/expect-tab-in-view";
import { inAppShell } from "../../../frames/in-app-shell";
import {
  answersWith,
  detailHandlers,
  expectedWorld,
  groupsIn,
  showGraph,
  taskCount,
  workflowOf,
  workflowPath,
} from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  component: WorkflowDetailScreen,
  // Names depend on the seed, so a story looks them up in the world.
  args: { name: "" },
  decorators: [inAppShell],
  // Worlds with at most one workflow lack most states; the seed stays free.
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows/name" } } },
  beforeEach({ msw, globals }) {
    msw.use(...detailHandlers(worldOf(globals)));
  },
});

export default meta;

const running = (world: World) =>
  workflowOf(
    world,
    "RUNNING",
    (workflow) =>
      groupsIn(workflow, "COMPLETED") > 0 && groupsIn(workflow, "WAITING") > 0 && workflow.tags.length > 0,
  );

/** Some groups completed, one running, others waiting. */
export const Default = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals, userEvent }) => {
    const workflow = running(expectedWorld(globals));
    await expect(await canvas.findByText(/^Running for .+ tasks? running/)).toBeVisible();
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(workflow.name);
    const timeline = within(canvas.getByRole("list", { name: "Timeline" }));
    await expect(timeline.getAllByRole("listitem").at(-1)).toHaveTextContent("Still running");
    const groups = within(canvas.getByRole("region", { name: formatCount(workflow.groups.length, "group") }));
    await expect(groups.getAllByRole("row").slice(1)).toHaveLength(workflow.groups.length);
    const gpus = formatCount(gpuCount(expectedWorld(globals), workflow), "GPU");
    await expect(await groups.findByText(new RegExp(`, ${gpus}$`))).toBeVisible();
    const graph = within(await showGraph({ canvas, userEvent }));
    await expect(await graph.findAllByRole("treeitem")).toHaveLength(workflow.groups.length);
  },
});

/** GPUs of all its tasks, regardless of attempts. */
function gpuCount(world: World, { name, groups }: WorkflowQueryResponse): number {
  const tasks = new Set(groups.flatMap(({ tasks: attempts }) => attempts.map((task) => task.name)));
  return [...tasks].reduce((sum, task) => sum + (world.tasks.generate(name, task)?.gpu ?? 0), 0);
}

const completed = (world: World) => workflowOf(world, "COMPLETED", ({ groups }) => groups.length > 3);

export const Completed = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={completed(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const tasks = formatCount(taskCount(completed(expectedWorld(globals))), "task");
    await expect(
      await canvas.findByText(new RegExp(`^Completed in .+ all ${tasks} succeeded`)),
    ).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Failure" })).not.toBeInTheDocument());
    expectEndOnOneLine(canvas.getByRole("list", { name: "Timeline" }));
  },
});

/** The label of the end is at the right edge, as high as that of the submission, and nothing sticks out. */
function expectEndOnOneLine(timeline: HTMLElement) {
  const [first, last] = [timeline.firstElementChild, timeline.lastElementChild].map((stop) => {
    const label = stop?.querySelector("time")?.parentElement?.parentElement;
    if (!label) throw new Error("A stop of the timeline has no time.");
    return label.getBoundingClientRect();
  });
  const box = timeline.getBoundingClientRect();
  expect(last?.height).toBe(first?.height);
  expect(last?.right).toBeLessThanOrEqual(box.right + 1);
  // The columns add up to fractions of a pixel.
  expect(timeline.scrollWidth).toBeLessThanOrEqual(timeline.clientWidth + 1);
}

/** The task attempt of the story. */
const outOfMemory = ({ groups }: ReturnType<typeof workflowOf>) =>
  groups.flatMap(({ tasks }) => tasks).find(({ failure_message }) => /OOMKilled/.test(failure_message ?? ""));

const failed = (world: World) =>
  workflowOf(world, "FAILED", (row) => row.groups.length > 2 && outOfMemory(row) !== undefined);

/** The failure is at the top, verbatim, and can be copied. */
export const Failed = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={failed(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const message = outOfMemory(failed(expectedWorld(globals)))?.failure_message ?? "";
    const box = within(await canvas.findByRole("region", { name: "Failure" }));
    await expect(box.getByText(message)).toBeVisible();
    await expect(canvas.getByText(/exit code 137 \(out of memory\)\./)).toBeVisible();
  },
});

/** A warning of the pool's policy is below the cause of the failure. */
export const PolicyWarning = meta.story({
  beforeEach({ msw, globals }) {
    const warnings = ["The pool requires a `team` label; this workflow has none."];
    msw.use(answersWith({ ...failed(expectedWorld(globals)), warnings }));
  },
  render: Failed.input.render,
  play: async ({ canvas }) => {
    const warnings = await canvas.findByRole("region", { name: "Warnings" });
    const cause = canvas.getByRole("region", { name: "Why it failed" });
    await expect(cause.compareDocumentPosition(warnings)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await expect(within(warnings).getByText("team", { selector: "code" })).toBeVisible();
  },
});

const failedUpstream = (world: World) =>
  workflowOf(world, "FAILED", (workflow) => groupsIn(workflow, "FAILED_UPSTREAM") > 1);

/** Downstream groups of the failed one never ran. */
export const FailedUpstream = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={failedUpstream(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const never = formatCount(
      groupsIn(failedUpstream(expectedWorld(globals)), "FAILED_UPSTREAM"),
      "downstream group",
    );
    await expect(await canvas.findByText(new RegExp(`${never} never ran`))).toBeVisible();
  },
});

const canceled = (world: World) =>
  workflowOf(world, "FAILED_CANCELED", ({ cancel_message }) => cancel_message !== undefined);

/** Who canceled it, and why. */
export const Canceled = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={canceled(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const { cancelled_by = "", cancel_message = "" } = canceled(expectedWorld(globals));
    await expect(await canvas.findByText(new RegExp(`^Canceled after .+ by ${cancelled_by}`))).toBeVisible();
    await expect(canvas.getByText(cancel_message)).toBeVisible();
  },
});

const waiting = (world: World) => workflowOf(world, "WAITING", ({ groups }) => groups.length > 2);

/** Queued: no start, no nodes, and the pool it waits for. */
export const Waiting = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={waiting(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const { pool } = waiting(expectedWorld(globals));
    await expect(await canvas.findByText(new RegExp(`^Waiting for .+ in the ${pool} queue`))).toBeVisible();
    const timeline = within(canvas.getByRole("list", { name: "Timeline" }));
    await expect(timeline.getAllByRole("listitem").at(-1)).toHaveTextContent("Not started");
  },
});

const pending = (world: World) => workflowOf(world, "PENDING", ({ groups }) => groups.length > 1);

export const Pending = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={pending(expectedWorld(globals)).name} />,
});

const preempted = (world: World) => workflowOf(world, "FAILED_PREEMPTED", ({ groups }) => groups.length > 1);

/** Low priority uses spare capacity: it was preempted, which is not its fault. */
export const Preempted = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={preempted(expectedWorld(globals)).name} />,
});

/** No response yet: skeleton with the name from the URL. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(workflowPath));
  },
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, globals }) => {
    const { name } = running(expectedWorld(globals));
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(name);
    await expect(canvas.getByText(`Loading workflow ${name}`)).toBeInTheDocument();
  },
});

/** The list's last query string. */
const listSearch = "?f=status:FAILED&f=pool:training-h100";

/** An outdated or mistyped link; the way back keeps the list's filters. */
export const NotFound = meta.story({
  args: { name: "train-llama-70b-mistyped" },
  beforeEach: () => {
    sessionStorage.setItem(LIST_SEARCH_KEY, listSearch);
    return () => sessionStorage.removeItem(LIST_SEARCH_KEY);
  },
  play: async ({ args, canvas }) => {
    await expect(await canvas.findByText("Workflow not found")).toBeVisible();
    await expect(canvas.getByText(args.name, { selector: "code" })).toBeVisible();
    const href = `/workflows${listSearch}`;
    await expect(canvas.getByRole("link", { name: "All workflows" })).toHaveAttribute("href", href);
    const crumbs = within(canvas.getByRole("navigation", { name: "Breadcrumb" }));
    await expect(crumbs.getByRole("link", { name: "Workflows" })).toHaveAttribute("href", href);
  },
});

/** The server fails once; Retry loads the page. */
const ServerError = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(workflowPath, 500), ...detailHandlers(worldOf(globals)));
  },
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The workflow could not be loaded");
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByText(/^Running for /)).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
  },
});

export { ServerError as Error };

/** The server fails while the page is open: the data stays, marked as outdated. */
export const StaleRefresh = meta.story({
  render: (_, { globals }) => <WorkflowDetailScreen name={running(expectedWorld(globals)).name} />,
  play: async ({ canvas, msw, userEvent }) => {
    await canvas.findByText(/^Running for /);
    msw.use(failsWith(workflowPath, 503));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Could not refresh.");
    await expect(canvas.getByText(/^Running for /)).toBeVisible();
  },
});

/** The next successful refresh clears the message. */
export const StaleRefreshRecovers = meta.story({
  render: StaleRefresh.input.render,
  play: async ({ canvas, globals, msw, userEvent }) => {
    await canvas.findByText(/^Running for /);
    msw.use(failsWith(workflowPath, 503));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await canvas.findByRole("alert");
    msw.use(...detailHandlers(worldOf(globals)));
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
  },
});

/** Maximum lengths: the layout holds. */
export const LongNames = meta.story({
  beforeEach({ args, msw, globals }) {
    const row = running(expectedWorld(globals));
    const long = "-with-a-name-that-somebody-put-a-whole-sentence-into-";
    msw.use(
      answersWith({
        ...row,
        name: args.name,
        submitted_by: "maximiliane-alexandra.von-hohenstein-rosenberg",
        pool: `a-pool${long}01`,
        tags: [...row.tags, "a-tag-that-is-as-long-as-the-contract-lets-it-be-and-longer"],
        labels: { team: "foundation-models", [`cost-center${long}`]: `4711${long}` },
        groups: row.groups.map((group) => ({
          ...group,
          name: `${group.name}${long}`,
          remaining_upstream_groups: group.remaining_upstream_groups?.map((name) => `${name}${long}`),
          downstream_groups: group.downstream_groups?.map((name) => `${name}${long}`),
          tasks: group.tasks.map((task) => ({ ...task, name: `${task.name}${long}${task.name.at(-1)}` })),
        })),
      }),
    );
  },
  args: { name: "finetune-stable-diffusion-xl-on-the-customer-demo-dataset-with-everything-0042-3ewmto3m" },
  play: async ({ args, canvas }) => {
    await canvas.findByText(/^Running for /);
    // In full, on as many lines as it needs, and nowhere else.
    const title = canvas.getByRole("heading", { level: 1 });
    await expect(title).toHaveTextContent(args.name);
    await expect(title.scrollWidth).toBe(title.clientWidth);
    await expect(canvas.getByRole("navigation", { name: "Breadcrumb" })).toHaveTextContent(/^Workflows$/);
    const main = canvas.getByRole("main");
    await expect(main.scrollWidth).toBe(main.clientWidth);
  },
});

/** A phone: the graph is a tab, and only the tabs scroll sideways. */
export const Narrow = meta.story({
  globals: { volume: "default", viewport: { value: "phone", isRotated: false } },
  render: StaleRefresh.input.render,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/^Running for /);
    const main = canvas.getByRole("main");
    const expectWidthKept = () => expect(main.scrollWidth).toBe(main.clientWidth);
    await expectWidthKept();
    expectTabInView(canvas.getByRole("tab", { name: "Overview" }));
    await expect(await showGraph({ canvas, userEvent })).toBeVisible();
    await expectWidthKept();
    const last = canvas.getByRole("tab", { name: "Artifacts" });
    await userEvent.click(last);
    await waitFor(() => expectTabInView(last));
    await expectWidthKept();
  },
});
