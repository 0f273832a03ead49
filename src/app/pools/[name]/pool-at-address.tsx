"use client";

import { notFound, usePathname } from "next/navigation";
import { PoolScreen } from "@/features/pools/detail/pool-screen";
import { nameOfSegment } from "@/lib/hrefs/name-segment";

/** The pool that the address names. The path is as the browser has it, so that the name is decoded once. */
export function PoolAtAddress() {
  const segment = usePathname().split("/").at(-1) ?? "";
  return <PoolScreen name={nameOfSegment(segment) ?? notFound()} />;
}
