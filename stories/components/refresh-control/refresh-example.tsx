import { useState } from "react";
import { fn } from "storybook/test";
import { RefreshControl, type RefreshControlProps } from "@/components/refresh-control/refresh-control";
import type { RefreshInterval } from "@/components/refresh-control/refresh-interval";
import { DEFAULT_EPOCH } from "@/mocks/seed/defaults";

export const onRefresh = fn(async () => true);
const MINUTE = 60_000;

/** Updated two minutes ago, auto-refresh off. */
export const settled: RefreshControlProps = {
  updatedAt: DEFAULT_EPOCH - 2 * MINUTE,
  refreshing: false,
  onRefresh,
  interval: 0,
};

/** A control with state for the length of the story. */
export function RefreshExample({ interval: first, ...props }: RefreshControlProps) {
  const [interval, setInterval] = useState<RefreshInterval | undefined>(first);
  return (
    <RefreshControl
      {...props}
      interval={interval}
      onIntervalChange={first === undefined ? undefined : setInterval}
    />
  );
}
