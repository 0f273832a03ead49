import type { StoryContext } from "storybook/internal/csf";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { taskList } from "@/features/tasks/task-list";
import type { ListTaskEntry } from "@/lib/api/generated.schemas";
import { taskHref } from "@/lib/hrefs/workflow-href";
import { resourceHandlers, taskHandlers } from "@/mocks/handlers";

export const tasksParameters = {
  controls: { disable: true },
  nextjs: { navigation: { pathname: "/tasks" } },
};

/** The list of the story's world with default preferences. Returns a cleanup of the story's changes. */
export function prepareTasks({ msw, world }: Pick<StoryContext, "msw" | "world">): () => void {
  msw.use(...taskHandlers(world), ...resourceHandlers(world));
  forgetPreferences();
  return forgetPreferences;
}

/** Clears the preferences in this browser. */
function forgetPreferences(): void {
  const keys = [...Object.values(tableStorageKeys(taskList.key)), refreshStorageKey(taskList.key)];
  for (const key of keys) localStorage.removeItem(key);
}

/** Targets of the first links of these rows: a task is identified by workflow and name. */
export function hrefsOf(tasks: readonly ListTaskEntry[]): string[] {
  return tasks.map(taskHref);
}
