import type { PoolStatus } from "@/lib/api/generated.schemas";
import { StatusBadge, type StatusBadgeProps } from "../status/status-badge";
import { poolStatusPresentation } from "./pool-status";

/** Status of a pool, with its meaning in the title. */
export function PoolStatusBadge({ status, ...props }: StatusBadgeProps & { status: PoolStatus }) {
  return <StatusBadge presentation={poolStatusPresentation[status]} {...props} />;
}
