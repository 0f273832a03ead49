"use client";

import { PanelFrame } from "@/components/list-panel/panel-frame";
import { useRestedValue } from "@/components/list-panel/use-rested-value";
import { nodeHref } from "@/lib/hrefs/list-href";
import { NodeState } from "./node-state";
import { NodeStatusOf } from "./node-status-of";

export interface NodePanelProps {
  hostname: string;
  onClose: () => void;
}

/** A node beside the list or the map. */
export function NodePanel({ hostname, onClose }: NodePanelProps) {
  // Nodes that the focus passes over quickly are not requested.
  const rested = useRestedValue(hostname);
  return (
    <PanelFrame
      kind="Node"
      name={hostname}
      nameNoun="hostname"
      href={nodeHref(hostname)}
      status={<NodeStatusOf hostname={rested} />}
      onClose={onClose}
    >
      <NodeState key={rested} hostname={rested} />
    </PanelFrame>
  );
}
