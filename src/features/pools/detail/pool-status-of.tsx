"use client";

import { PoolStatusBadge } from "@/components/pool/pool-status-badge";
import { usePool } from "../pool-queries";

/** The status of a pool by its name; nothing until it is known. */
export function PoolStatusOf({ name }: { name: string }) {
  const { data } = usePool(name);
  return data === undefined ? null : <PoolStatusBadge status={data.status} />;
}
