"use client";

import { CapacityMeter } from "@/components/pool/pool-meter";
import { usedCapacity } from "@/components/pool/pool-meters";
import { useTile } from "@/components/tile/use-tile";
import { formatCount, formatNumber } from "@/lib/format/number";
import { type MaybeFilters, useMyUse, usePools } from "../../dashboard-queries";
import { type Scope, scopedHref, scopedPoolsHref } from "../../scope";
import { otherPools } from "../pools/pool-rows";
import { StatCard } from "./stat-card";

export interface PoolCardsProps {
  filters: MaybeFilters;
  /** Known before the filters are. */
  scope: Scope;
}

/** Pools that accept work, and their GPUs in use; in the scope of the user's own, what their tasks hold. */
export function PoolCards({ filters, scope }: PoolCardsProps) {
  const state = useTile(usePools(filters));
  return (
    <>
      <StatCard title="Pools online" state={state}>
        {({ total, by_status }) => {
          const online = by_status?.ONLINE ?? 0;
          return {
            value: formatNumber(online),
            of: formatNumber(total),
            href: scopedPoolsHref(filters, "ONLINE"),
            tone: online < total && online === 0 ? "danger" : undefined,
            note: total === 0 ? "no pools" : (otherPools(by_status) ?? "all accept work"),
          };
        }}
      </StatCard>
      {scope === "mine" ? (
        <MyUseCard filters={filters} />
      ) : (
        <StatCard title="GPUs in use" state={state}>
          {({ resource_sum: sum }) => ({
            value: formatNumber(sum === undefined ? undefined : usedCapacity(sum)),
            href: scopedPoolsHref(filters),
            tone: sum !== undefined && sum.total_free < 0 ? "danger" : undefined,
            note: sum === undefined ? "not reported" : `of ${formatNumber(sum.total_capacity)}`,
            picture: sum !== undefined && (
              <CapacityMeter size="small" usage={sum} className="w-full min-w-0" />
            ),
          })}
        </StatCard>
      )}
    </>
  );
}

function MyUseCard({ filters }: Pick<PoolCardsProps, "filters">) {
  const state = useTile(useMyUse(filters));
  return (
    <StatCard title="My GPUs in use" state={state}>
      {({ sum }) => ({
        value: formatNumber(sum.gpu),
        href: scopedHref("/occupancy", filters),
        note: `${formatCount(sum.tasks, "task")} of ${formatCount(sum.workflows, "workflow")}`,
      })}
    </StatCard>
  );
}
