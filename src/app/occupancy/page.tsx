import type { Metadata } from "next";
import { Suspense } from "react";
import { OccupancyScreen } from "@/features/occupancy/occupancy-screen";

export const metadata: Metadata = { title: "Occupancy" };

export default function OccupancyPage() {
  // The screen reads its filters from the URL on the client.
  return (
    <Suspense>
      <OccupancyScreen />
    </Suspense>
  );
}
