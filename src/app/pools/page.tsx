import type { Metadata } from "next";
import { Suspense } from "react";
import { PoolsScreen } from "@/features/pools/list/pools-screen";

export const metadata: Metadata = { title: "Pools" };

export default function PoolsPage() {
  // The screen reads its filters from the URL on the client.
  return (
    <Suspense>
      <PoolsScreen />
    </Suspense>
  );
}
