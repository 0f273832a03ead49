"use client";

import { ListScreen } from "@/components/list-page/list-screen";
import { useFittingList } from "@/components/list-page/use-fitting-list";
import { taskList } from "./task-list";

/** The tasks of all workflows. Its state is in the URL, see `useListView`. */
export function TasksScreen() {
  return <ListScreen definition={useFittingList(taskList)} />;
}
