import type { Metadata } from "next";
import { Suspense } from "react";
import { ResourcesScreen } from "@/features/resources/resources-screen";

export const metadata: Metadata = { title: "Resources" };

export default function ResourcesPage() {
  // The screen reads its filters from the URL on the client.
  return (
    <Suspense>
      <ResourcesScreen />
    </Suspense>
  );
}
