import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowPriority, WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios.ts";
import { workflowHandlers } from "@/mocks/handlers.ts";
import { inAppShell } from "../../../frames/in-app-shell";
import { listHandlers, listParameters, prepareList, rowAt, scrollToRow, shownNames } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  beforeEach({ msw, globals }) {
    msw.use(...listHandlers(worldOf(globals)));
    return prepareList();
  },
});

export default meta;

export const Default = meta.story({
  play: async ({ canvas, canvasElement, globals }) => {
    const { entries, total } = worldOf(globals).workflows.generatePage(0, 5);
    await waitFor(() =>
      expect(shownNames(canvasElement).slice(0, 5)).toEqual(entries.map(({ name }) => name)),
    );
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
  },
});

/** An empty platform. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No workflows yet")).toBeVisible();
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
  beforeEach({ msw }) {
    msw.use(neverAnswers("/api/workflow"));
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Workflows" })).toHaveAttribute("aria-busy", "true");
  },
});

/** The server fails; the details can be copied into a report. */
const ServerError = meta.story({
  beforeEach({ msw }) {
    msw.use(failsWith("/api/workflow", 500));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Workflows could not be loaded")).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** The first request fails; Retry loads the list. */
export const ErrorThenRetry = meta.story({
  beforeEach({ msw }) {
    msw.use(failsOnce("/api/workflow", 503));
  },
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    const [newest] = worldOf(globals).workflows.generatePage(0, 1).entries;
    await waitFor(() => expect(shownNames(canvasElement)[0]).toBe(newest?.name));
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
  beforeEach({ msw }) {
    msw.use(secondPageFails);
  },
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(shownNames(canvasElement)).not.toEqual([]));
    scrollToRow(canvasElement, 44);
    await waitFor(() => expect(rowAt(canvasElement, 50)).toHaveTextContent("Could not load this row"));
    await expect(rowAt(canvasElement, 49)).not.toHaveTextContent("Could not load this row");
    await waitFor(() => expect(canvas.queryByText("Workflows could not be loaded")).toBeNull());
  },
});

export const PageErrorThenRetry = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw }) {
    msw.use(secondPageFails);
  },
  play: async ({ canvas, canvasElement, globals, msw, userEvent }) => {
    await waitFor(() => expect(shownNames(canvasElement)).not.toEqual([]));
    scrollToRow(canvasElement, 52);
    await waitFor(() => expect(rowAt(canvasElement, 55)).toHaveTextContent("Could not load this row"));
    msw.use(...workflowHandlers(worldOf(globals)));
    const [retry] = canvas.getAllByRole("button", { name: "Retry" });
    if (retry !== undefined) await userEvent.click(retry);
    await waitFor(() =>
      expect(shownNames(canvasElement)).toContain(worldOf(globals).workflows.entry(55).name),
    );
    await waitFor(() => expect(canvas.queryByText("Could not load this row")).toBeNull());
  },
});

/** A link with filters opens the same list with its exact count. */
export const Filtered = meta.story({
  parameters: { searchParams: "?f=status:RUNNING&f=priority:HIGH&f=priority:LOW" },
  play: async ({ canvas, canvasElement, globals }) => {
    const filter = {
      statuses: [WorkflowStatus.RUNNING],
      priorities: [WorkflowPriority.HIGH, WorkflowPriority.LOW],
    };
    const { entries, total } = worldOf(globals).workflows.generatePage(0, 5, filter);
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await waitFor(() =>
      expect(shownNames(canvasElement).slice(0, 5)).toEqual(entries.map(({ name }) => name)),
    );
  },
});

/** No match under filters differs from an empty list: the filters can be cleared. */
export const FilteredToNothing = meta.story({
  parameters: { searchParams: "?f=name:no-such-run" },
  play: async ({ canvas, canvasElement, globals, step, userEvent }) => {
    await expect(await canvas.findByText("No workflow matches these filters")).toBeVisible();
    await step("Clear filters", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
      const [newest] = worldOf(globals).workflows.generatePage(0, 1).entries;
      await waitFor(() => expect(shownNames(canvasElement)[0]).toBe(newest?.name));
    });
  },
});

/** Unusable filters in a URL are reported; the rest apply. */
export const UnusableFilter = meta.story({
  parameters: { searchParams: "?f=status:GONE&f=status:COMPLETED" },
  play: async ({ canvas, globals }) => {
    const total = worldOf(globals).workflows.count({ statuses: [WorkflowStatus.COMPLETED] });
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await expect(canvas.getByText(/^“Status: GONE” is ignored/)).toBeVisible();
  },
});

export const Compact = meta.story({ parameters: { searchParams: "?density=compact&all=true" } });

/** 360 px: the name column is pinned while the others scroll. */
export const Narrow = meta.story({
  parameters: {
    searchParams: "?f=status:RUNNING&f=status:WAITING",
  },
  globals: { viewport: { value: "phone", isRotated: false } },
});
