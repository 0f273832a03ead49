"use client";

import { ListScreen } from "@/components/list-page/list-screen";
import { taskList } from "./task-list";

export function TasksScreen() {
  return <ListScreen definition={taskList} />;
}
