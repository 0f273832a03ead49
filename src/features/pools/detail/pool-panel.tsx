"use client";

import { PanelFrame } from "@/components/list-panel/panel-frame";
import { useRestedValue } from "@/components/list-panel/use-rested-value";
import { poolHref } from "@/lib/hrefs/list-href";
import { PoolState, type PoolStateProps } from "./pool-state";
import { PoolStatusOf } from "./pool-status-of";

export interface PoolPanelProps extends PoolStateProps {
  onClose: () => void;
}

/** A pool beside the list. */
export function PoolPanel({ name, mine, onClose }: PoolPanelProps) {
  // Rows that the focus passes over quickly are not requested.
  const rested = useRestedValue(name);
  return (
    <PanelFrame
      kind="Pool"
      name={name}
      nameNoun="pool name"
      href={poolHref(name)}
      status={<PoolStatusOf name={rested} />}
      onClose={onClose}
    >
      <PoolState key={rested} name={rested} mine={mine} />
    </PanelFrame>
  );
}
