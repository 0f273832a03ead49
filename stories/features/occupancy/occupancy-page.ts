import { type HttpHandler, HttpResponse, http } from "msw";
import type { StoryContext } from "storybook/internal/csf";
import { expect, waitFor } from "storybook/test";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { OCCUPANCY_KEY } from "@/features/occupancy/occupancy-screen";
import type { Occupancy, OccupancyEntry } from "@/lib/api/generated.schemas";
import { listOccupancy, pastHandlers, poolHandlers, resourceHandlers } from "@/mocks/handlers";
import { onTree } from "./tree-driver";

export const occupancyParameters = {
  controls: { disable: true },
  nextjs: { navigation: { pathname: "/occupancy" } },
};

/** The screen of the story's world with default preferences. Returns a cleanup of the story's changes. */
export function prepareOccupancy({ msw, world }: Pick<StoryContext, "msw" | "world">): () => void {
  msw.use(listOccupancy(world), ...poolHandlers(world), ...resourceHandlers(world), ...pastHandlers(world));
  forgetPreferences();
  return forgetPreferences;
}

function forgetPreferences(): void {
  const keys = [...Object.values(tableStorageKeys(OCCUPANCY_KEY)), refreshStorageKey(OCCUPANCY_KEY)];
  for (const key of keys) localStorage.removeItem(key);
}

/** Waits until the table shows these names at its top level. */
export async function expectTop(
  canvasElement: HTMLElement,
  entries: readonly OccupancyEntry[],
): Promise<void> {
  const tree = onTree(canvasElement);
  await waitFor(() => expect(tree.names(1).slice(0, entries.length)).toEqual(entries.map(({ key }) => key)));
}

const NO_PART = { gpu: 0, tasks: 0 };

/** An entry whose tasks are of normal priority, with a GPU each. */
export function madeEntry(key: string, gpu: number, more: Partial<OccupancyEntry> = {}): OccupancyEntry {
  return {
    ...{ key, gpu, tasks: gpu, workflows: 1, cpu: 8 * gpu, memory: gpu * 2 ** 35, storage: gpu * 2 ** 36 },
    ...{ waiting_gpu: 0, children: 1 },
    by_priority: { HIGH: NO_PART, NORMAL: { gpu, tasks: gpu }, LOW: NO_PART },
    ...more,
  };
}

/** Answers requests by the column that they group by with pages of these entries, those without any with none. */
export function answersWith(
  lists: Readonly<Partial<Record<"pool" | "user" | "priority" | "platform", readonly OccupancyEntry[]>>>,
  { now, outside = 0 }: { now: number; outside?: number },
): HttpHandler {
  return http.get("*/api/occupancy", ({ request }) => {
    const query = new URL(request.url).searchParams;
    const column = (query.get("group_by") ?? "pool") as keyof typeof lists;
    const entries = lists[column] ?? lists.pool ?? [];
    const [offset, limit] = [Number(query.get("offset") ?? 0), Number(query.get("limit") ?? 20)];
    const add = (read: (entry: OccupancyEntry) => number) =>
      entries.reduce((sum, entry) => sum + read(entry), 0);
    const part = (priority: "HIGH" | "NORMAL" | "LOW") => ({
      gpu: add(({ by_priority }) => by_priority[priority].gpu),
      tasks: add(({ by_priority }) => by_priority[priority].tasks),
    });
    const answer: Occupancy = {
      entries: entries.slice(offset, offset + limit),
      total: entries.length,
      sum: {
        workflows: add((entry) => entry.workflows),
        tasks: add((entry) => entry.tasks),
        gpu: add((entry) => entry.gpu),
        cpu: add((entry) => entry.cpu),
        memory: add((entry) => entry.memory),
        storage: add((entry) => entry.storage),
        waiting_gpu: add((entry) => entry.waiting_gpu),
        by_priority: { HIGH: part("HIGH"), NORMAL: part("NORMAL"), LOW: part("LOW") },
      },
      outside: { gpu: outside },
      as_of: new Date(now).toISOString(),
    };
    return HttpResponse.json(answer);
  });
}
