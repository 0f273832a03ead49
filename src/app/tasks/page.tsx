import type { Metadata } from "next";
import { Suspense } from "react";
import { TasksScreen } from "@/features/tasks/tasks-screen";

export const metadata: Metadata = { title: "Tasks" };

export default function TasksPage() {
  // The screen reads its filters from the URL on the client.
  return (
    <Suspense>
      <TasksScreen />
    </Suspense>
  );
}
