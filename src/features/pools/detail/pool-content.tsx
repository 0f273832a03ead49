"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { listHref } from "@/lib/hrefs/list-href";
import { GpuUseTile } from "@/modules/gpu-use/gpu-use-tile";
import { FitTile } from "../fit/fit-tile";
import { poolsKey } from "../pool-queries";
import { NodesTile } from "./nodes-tile";
import { PlatformsCard } from "./platforms-card";
import { PolicyCard } from "./policy-card";
import { PoolNotices, type PoolNoticesProps } from "./pool-notices";
import { PoolUseCard } from "./pool-use-card";
import { PreemptibleTile } from "./preemptible-tile";
import { QueueTile } from "./queue-tile";
import { useShownRange } from "./use-shown-range";
import { UsersTile } from "./users-tile";

/** All that the console knows of a pool, in one column or, where there is room, in several. */
export function PoolContent({ pool, mine }: PoolNoticesProps) {
  const { name, description } = pool;
  const [range, setRange] = useShownRange();
  return (
    <div className="@container/pool flex flex-col gap-3">
      {description !== undefined && <p className="text-sm text-pretty text-text-muted">{description}</p>}
      <PoolNotices pool={pool} mine={mine} />
      <QuickLinks name={name} />
      <div className="grid grid-cols-1 items-start gap-3 @4xl/pool:grid-cols-2 @7xl/pool:grid-cols-3 [&>*]:min-w-0">
        <div className="flex flex-col gap-3">
          <PoolUseCard pool={pool} />
          <FitTile pool={pool} />
          <PreemptibleTile name={name} />
        </div>
        <div className="flex flex-col gap-3">
          <GpuUseTile
            subject={{ scope: "pool", name }}
            range={range}
            onRangeChange={setRange}
            under={poolsKey("use")}
          />
          <QueueTile name={name} />
          <UsersTile name={name} />
        </div>
        <div className="flex flex-col gap-3 @4xl/pool:@max-7xl/pool:col-span-2 @4xl/pool:@max-7xl/pool:grid @4xl/pool:@max-7xl/pool:grid-cols-3">
          <NodesTile name={name} />
          <PolicyCard pool={pool} />
          <PlatformsCard pool={pool} />
        </div>
      </div>
    </div>
  );
}

/** Lists with this pool as their filter. */
function QuickLinks({ name }: { name: string }) {
  const links = [
    ["Workflows", "/workflows"],
    ["Tasks", "/tasks"],
    ["Resources", "/resources"],
    ["Occupancy", "/occupancy"],
  ] as const satisfies readonly (readonly [string, Parameters<typeof listHref>[0]])[];
  return (
    <nav aria-label={`Lists of ${name}`} className="flex flex-wrap gap-2">
      {links.map(([label, path]) => (
        <ButtonLink key={path} size="small" href={listHref(path, { pool: name })} prefetch={false}>
          {label}
        </ButtonLink>
      ))}
    </nav>
  );
}
