"use client";

import { nodeStatusPresentation } from "@/components/node/node-status";
import { NodeStatusBadge } from "@/components/node/node-status-badge";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useNode } from "../node-queries";

/** The status of a node by its name; nothing until it is known, and of one that does not exist any more. */
export function NodeStatusOf({ hostname }: { hostname: string }) {
  const { data, error } = useNode(hostname);
  if (data === undefined || error?.status === 404) return null;
  return (
    <span className="relative inline-flex shrink-0">
      <NodeStatusBadge status={data.status} />
      {/* Announced when a refresh changes the status. */}
      <VisuallyHidden role="status">{`Status: ${nodeStatusPresentation[data.status].label}`}</VisuallyHidden>
    </span>
  );
}
