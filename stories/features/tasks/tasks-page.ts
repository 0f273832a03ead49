import { within } from "storybook/test";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { taskList } from "@/features/tasks/task-list";
import type { ListTaskEntry } from "@/lib/api/generated.schemas";
import { taskHref } from "@/lib/hrefs/workflow-href";

export const tasksParameters = { nextjs: { navigation: { pathname: "/tasks" } } };

/** The list as nobody has changed it. Returns what takes back the changes of the story. */
export function prepareTasks(): () => void {
  forgetPreferences();
  return forgetPreferences;
}

/** Takes back what a person has chosen in this browser. */
function forgetPreferences(): void {
  const keys = [...Object.values(tableStorageKeys(taskList.key)), refreshStorageKey(taskList.key)];
  for (const key of keys) localStorage.removeItem(key);
}

/** The row of the table at a 0-based index, where it is in the page. */
export function rowAt(canvasElement: HTMLElement, index: number): HTMLElement | null {
  return canvasElement.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
}

/** Where the first links of the rows lead, in the order of the rows: a task is known by its workflow and its name. */
export function shownTasks(canvasElement: HTMLElement): (string | null)[] {
  const grid = within(canvasElement).getByRole("grid", { name: "Tasks" });
  return [...grid.querySelectorAll<HTMLElement>("[data-row-index]")].flatMap((row) => {
    const link = row.querySelector("a");
    return link === null ? [] : [link.getAttribute("href")];
  });
}

/** The same of rows that the generators give. */
export function hrefsOf(tasks: readonly ListTaskEntry[]): string[] {
  return tasks.map(taskHref);
}
