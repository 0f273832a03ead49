import type { Metadata } from "next";
import { Suspense } from "react";
import { DashboardScreen } from "@/features/dashboard/dashboard-screen";

export const metadata: Metadata = { title: "Dashboard" };

export default function DashboardPage() {
  // The screen reads its scope and window from the URL on the client.
  return (
    <Suspense>
      <DashboardScreen />
    </Suspense>
  );
}
