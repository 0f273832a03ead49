import { getListTasksQueryKey, listTasks } from "@/lib/api/generated";
import type { ListTaskEntry, ListTasksParams } from "@/lib/api/generated.schemas";
import type { ListSource } from "@/lib/list/list-source";

export const taskSource: ListSource<ListTasksParams, ListTaskEntry> = {
  keyOf: getListTasksQueryKey,
  load: listTasks,
};
