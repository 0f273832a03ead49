"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import type { ListDefinition } from "@/components/list-page/list-definition";
import { useFittingList } from "@/components/list-page/use-fitting-list";
import { parserChecks } from "@/lib/address/address-checks";
import { useGetProfile } from "@/lib/api/generated";
import type { ListPoolsParams, PoolResourceUsage } from "@/lib/api/generated.schemas";
import { rangeAddressChecks } from "../detail/use-shown-range";
import { fitAddressChecks } from "../fit/use-fit-question";
import { poolList } from "./pool-list";
import { poolRequest } from "./pool-request";

export const POOL_PICTURES = ["table", "treemap"] as const;
export type PoolPicture = (typeof POOL_PICTURES)[number];

const pictureParser = parseAsStringLiteral(POOL_PICTURES)
  .withDefault("table")
  .withOptions({ history: "push" });

/** Checks of the URL parameters that no other list has. */
export const poolAddressChecks = {
  ...parserChecks({ show: pictureParser }, { show: "use table or treemap. The table is shown." }),
  ...rangeAddressChecks,
  ...fitAddressChecks,
};

/** What the pools are shown as, `show` in the URL. */
export function usePoolPicture() {
  return useQueryState("show", pictureParser);
}

/** The list with the profile's pools: `scope:mine` is known once they are. */
export function useMyPoolList() {
  const { data, isPending } = useGetProfile({ query: { staleTime: Number.POSITIVE_INFINITY } });
  // A profile without pools has all of them.
  const mine = data === undefined || data.pools.length === 0 ? undefined : data.pools;
  const own = useMemo<ListDefinition<ListPoolsParams, PoolResourceUsage>>(
    () => ({ ...poolList, toRequest: (chips, _order, fields) => poolRequest(chips, fields, mine) }),
    [mine],
  );
  return { definition: useFittingList(own), mine, isPending };
}
