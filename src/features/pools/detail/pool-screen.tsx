"use client";

import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useId } from "react";
import { RefreshControl } from "@/components/refresh-control/refresh-control";
import { useRefreshControl } from "@/components/refresh-control/use-refresh-control";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/shell/page-header";
import { AddressNotice } from "@/components/states/address-notice";
import { TileSubjectContext } from "@/components/tile/tile-subject";
import { useTile } from "@/components/tile/use-tile";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { useGetProfile } from "@/lib/api/generated";
import { poolHref } from "@/lib/hrefs/list-href";
import { useLastListHref } from "@/lib/hrefs/list-search";
import { fitAddressChecks } from "../fit/use-fit-question";
import { poolsKey, usePool } from "../pool-queries";
import { ComparePicker } from "./compare-picker";
import { PoolState, type PoolStateProps } from "./pool-state";
import { PoolStatusOf } from "./pool-status-of";
import { rangeAddressChecks } from "./use-shown-range";

export interface PoolScreenProps {
  /** Decoded, not as it appears in a URL. */
  name: string;
}

const ADDRESS_CHECKS = { ...rangeAddressChecks, ...fitAddressChecks };
const compareParser = parseAsString.withOptions({ history: "push" });

/** Page of a pool; of two beside each other with `compare` in the URL. */
export function PoolScreen({ name }: PoolScreenProps) {
  // The key resets page state when the pool changes.
  return <PoolPage key={name} name={name} />;
}

function PoolPage({ name }: PoolScreenProps) {
  const [compared, setCompared] = useQueryState("compare", compareParser);
  const { data } = useGetProfile({ query: { staleTime: Number.POSITIVE_INFINITY } });
  const mine = data === undefined || data.pools.length === 0 ? undefined : data.pools;
  const other = compared === name ? null : compared;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PageHeader
        title={name}
        breadcrumbs={<Breadcrumbs items={[{ label: "Pools", href: useLastListHref("/pools") }]} />}
        badge={
          <>
            <CopyButton value={name} label="Copy pool name" />
            <PoolStatusOf name={name} />
          </>
        }
        actions={
          <>
            <PoolRefresh name={name} />
            <ComparePicker value={other} except={name} onValueChange={(next) => void setCompared(next)} />
          </>
        }
        className="border-b border-border"
      />
      <AddressNotice checks={ADDRESS_CHECKS} className="mx-4 mt-2 md:mx-6" />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so it must be focusable
        tabIndex={0}
        aria-label={`Details of ${name}`}
        // Positioned, so that hidden texts in it do not make the page longer.
        className="relative min-h-0 flex-1 overflow-y-auto px-4 py-3 -outline-offset-2 md:px-6"
      >
        {other === null ? (
          <PoolState name={name} mine={mine} />
        ) : (
          <div className="grid grid-cols-1 gap-6 lg:grid-cols-2 [&>*]:min-w-0">
            {[name, other].map((each) => (
              <ComparedPool key={each} name={each} mine={mine} />
            ))}
          </div>
        )}
      </section>
    </div>
  );
}

/** One of two pools, whose tiles are told apart by its name. */
function ComparedPool({ name, mine }: PoolStateProps) {
  const nameId = useId();
  return (
    <section aria-label={`Pool ${name}`}>
      <h2 className="mb-2 flex items-center gap-2 text-sm font-semibold">
        <Link id={nameId} href={poolHref(name)} variant="subtle" className="flex min-w-0 font-mono">
          <MiddleTruncate text={name} />
        </Link>
        <PoolStatusOf name={name} />
      </h2>
      <TileSubjectContext value={nameId}>
        <PoolState name={name} mine={mine} />
      </TileSubjectContext>
    </section>
  );
}

/** Refreshes all that the page shows. */
function PoolRefresh({ name }: PoolScreenProps) {
  const client = useQueryClient();
  const state = useTile(usePool(name));
  const isRefreshing = useIsFetching({ queryKey: poolsKey() }) > 0;
  const control = useRefreshControl("pool", {
    async refresh() {
      await client.invalidateQueries({ queryKey: poolsKey() });
      return client
        .getQueryCache()
        .findAll({ queryKey: poolsKey(), type: "active" })
        .every(({ state: { status } }) => status === "success");
    },
    updatedAt: state.data === undefined ? undefined : state.updatedAt,
    refreshError: undefined,
    isForbidden: state.error?.status === 403,
  });
  return <RefreshControl {...control} refreshing={control.refreshing && isRefreshing} />;
}
