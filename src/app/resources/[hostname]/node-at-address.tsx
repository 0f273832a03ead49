"use client";

import { notFound, usePathname } from "next/navigation";
import { NodeScreen } from "@/features/resources/detail/node-screen";
import { nameOfSegment } from "@/lib/hrefs/name-segment";

/** The node that the address names. The path is as the browser has it, so that the name is decoded once. */
export function NodeAtAddress() {
  const segment = usePathname().split("/").at(-1) ?? "";
  return <NodeScreen hostname={nameOfSegment(segment) ?? notFound()} />;
}
