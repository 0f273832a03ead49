"use client";

import { HorizontalBars } from "@/components/chart/horizontal-bars";
import { GPU_PARTS } from "@/components/pool/pool-meters";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import type { Occupancy } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { listHref } from "@/lib/hrefs/list-href";
import { occupancyHref } from "../pool-hrefs";
import { TOP_USERS, usePoolUsers } from "../pool-queries";

const SERIES = [GPU_PARTS.quota, GPU_PARTS.low];

/** Who holds most GPUs of a pool. */
export function UsersTile({ name }: { name: string }) {
  const state = useTile(usePoolUsers(name));
  return (
    <Tile title="Top users" href={occupancyHref(name)} state={state} height={200}>
      {(occupancy) => <Users pool={name} occupancy={occupancy} />}
    </Tile>
  );
}

function Users({ pool, occupancy: { entries, total } }: { pool: string; occupancy: Occupancy }) {
  if (entries.length === 0) return <p className="text-sm text-text-muted">No workflow holds GPUs here.</p>;
  const rows = entries.map(({ key, gpu, by_priority: { LOW } }) => ({
    key,
    label: key,
    href: listHref("/occupancy", { pool, user: key }),
    values: [gpu - LOW.gpu, LOW.gpu],
    valueText: formatCount(gpu, "GPU"),
  }));
  return (
    <>
      <HorizontalBars label={`GPUs of ${pool} by user`} series={SERIES} rows={rows} />
      {total > TOP_USERS && (
        <Link href={occupancyHref(pool)} prefetch={false} variant="muted" className="mt-auto text-xs">
          All {formatCount(total, "user")}
        </Link>
      )}
    </>
  );
}
