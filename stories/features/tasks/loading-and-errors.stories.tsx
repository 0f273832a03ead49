import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TasksScreen } from "@/features/tasks/tasks-screen";
import { formatCount } from "@/lib/format/number";
import { taskHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../frames/in-app-shell";
import { expectForbidden } from "../expect-forbidden";
import { listDriver } from "../list-driver";
import { hrefsOf, prepareTasks, tasksParameters } from "./tasks-page";

const meta = preview.meta({
  title: "Pages/Tasks",
  component: TasksScreen,
  parameters: tasksParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareTasks,
});

export default meta;

/** Skeleton rows in the final layout, so that nothing shifts. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/task")),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Tasks" })).toHaveAttribute("aria-busy", "true");
  },
});

/** The server fails; the details can be copied into a report. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/task", 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Tasks could not be loaded")).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** The user may not see the list: what is missing and whom to ask, unlike an empty list or a failure to retry. */
export const Forbidden = meta.story({
  globals: { failures: "forbidden" },
  play: async ({ canvas }) => expectForbidden(canvas, "Tasks could not be loaded"),
});

/** The first request fails; Retry loads the list. */
export const ErrorThenRetry = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/task", 503)),
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    const { entries } = world.tasks.generatePage(0, 3);
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** A failed refresh shows an alert and keeps the rows; the next successful one clears it. */
export const Stale = meta.story({
  // A narrow list has these controls in a menu.
  globals: { viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    const first = hrefsOf(world.tasks.generatePage(0, 1).entries);
    await canvas.findByText(formatCount(world.tasks.total, "task"));
    await waitFor(() => expect(list.hrefs().slice(0, 1)).toEqual(first));
    msw.use(failsWith("/api/task", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Refresh failed");
    await expect(list.hrefs().slice(0, 1)).toEqual(first);
    msw.use(...taskHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});
