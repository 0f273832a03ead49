import type { GroupQueryResponse, ListTaskEntry } from "@/lib/api/generated.schemas";

/** Number of GPUs that the tasks of each group request, by name of the group. Retries count once. */
export function gpusByGroup(
  groups: readonly GroupQueryResponse[],
  entries: readonly Pick<ListTaskEntry, "task_name" | "gpu">[],
): ReadonlyMap<string, number> {
  const gpusOf = new Map(entries.map(({ task_name, gpu }) => [task_name, gpu]));
  return new Map(
    groups.map(({ name, tasks }) => {
      const names = new Set(tasks.map((task) => task.name));
      return [name, [...names].reduce((sum, task) => sum + (gpusOf.get(task) ?? 0), 0)];
    }),
  );
}
