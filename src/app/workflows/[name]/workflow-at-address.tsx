"use client";

import { notFound, usePathname } from "next/navigation";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { nameOfSegment } from "@/lib/hrefs/name-segment";

/** The workflow that the address names. The path is as the browser has it, so that the name is decoded once. */
export function WorkflowAtAddress() {
  const segment = usePathname().split("/").at(-1) ?? "";
  return <WorkflowDetailScreen name={nameOfSegment(segment) ?? notFound()} />;
}
