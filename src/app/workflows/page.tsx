import type { Metadata } from "next";
import { Suspense } from "react";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";

export const metadata: Metadata = { title: "Workflows" };

export default function WorkflowsPage() {
  // The screen reads its filters from the URL on the client.
  return (
    <Suspense>
      <WorkflowsScreen />
    </Suspense>
  );
}
