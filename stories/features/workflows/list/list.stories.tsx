import { HttpResponse, http } from "msw";
import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { priorityPresentation } from "@/components/status/priority-badge";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { TaskGroupStatus, WorkflowPriority, WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { workflowHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

const longName = (text: string) => `a-name-that-grew-with-every-experiment-until-no-column-had-room-${text}`;

export const Default = meta.story({
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { entries, total } = world.workflows.generatePage(0, 5);
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(entries.map(({ name }) => name)));
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    // The first one contains the checkbox for all rows.
    await expect(list.columnTitles().slice(0, 3)).toEqual(["", "Name", "Status"]);
  },
});

/** The columns shown by default fit the screen; the menu has the others. */
export const FittingColumns = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    const { scrollWidth, clientWidth } = list.scroller();
    await expect(scrollWidth).toBe(clientWidth);
    const isWide = window.innerWidth >= 1720;
    await expect(list.columnTitles().includes("Tags")).toBe(isWide);
    await userEvent.click(canvas.getByRole("button", { name: "Choose columns" }));
    const tags = await screen.findByRole("menuitemcheckbox", { name: "Tags", checked: isWide });
    await userEvent.click(tags);
    await waitFor(() => expect(list.columnTitles().includes("Tags")).toBe(!isWide));
    await userEvent.click(screen.getByRole("menuitem", { name: "Reset" }));
    await waitFor(() => expect(list.columnTitles().includes("Tags")).toBe(isWide));
    await userEvent.keyboard("{Escape}");
  },
});

/** Completed tasks of all, GPUs of all tasks, and a priority that has text only where it is not Normal. */
export const ProgressAndSize = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?columns=name_status_tasks_gpus_priority&all=true" },
  play: async ({ canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { workflows, tasks } = world;
    await list.loaded();
    for (const [index, { name, priority }] of workflows.generatePage(0, 8).entries.entries()) {
      const { entries, total } = tasks.generatePage(0, 400, { workflow: name });
      const completed = entries.filter(({ status }) => status === TaskGroupStatus.COMPLETED).length;
      const gpus = entries.reduce((sum, { gpu }) => sum + gpu, 0);
      const [, , , progress, size, importance] = list.row(index)?.children ?? [];
      await expect(progress).toHaveTextContent(
        `${completed} of ${formatCount(total, "task")} completed${completed}/${total}`,
      );
      await expect(size).toHaveTextContent(formatNumber(gpus));
      const { label } = priorityPresentation[priority];
      const text = within(importance as HTMLElement).getByText(label);
      // Hidden text has the size of one pixel.
      await expect(text.offsetWidth > 1).toBe(priority !== WorkflowPriority.NORMAL);
    }
  },
});

/** Every failure's label is shown whole. */
export const StatusesInFull = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const entries = [WorkflowStatus.FAILED_EXEC_TIMEOUT, WorkflowStatus.FAILED_SUBMISSION].flatMap(
      (status) => world.workflows.generatePage(0, 1, { statuses: [status] }).entries,
    );
    msw.use(http.get("*/api/workflow", () => HttpResponse.json({ entries, total: entries.length })));
  },
  play: async ({ canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    for (const label of ["Execution timeout", "Submission failed"]) {
      const [text] = within(list.scroller()).getAllByText(label);
      await expect(text?.scrollWidth).toBe(text?.clientWidth);
    }
  },
});

/** Long names are truncated in the middle, since their ends tell them apart. */
export const LongNames = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const { entries, total } = world.workflows.generatePage(0, 50);
    const long = entries.map((entry) => ({
      ...entry,
      name: longName(entry.name),
      user: longName(entry.user),
      pool: longName(entry.pool ?? "pool"),
      tags: [longName("tag"), ...entry.tags],
    }));
    msw.use(
      http.get("*/api/workflow", ({ request }) => {
        if (new URL(request.url).searchParams.get("offset") !== "0") return;
        return HttpResponse.json({ entries: long, total });
      }),
    );
  },
  play: async ({ canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    await expect(list.row(0)?.offsetHeight).toBe(44);
    await expect(list.row(1)?.offsetHeight).toBe(44);
  },
});

/** An empty platform. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No workflows yet")).toBeVisible();
    // In the header, and as the next step.
    await expect(canvas.getAllByRole("button", { name: "Submit workflow" })).toHaveLength(2);
    await expect(canvas.getByRole("button", { name: "Copy command" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Clear filters" })).toBeNull());
  },
});

export const OneRow = meta.story({ globals: { volume: "one" } });

export const HighVolume = meta.story({ globals: { volume: "high" } });

/** A billion workflows open as fast as a hundred. */
export const Billion = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1,000,000,000 workflows")).toBeVisible();
  },
});

/** Skeleton rows in the final layout, so that nothing shifts. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/workflow")),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Workflows" })).toHaveAttribute("aria-busy", "true");
  },
});

/** The server fails; the details can be copied into a report. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/workflow", 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Workflows could not be loaded")).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** The first request fails; Retry loads the list. */
export const ErrorThenRetry = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/workflow", 503)),
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    const [newest] = world.workflows.generatePage(0, 1).entries;
    await waitFor(() => expect(list.names()[0]).toBe(newest?.name));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

const secondPageFails = http.get("*/api/workflow", ({ request }) => {
  if (new URL(request.url).searchParams.get("offset") !== "50") return;
  return HttpResponse.json({ detail: "The index of the archive is not there.", errors: [] }, { status: 500 });
});

/** One page fails: its rows show the error, and the list stays. */
export const PageError = meta.story({
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(secondPageFails),
  play: async ({ canvas, canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.scrollTo(44);
    await waitFor(() => expect(list.row(50)).toHaveTextContent("Could not load this row"));
    await expect(list.row(49)).not.toHaveTextContent("Could not load this row");
    await waitFor(() => expect(canvas.queryByText("Workflows could not be loaded")).toBeNull());
  },
});

export const PageErrorThenRetry = meta.story({
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(secondPageFails),
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.scrollTo(52);
    await waitFor(() => expect(list.row(55)).toHaveTextContent("Could not load this row"));
    msw.use(...workflowHandlers(world));
    const [retry] = canvas.getAllByRole("button", { name: "Retry" });
    if (retry !== undefined) await userEvent.click(retry);
    await waitFor(() => expect(list.names()).toContain(world.workflows.entry(55).name));
    await waitFor(() => expect(canvas.queryByText("Could not load this row")).toBeNull());
  },
});

/** A link with filters opens the same list with its exact count. */
export const Filtered = meta.story({
  parameters: { searchParams: "?f=status:RUNNING&f=priority:HIGH&f=priority:LOW" },
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    const filter = {
      statuses: [WorkflowStatus.RUNNING],
      priorities: [WorkflowPriority.HIGH, WorkflowPriority.LOW],
    };
    const { entries, total } = world.workflows.generatePage(0, 5, filter);
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(entries.map(({ name }) => name)));
  },
});

/** No match under filters differs from an empty list: the filters can be cleared. */
export const FilteredToNothing = meta.story({
  parameters: { searchParams: "?f=name:no-such-run" },
  play: async ({ canvas, canvasElement, world, step, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await expect(await canvas.findByText("No workflow matches these filters")).toBeVisible();
    await step("Clear filters", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
      const [newest] = world.workflows.generatePage(0, 1).entries;
      await waitFor(() => expect(list.names()[0]).toBe(newest?.name));
    });
  },
});

/** Unusable filters in a URL are reported; the rest apply. */
export const UnusableFilter = meta.story({
  parameters: { searchParams: "?f=status:GONE&f=status:COMPLETED" },
  play: async ({ canvas, world }) => {
    const total = world.workflows.count({ statuses: [WorkflowStatus.COMPLETED] });
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await expect(canvas.getByText(/^“Status: GONE” is ignored/)).toBeVisible();
  },
});

export const Compact = meta.story({ parameters: { searchParams: "?density=compact&all=true" } });

/** 360 px: the name column is pinned, and the status beside it is visible without scrolling. */
export const Narrow = meta.story({
  parameters: {
    searchParams: "?f=status:RUNNING&f=status:WAITING",
  },
  globals: { viewport: { value: "phone", isRotated: false } },
});
