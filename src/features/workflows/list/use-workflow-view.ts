"use client";

import { useQueryState } from "nuqs";
import { useEffect, useMemo } from "react";
import { useTablePreferences } from "@/components/data-table/use-table-preferences";
import { parserChecks } from "@/lib/address/address-checks";
import { parseAsFlag } from "@/lib/address/strict-parsers";
import { useCurrentUser } from "@/lib/api/use-current-user";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useFilterChips } from "@/lib/filters/use-filter-chips";
import { useListPlace } from "@/lib/list/use-list-place";
import { USER_FIELD, type Whose, whoseWorkflows, withUser } from "./whose-workflows";
import type { workflowList } from "./workflow-list";

const allParser = parseAsFlag.withDefault(false).withOptions({ history: "push" });

/** Checks of the URL parameters that no other list has. */
export const workflowAddressChecks = parserChecks(
  { all: allParser },
  { all: "use true or leave it out. The filters decide." },
);

/**
 * State of the list in its URL: that of every list, see `useListView`, plus `all` for no filter and `view` for the
 * previewed workflow.
 */
export function useWorkflowView({ key, columns }: Pick<typeof workflowList, "key" | "columns">) {
  const filters = useListFilters();
  const place = useListPlace();
  return {
    ...filters,
    ...place,
    ...useTablePreferences(key, columns),
    setChips(next: readonly FilterChip[]) {
      filters.setChips(next);
      place.setRow(null);
    },
    setWhose(whose: "mine" | "everyone") {
      filters.setWhose(whose);
      place.setRow(null);
    },
  };
}

interface ListFilters {
  chips: readonly FilterChip[];
  setChips: (chips: readonly FilterChip[]) => void;
  whose: Whose;
  setWhose: (whose: "mine" | "everyone") => void;
  /** The owner filter is not known yet: nothing should be requested. */
  isDeciding: boolean;
  /** Undefined until it is known. */
  username: string | undefined;
}

/**
 * The filters in the URL: `f` for each chip, or `all=true` for none. A URL with neither is a first visit, which starts
 * with the user's own workflows, or with everyone's if the user is unknown.
 */
function useListFilters(): ListFilters {
  const [inAddress, setInAddress] = useFilterChips();
  const [all, setAll] = useQueryState("all", allParser);
  const { username, isPending } = useCurrentUser();

  const isFirstVisit = inAddress.length === 0 && !all;
  const isOwnMissing = isFirstVisit && username !== undefined;
  useEffect(() => {
    // In the URL, so that a shared link shows the same.
    if (isOwnMissing) void setInAddress(withUser([], username).slice(), { history: "replace" });
  }, [isOwnMissing, username, setInAddress]);

  const chips = useMemo(
    () => (isOwnMissing ? [{ field: USER_FIELD, value: username }] : inAddress),
    [isOwnMissing, username, inAddress],
  );
  const setChips = (next: readonly FilterChip[]) => {
    void setInAddress(next.length === 0 ? null : next);
    void setAll(next.length === 0 ? true : null);
  };
  const isDeciding = isFirstVisit && isPending;
  return {
    chips,
    setChips,
    whose: isDeciding ? "mine" : whoseWorkflows(chips, username),
    setWhose: (whose) => setChips(withUser(chips, whose === "mine" ? username : undefined)),
    isDeciding,
    username,
  };
}
