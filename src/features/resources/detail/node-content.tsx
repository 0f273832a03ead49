"use client";

import type { NodeDetail } from "@/lib/api/generated.schemas";
import { GpuUseTile } from "@/modules/gpu-use/gpu-use-tile";
import { useShownRange } from "@/modules/gpu-use/use-shown-range";
import { nodesKey } from "../node-queries";
import { AmountsCard } from "./amounts-card";
import { DayTile } from "./day-tile";
import { DevicesCard } from "./devices-card";
import { EventsTile } from "./events-tile";
import { PlaceCard } from "./place-card";
import { PoolsCard } from "./pools-card";
import { StatusCard } from "./status-card";
import { TasksTile } from "./tasks-tile";

/** All that the console knows of a node, in one column or, where there is room, in several. */
export function NodeContent({ node }: { node: NodeDetail }) {
  const { hostname, devices } = node;
  const [range, setRange] = useShownRange("1d");
  return (
    <div className="@container/node">
      <div className="grid grid-cols-1 items-start gap-3 @4xl/node:grid-cols-2 @7xl/node:grid-cols-3 [&>*]:min-w-0">
        <div className="flex flex-col gap-3">
          <StatusCard node={node} />
          <AmountsCard node={node} />
          <DevicesCard node={node} />
        </div>
        <div className="flex flex-col gap-3">
          <TasksTile node={node} />
          <DayTile node={node} />
          {devices.length > 0 && (
            <GpuUseTile
              subject={{ scope: "node", name: hostname }}
              range={range}
              onRangeChange={setRange}
              under={nodesKey(hostname, "use")}
              height={140}
            />
          )}
        </div>
        <div className="flex flex-col gap-3 @4xl/node:max-@7xl/node:col-span-2 @4xl/node:max-@7xl/node:grid @4xl/node:max-@7xl/node:grid-cols-2 [&>*]:min-w-0">
          <EventsTile node={node} />
          <PoolsCard node={node} />
          <PlaceCard node={node} />
        </div>
      </div>
    </div>
  );
}
