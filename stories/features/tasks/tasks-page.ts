import { within } from "storybook/test";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { taskList } from "@/features/tasks/task-list";
import type { ListTaskEntry } from "@/lib/api/generated.schemas";
import { taskHref } from "@/lib/hrefs/workflow-href";

export const tasksParameters = { nextjs: { navigation: { pathname: "/tasks" } } };

/** The list with default preferences. Returns a cleanup of the story's changes. */
export function prepareTasks(): () => void {
  forgetPreferences();
  return forgetPreferences;
}

/** Clears the preferences in this browser. */
function forgetPreferences(): void {
  const keys = [...Object.values(tableStorageKeys(taskList.key)), refreshStorageKey(taskList.key)];
  for (const key of keys) localStorage.removeItem(key);
}

/** The table row at a 0-based index, if mounted. */
export function rowAt(canvasElement: HTMLElement, index: number): HTMLElement | null {
  return canvasElement.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
}

/** Titles of the columns, from left to right. */
export function columnTitles(canvasElement: HTMLElement): (string | null)[] {
  const headers = scrollerOf(canvasElement).querySelectorAll("[role=columnheader]");
  return [...headers].map((header) => header.textContent);
}

/** The element that scrolls the table. */
export function scrollerOf(canvasElement: HTMLElement): HTMLElement {
  const scroller = canvasElement.querySelector<HTMLElement>("[role=grid]")?.parentElement;
  if (!scroller) throw new Error("There is no table.");
  return scroller;
}

/** Targets of the first links of the rows, in order: a task is identified by workflow and name. */
export function shownTasks(canvasElement: HTMLElement): (string | null)[] {
  const grid = within(canvasElement).getByRole("grid", { name: "Tasks" });
  return [...grid.querySelectorAll<HTMLElement>("[data-row-index]")].flatMap((row) => {
    const link = row.querySelector("a");
    return link === null ? [] : [link.getAttribute("href")];
  });
}

/** The same for generated rows. */
export function hrefsOf(tasks: readonly ListTaskEntry[]): string[] {
  return tasks.map(taskHref);
}
