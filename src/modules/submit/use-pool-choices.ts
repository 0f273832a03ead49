"use client";

import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { getGetPoolQueryOptions, useListPools } from "@/lib/api/generated";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import type { AllowedPools } from "./use-allowed-pools";
import { useSettledValue } from "./use-settled-value";

/** Maximum number of listed pools; search finds the others. */
const SHOWN = 50;
/** Typing pause before the list is requested, in milliseconds. */
const REST = 150;

export interface PoolChoices {
  pools: readonly PoolResourceUsage[];
  /** Note about the list, as a sentence; empty if there is none. */
  hint: string;
}

/**
 * Pools that the user may submit to, filtered by name. The API's list ignores the profile and may be very long, so the
 * pools of a profile are requested individually.
 */
export function usePoolChoices(
  open: boolean,
  typed: string,
  { names: allowed, isPending }: AllowedPools,
): PoolChoices {
  const text = typed.trim();
  const name = useSettledValue(text, REST);
  const all = useListPools(
    { limit: SHOWN, ...(name !== "" && { name }) },
    {
      query: { enabled: open && !isPending && allowed === undefined, placeholderData: keepPreviousData },
    },
  );
  const fitting = (allowed ?? []).filter((pool) => pool.toLowerCase().includes(text.toLowerCase()));
  const own = useQueries({
    queries: fitting
      .slice(0, SHOWN)
      .map((pool) => getGetPoolQueryOptions(pool, { query: { enabled: open } })),
  });

  if (allowed === undefined) {
    const { data, isError, isFetching } = all;
    return {
      pools: data?.entries ?? [],
      hint: isError
        ? "Pools could not be loaded. Type to try again."
        : describeList(data?.total, isPending || isFetching, text),
    };
  }
  const pools = own.flatMap(({ data }) => data ?? []);
  // A profile may name a deleted pool.
  const failed = own.some(({ error }) => error !== null && error.status !== 404);
  return {
    pools,
    hint: failed
      ? "Some of your pools could not be loaded. Reopen the list to try again."
      : fitting.length === 0
        ? `None of your pools match ${JSON.stringify(text)}.`
        : own.some(({ isFetching, data }) => isFetching && data === undefined)
          ? "Loading pools"
          : fitting.length > SHOWN
            ? `Showing ${SHOWN} of your ${formatNumber(fitting.length)} pools. Type to search.`
            : "Only pools your profile allows are listed.",
  };
}

function describeList(total: number | undefined, isLoading: boolean, text: string): string {
  if (total === undefined) return isLoading ? "Loading pools" : "";
  if (total === 0) return `No pools match ${JSON.stringify(text)}.`;
  return total > SHOWN ? `Showing ${SHOWN} of ${formatNumber(total)} pools. Type to search.` : "";
}
