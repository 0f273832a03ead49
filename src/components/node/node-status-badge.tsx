import type { ResourceStatus } from "@/lib/api/generated.schemas";
import { StatusBadge, type StatusBadgeProps } from "../status/status-badge";
import { nodeStatusPresentation } from "./node-status";

/** Status of a node, with its meaning in the title. */
export function NodeStatusBadge({ status, ...props }: StatusBadgeProps & { status: ResourceStatus }) {
  return <StatusBadge presentation={nodeStatusPresentation[status]} {...props} />;
}
