"use client";

import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { getGetPoolQueryOptions, useListPools } from "@/lib/api/generated";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import type { AllowedPools } from "./use-allowed-pools";
import { useSettledValue } from "./use-settled-value";

/** Rows of the list; whoever looks for another types some of its name. */
const SHOWN = 50;
/** How long nobody may have typed before the list is asked for, in milliseconds. */
const REST = 150;

export interface PoolChoices {
  pools: readonly PoolResourceUsage[];
  /** What is to be known about the list, as a sentence; empty when it is plain. */
  hint: string;
}

/**
 * The pools that somebody may submit to, with what was typed in their names. The list of the API knows no limits of a
 * person, and there is no end to the pools of a service: those that a profile names are asked for one by one.
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
  // A name in a profile may outlive its pool.
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
