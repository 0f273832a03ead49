import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { findRootFailure } from "@/components/workflow/root-failure";
import { formatExactTime } from "@/lib/format/time";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { EventViewer, EXACT_TIMES_KEY } from "@/modules/events/event-viewer";
import { expectedWorld, workflowOf } from "../../features/workflows/detail/detail-page";
import { inPanel, narrow, overflowOf } from "../../frames/panel-frame";
import {
  attemptsOf,
  eventRows,
  eventsOf,
  hasBegun,
  isSmall,
  rowOf,
  rowsOf,
  running,
  stagesOf,
  viewerOf,
} from "./events-page";

const path = "/api/workflow/:name/events";

const meta = preview.meta({
  title: "Workflow/Events",
  component: EventViewer,
  // Names depend on the seed; each story finds its own in the world.
  args: { workflow: "", live: false },
  decorators: [inPanel],
  globals: { volume: "default" },
  beforeEach({ msw, globals }) {
    const world = worldOf(globals);
    msw.use(...workflowHandlers(world), ...eventHandlers(world));
  },
});

export default meta;

/** Some tasks are completed, some are running, and some are waiting for them. */
export const Default = meta.story({
  render: (_, { globals }) => viewerOf(running(expectedWorld(globals))),
  play: async ({ canvas, globals, userEvent }) => {
    const attempts = attemptsOf(running(expectedWorld(globals)));
    const rowIn = (status: string) => {
      const attempt = attempts.find((other) => other.status === status);
      return rowOf(canvas, attempt?.name ?? "", attempt?.retry_id);
    };
    const done = await rowIn("COMPLETED");
    await expect(stagesOf(done)).toHaveAccessibleName(
      "Scheduling passed, Initializing passed, Running passed, Done passed",
    );
    await expect(stagesOf(await rowIn("RUNNING"))).toHaveAccessibleName(
      "Scheduling passed, Initializing passed, Running in progress, Done not reached",
    );
    await expect(canvas.getByText(/more tasks? (has|have) not started yet\.$/)).toBeVisible();

    await expect(eventRows(canvas, /Task completed/)).toHaveLength(0);
    await userEvent.click(done);
    await expect(done).toHaveAttribute("aria-expanded", "true");
    await waitFor(() => expect(eventRows(canvas, /Task completed/)[0]).toBeVisible());
    // The reason is not repeated, and each event has one line.
    const [pulling] = eventRows(canvas, /Pulling/);
    await expect(pulling).toHaveTextContent(/^Pulling image/);
    for (const row of eventRows(canvas, /./)) await expect(row.offsetHeight).toBe(32);
    await expect(canvas.getByText("Initializing", { selector: "[aria-hidden] *" })).toBeVisible();
  },
});

const failed = (world: World) =>
  workflowOf(
    world,
    "FAILED",
    (workflow) => isSmall(workflow) && findRootFailure(workflow)?.message !== undefined,
  );

/** The cause is the last event of the task that failed first. */
export const Failed = meta.story({
  render: (_, { globals }) => viewerOf(failed(expectedWorld(globals))),
  play: async ({ canvas, globals, userEvent }) => {
    const failure = findRootFailure(failed(expectedWorld(globals)));
    const row = await rowOf(canvas, failure?.task?.name ?? "", failure?.task?.retry_id);
    await expect(stagesOf(row)).toHaveAccessibleName(/Running failed, Done not reached$/);
    await userEvent.click(row);
    const cause = new RegExp(`${escaped(failure?.message)} \\(exit code`);
    await waitFor(() => expect(eventRows(canvas, cause)).toHaveLength(1));
    const [event] = eventRows(canvas, cause);
    if (event !== undefined) await userEvent.click(event);
    await expect(canvas.getByText(cause, { selector: "p" })).toBeVisible();
  },
});

const escaped = (text = "") => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const waiting = (world: World) =>
  workflowOf(
    world,
    "WAITING",
    (workflow) =>
      isSmall(workflow) && eventsOf(world, workflow).some(({ reason }) => reason === "FailedScheduling"),
  );

/** Waiting for resources is a warning, not a failure. */
export const Waiting = meta.story({
  render: (_, { globals }) => viewerOf(waiting(expectedWorld(globals))),
  play: async ({ canvas, globals, userEvent }) => {
    const world = expectedWorld(globals);
    const warning = eventsOf(world, waiting(world)).find(({ reason }) => reason === "FailedScheduling");
    const row = await rowOf(canvas, warning?.task_name ?? "");
    await expect(stagesOf(row)).toHaveAccessibleName(/^Scheduling in progress/);
    if (row.getAttribute("aria-expanded") === "false") await userEvent.click(row);
    await expect((await canvas.findAllByText("FailedScheduling"))[0]).toBeVisible();
  },
});

const canceled = (world: World) =>
  workflowOf(
    world,
    "FAILED_CANCELED",
    (workflow) =>
      isSmall(workflow) &&
      attemptsOf(workflow).some(({ status, start_time }) => status === "FAILED_CANCELED" && start_time),
  );

/** Canceling is no failure: the stage is gray, and the filter for failures does not find it. */
export const Canceled = meta.story({
  render: (_, { globals }) => viewerOf(canceled(expectedWorld(globals))),
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const { name = "", retry_id } =
      attemptsOf(canceled(expectedWorld(globals))).find(
        ({ status, start_time }) => status === "FAILED_CANCELED" && start_time,
      ) ?? {};
    await expect(stagesOf(await rowOf(canvas, name, retry_id))).toHaveAccessibleName(
      "Scheduling passed, Initializing passed, Running canceled, Done not reached",
    );
    await userEvent.click(canvas.getByRole("combobox", { name: "Stage" }));
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole("option", { name: /^Canceled/ }));
    await waitFor(async () => {
      for (const row of rowsOf(canvas)) await expect(stagesOf(row)).toHaveAccessibleName(/canceled/);
    });
    await expect(await rowOf(canvas, name, retry_id)).toBeVisible();
  },
});

/** Events of one attempt, expanded, in the panel of a task. */
export const OneTask = meta.story({
  render: (_, { globals }) => {
    const workflow = running(expectedWorld(globals));
    const task = attemptsOf(workflow).find(({ status }) => status === "RUNNING");
    return (
      <EventViewer
        workflow={workflow.name}
        task={task?.name}
        retryId={task?.retry_id}
        live
        className="flex-1"
      />
    );
  },
  play: async ({ canvas, globals }) => {
    const { name = "", retry_id } =
      attemptsOf(running(expectedWorld(globals))).find(({ status }) => status === "RUNNING") ?? {};
    await expect(await rowOf(canvas, name, retry_id)).toHaveAttribute("aria-expanded", "true");
    await expect(rowsOf(canvas)).toHaveLength(1);
    await expect(eventRows(canvas, /Task is running/)[0]).toBeVisible();
  },
});

const retried = (world: World) =>
  workflowOf(
    world,
    "COMPLETED",
    (workflow) => isSmall(workflow) && attemptsOf(workflow).some(({ retry_id }) => retry_id > 0),
  );

/** Each attempt has its own row, in order. */
export const Retries = meta.story({
  render: (_, { globals }) => viewerOf(retried(expectedWorld(globals))),
  play: async ({ canvas, globals }) => {
    const attempts = attemptsOf(retried(expectedWorld(globals)));
    const name = attempts.find(({ retry_id }) => retry_id > 0)?.name ?? "";
    const own = attempts.filter((attempt) => attempt.name === name).map(({ retry_id }) => retry_id);
    await expect(await rowOf(canvas, name, 1)).toHaveTextContent("Attempt 2");
    const keys = rowsOf(canvas).map(({ dataset }) => dataset.attempt);
    const first = keys.indexOf(`${name}/0`);
    await expect(keys.slice(first, first + own.length)).toEqual(own.map((retryId) => `${name}/${retryId}`));
    await expect(stagesOf(await rowOf(canvas, name, 0))).toHaveAccessibleName(/failed/);
  },
});

const large = (world: World) => {
  const filter = { minimumTasks: 100, statuses: ["COMPLETED"] as const };
  const [row] = world.workflows.generateFullPage(0, 1, filter).entries;
  if (row === undefined) throw new Error("This world has no large completed workflow.");
  return row;
};

/** Hundreds of tasks and thousands of events: only visible rows are mounted. */
export const Large = meta.story({
  render: (_, { globals }) => viewerOf(large(expectedWorld(globals))),
  play: async ({ canvas, userEvent }) => {
    const list = await canvas.findByRole("region", { name: "Event list" });
    const drawn = () => list.querySelectorAll("[data-index]").length;
    // Attempts load by page, so only relative heights are comparable.
    const height = list.scrollHeight;
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    await waitFor(() => expect(list.scrollHeight).toBeGreaterThan(3 * height));
    for (const share of [0.25, 0.5, 0.75, 1]) {
      list.scrollTop = share * list.scrollHeight;
      await waitFor(() => expect(isInSight(list, lastOf(list))).toBe(true));
      await expect(drawn()).toBeLessThan(120);
    }
    const expanded = list.scrollHeight;
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await waitFor(() => expect(list.scrollHeight).toBeLessThan(expanded / 2));
  },
});

function lastOf(list: HTMLElement): Element | undefined {
  return [...list.querySelectorAll("[data-index]")].findLast((row) => isInSight(list, row));
}

function isInSight(list: HTMLElement, row: Element | undefined): boolean {
  if (row === undefined) return false;
  const [own, whole] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  return own.bottom > whole.top && own.top < whole.bottom;
}

/** Filters by stage, severity and text; results are expanded. */
export const Filtered = meta.story({
  render: (_, { globals }) => viewerOf(failed(expectedWorld(globals))),
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const world = expectedWorld(globals);
    const failure = findRootFailure(failed(world));
    await rowOf(canvas, failure?.task?.name ?? "", failure?.task?.retry_id);
    await userEvent.click(canvas.getByRole("combobox", { name: "Stage" }));
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole("option", { name: /^Failed/ }));
    await waitFor(async () => {
      for (const row of rowsOf(canvas)) await expect(stagesOf(row)).toHaveAccessibleName(/failed/);
    });

    await userEvent.click(canvas.getByRole("radio", { name: "Warnings" }));
    await waitFor(() => expect(canvas.queryByLabelText("Info")).not.toBeInTheDocument());
    await expect(canvas.getAllByLabelText("Warning").length).toBeGreaterThan(0);

    const search = canvas.getByRole("textbox", { name: "Search events" });
    await userEvent.type(search, "no such words");
    await expect(await canvas.findByText("No matching events")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show all events" }));
    await expect(search).toHaveValue("");
    // Search results are expanded, even if everything was collapsed before.
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await userEvent.type(search, "pulled");
    await waitFor(() => expect(eventRows(canvas, /Successfully pulled/).length).toBeGreaterThan(0));
    await waitFor(() => expect(eventRows(canvas, /Started container/)).toHaveLength(0));
  },
});

/** Relative times by default, exact ones on request; the other one is on hover. The choice is stored. */
export const ExactTimes = meta.story({
  beforeEach() {
    localStorage.removeItem(EXACT_TIMES_KEY);
    return () => localStorage.removeItem(EXACT_TIMES_KEY);
  },
  render: OneTask.input.render,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("region", { name: "Event list" });
    const time = () => eventRows(canvas, /./)[0]?.querySelector("time");
    await waitFor(() => expect(time()).toHaveTextContent(/ ago$|^just now$/));
    await expect(time()).toHaveAttribute("title", expect.stringMatching(/ UTC$/));
    await userEvent.click(canvas.getByRole("button", { name: "Exact times" }));
    await expect(time()).toHaveTextContent(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
    await expect(time()).toHaveAttribute("title", expect.stringMatching(/ ago$|^just now$/));
    await expect(localStorage.getItem(EXACT_TIMES_KEY)).toBe("true");
  },
});

/** Arrow keys move between attempts and events, and expand and collapse them; the list has one tab stop. */
export const Keyboard = meta.story({
  render: Default.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const begun = attemptsOf(running(expectedWorld(globals))).filter(hasBegun);
    await rowOf(canvas, begun[0]?.name ?? "");
    const rows = () => rowsOf(canvas);
    const [first, second] = rows();
    first?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(second).toHaveFocus());
    await userEvent.keyboard("{ArrowRight}");
    await expect(second).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(eventRows(canvas, /./)[0]).toHaveFocus());
    await userEvent.keyboard("{ArrowRight}");
    await expect(await canvas.findByText("Source")).toBeVisible();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await waitFor(() => expect(second).toHaveFocus());
    await userEvent.keyboard("{ArrowLeft}");
    await expect(second).toHaveAttribute("aria-expanded", "false");
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(rows().at(-1)).toHaveFocus());
    await expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(first).toHaveFocus());
  },
});

const pending = (world: World) =>
  workflowOf(world, "PENDING", (workflow) => !attemptsOf(workflow).some(hasBegun));

const noEvents = http.get(`*${path}`, () => HttpResponse.json({ entries: [], total: 0 }));

export const Empty = meta.story({
  beforeEach({ msw }) {
    msw.use(noEvents);
  },
  render: (_, { globals }) => viewerOf(pending(expectedWorld(globals))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No events yet")).toBeVisible();
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(path));
  },
  render: Default.input.render,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading events")).toBeInTheDocument();
  },
});

const ServerError = meta.story({
  name: "Error",
  beforeEach({ msw, globals }) {
    const world = worldOf(globals);
    msw.use(failsOnce(path, 500), ...workflowHandlers(world), ...eventHandlers(world));
  },
  render: Default.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const alert = within(await canvas.findByRole("alert"));
    await expect(alert.getByText("The events could not be loaded")).toBeVisible();
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    const begun = attemptsOf(running(expectedWorld(globals))).filter(hasBegun);
    await expect(await rowOf(canvas, begun[0]?.name ?? "")).toBeVisible();
  },
});

export { ServerError as Error };

export const NotFound = meta.story({
  render: () => <EventViewer workflow="train-nothing-at-all-00000000" live={false} className="flex-1" />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Workflow not found")).toBeVisible();
  },
});

/** The status moves below the name, and the current stage below the dots. */
export const Narrow = meta.story({
  ...narrow,
  render: Failed.input.render,
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const world = expectedWorld(globals);
    const { task } = findRootFailure(failed(world)) ?? {};
    await userEvent.click(await rowOf(canvas, task?.name ?? "", task?.retry_id));
    const last = eventsOf(world, failed(world)).findLast(({ task_name }) => task_name === task?.name);
    await expect((await canvas.findAllByTitle(formatExactTime(last?.first_timestamp)))[0]).toBeVisible();
    await expect((await canvas.findAllByText("Running", { selector: "[role=img] *" }))[0]).toBeVisible();
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
