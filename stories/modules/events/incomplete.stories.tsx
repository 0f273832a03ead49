import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import type { Event } from "@/lib/api/generated.schemas";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer, EXACT_TIMES_KEY } from "@/modules/events/event-viewer";
import { answersWith, expectedWorld } from "../../features/workflows/detail/detail-page";
import { inPanel } from "../../frames/panel-frame";
import {
  attemptsOf,
  eventRows,
  eventsOf,
  hasBegun,
  rowOf,
  rowsOf,
  running,
  stagesOf,
  viewerOf,
} from "./events-page";

/** Events and the platform's status come from two sources: out of order, late and incomplete. */
const meta = preview.meta({
  title: "Workflow/Events/Incomplete",
  component: EventViewer,
  args: { workflow: "", live: false },
  decorators: [inPanel],
  globals: { volume: "default" },
  beforeEach({ msw, globals }) {
    const world = worldOf(globals);
    msw.use(...workflowHandlers(world), ...eventHandlers(world));
  },
});

export default meta;

/** Stages follow the platform's status, events are sorted by time, and a task without any events is still listed. */
export const OutOfOrder = meta.story({
  beforeEach({ msw, globals }) {
    const world = expectedWorld(globals);
    const lost = attemptsOf(running(world)).find(({ status }) => status === "COMPLETED")?.name;
    const events = eventsOf(world, running(world))
      .filter(({ task_name, reason }) => task_name !== lost && reason !== "Scheduled" && reason !== "Created")
      // Reverse groups of three seconds.
      .toSorted((one, other) => seconds(other) - seconds(one) || one.reason.length - other.reason.length);
    msw.use(
      http.get("*/api/workflow/:name/events", () =>
        HttpResponse.json({ entries: events, total: events.length }),
      ),
    );
    localStorage.setItem(EXACT_TIMES_KEY, "true");
    return () => localStorage.removeItem(EXACT_TIMES_KEY);
  },
  render: (_, { globals }) => viewerOf(running(expectedWorld(globals))),
  play: async ({ canvas, globals, userEvent }) => {
    const attempts = attemptsOf(running(expectedWorld(globals)));
    const lost = await rowOf(canvas, attempts.find(({ status }) => status === "COMPLETED")?.name ?? "");
    await userEvent.click(lost);
    await expect(await canvas.findByText("No events available.")).toBeVisible();
    await userEvent.click(lost);

    const { name = "", retry_id } = attempts.find(({ status }) => status === "RUNNING") ?? {};
    const row = await rowOf(canvas, name, retry_id);
    await expect(stagesOf(row)).toHaveAccessibleName(
      "Scheduling passed, Initializing passed, Running in progress, Done not reached",
    );
    await userEvent.click(row);
    const times = await waitFor(() => {
      const shown = canvas
        .getAllByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/)
        .map((time) => time.textContent);
      expect(shown.length).toBeGreaterThan(2);
      return shown;
    });
    await expect(times).toEqual([...times].sort());
  },
});

const seconds = ({ first_timestamp }: Event) => Math.floor(Date.parse(first_timestamp) / 3_000);

/** The cluster reports running before the platform does: the platform's status takes precedence. */
export const AheadOfPlatform = meta.story({
  beforeEach({ msw, globals }) {
    const workflow = running(expectedWorld(globals));
    msw.use(
      answersWith({
        ...workflow,
        groups: workflow.groups.map((group) => ({
          ...group,
          tasks: group.tasks.map((task) =>
            task.status === "RUNNING"
              ? { ...task, status: "INITIALIZING" as const, start_time: undefined }
              : task,
          ),
        })),
      }),
    );
  },
  render: (_, { globals }) => viewerOf(running(expectedWorld(globals))),
  play: async ({ canvas, globals, userEvent }) => {
    const { name = "", retry_id } =
      attemptsOf(running(expectedWorld(globals))).find(({ status }) => status === "RUNNING") ?? {};
    const row = await rowOf(canvas, name, retry_id);
    await waitFor(() =>
      expect(stagesOf(row)).toHaveAccessibleName(
        "Scheduling passed, Initializing in progress, Running not reached, Done not reached",
      ),
    );
    await userEvent.click(row);
    await waitFor(() => expect(eventRows(canvas, /Task is running/)[0]).toBeVisible());
  },
});

let releasePlatform = () => {};

/** The platform's status arrives after everything was expanded: new rows are expanded too. */
export const ExpandedBeforeAllIsThere = meta.story({
  beforeEach({ msw, globals }) {
    const workflow = running(expectedWorld(globals));
    const held = Promise.withResolvers<void>();
    releasePlatform = held.resolve;
    msw.use(
      http.get("*/api/workflow/:name/events", () => {
        const entries = eventsOf(expectedWorld(globals), workflow).slice(0, 1);
        return HttpResponse.json({ entries, total: entries.length });
      }),
      http.get("*/api/workflow/:name", async () => {
        await held.promise;
        return HttpResponse.json(workflow);
      }),
    );
  },
  render: (_, { globals }) => viewerOf(running(expectedWorld(globals))),
  play: async ({ canvas, globals, userEvent }) => {
    await canvas.findByRole("region", { name: "Event list" });
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    releasePlatform();
    const begun = attemptsOf(running(expectedWorld(globals))).filter(hasBegun);
    await rowOf(canvas, begun.at(-1)?.name ?? "", begun.at(-1)?.retry_id);
    for (const row of rowsOf(canvas)) await expect(row).toHaveAttribute("aria-expanded", "true");
    await expect(canvas.getByRole("button", { name: "Collapse all" })).toBeVisible();
  },
});
