"use client";

import WrenchIcon from "lucide-react/icons/wrench";
import { PoolLink, QuotaFreeCell } from "@/components/pool/pool-cells";
import { QuotaMeter } from "@/components/pool/pool-meter";
import { hasNoLimit } from "@/components/pool/pool-meters";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import type { PoolPage, PoolResourceUsage } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import { type MaybeFilters, NAMED_POOLS, usePools } from "../../dashboard-queries";
import { scopedPoolsHref } from "../../scope";
import { ROW_HEIGHT, RowsSkeleton } from "../rows";
import { TileEmpty } from "../tile-empty";
import { mostStrainedFirst, otherPools } from "./pool-rows";

/** The pools with the least quota left, and how many accept no new work. */
export function NearLimitTile({ filters, className }: { filters: MaybeFilters; className?: string }) {
  const state = useTile(usePools(filters));
  return (
    <Tile
      title="Pools near their limit"
      href={scopedPoolsHref(filters)}
      state={state}
      height={ROW_HEIGHT * NAMED_POOLS}
      skeleton={<RowsSkeleton rows={NAMED_POOLS} />}
      className={className}
    >
      {(page) => <Pools page={page} filters={filters} />}
    </Tile>
  );
}

function Pools({ page: { entries, total, by_status }, filters }: { page: PoolPage; filters: MaybeFilters }) {
  if (total === 0) return <TileEmpty>There are no pools.</TileEmpty>;
  const online = entries.filter(({ status }) => status === "ONLINE");
  const closed = otherPools(by_status);
  // One line less where the pools that accept nothing have one.
  const shown = mostStrainedFirst(online).slice(0, closed === undefined ? NAMED_POOLS : NAMED_POOLS - 1);
  return (
    <ul aria-label="Pools with the least free quota" className="flex flex-col">
      {closed !== undefined && (
        <li className="flex h-11 items-center gap-2 text-sm">
          <WrenchIcon aria-hidden className="size-4 shrink-0 text-warning" />
          <Link
            href={scopedPoolsHref(filters, ["MAINTENANCE", "OFFLINE"])}
            prefetch={false}
            variant="subtle"
            className="min-w-0 truncate"
          >
            {closed}
          </Link>
          <span className="ms-auto shrink-0 text-xs text-text-muted">no new work</span>
        </li>
      )}
      {shown.map((pool) => (
        <PoolRow key={pool.name} pool={pool} />
      ))}
    </ul>
  );
}

function PoolRow({ pool: { name, resource_usage: usage } }: { pool: PoolResourceUsage }) {
  return (
    <li className="flex h-11 flex-col justify-center gap-1 border-border not-first:border-t">
      <div className="flex min-w-0 items-center gap-3 text-sm leading-4">
        <PoolLink name={name} className="min-w-0 flex-1" />
        <span className="tabular shrink-0 text-xs text-text-muted">
          {formatNumber(usage.quota_used)}
          {hasNoLimit(usage) ? " used" : ` of ${formatNumber(usage.quota_limit)}`}
          {" · "}
          <QuotaFreeCell usage={usage} />
          {hasNoLimit(usage) || usage.quota_used > usage.quota_limit ? "" : " free"}
        </span>
      </div>
      <QuotaMeter size="small" label={`GPU quota of ${name}`} usage={usage} className="max-w-none" />
    </li>
  );
}
