"use client";

import { type ReactNode, type RefObject, useMemo } from "react";
import type { LogListHandle } from "./log-list";
import { LogStrip } from "./log-strip";
import { SearchResults, type SearchResultsProps } from "./search-results";
import { basisText, hitsText } from "./search-summary";
import { useLogSearch } from "./use-log-search";

export interface FoundLinesProps extends Omit<SearchResultsProps, "result" | "ref" | "hitLook"> {
  actions: ReactNode;
  listRef: RefObject<LogListHandle | null>;
}

/** Results of search and filters with their number. */
export function FoundLines({ actions, listRef, ...props }: FoundLinesProps) {
  const { scope, look, plan, queryId, lineCount } = props;
  const result = useLogSearch(scope, plan, queryId, lineCount);
  // Lines found by the server have no line numbers.
  const hitLook = useMemo(() => (plan.basis === "lines" ? look : { ...look, digits: 0 }), [look, plan.basis]);
  return (
    <>
      <LogStrip
        text={hitsText(plan, result)}
        detail={result.hits.length === 0 ? "" : basisText(plan, result, lineCount)}
        actions={actions}
      />
      <SearchResults ref={listRef} {...props} result={result} hitLook={hitLook} />
    </>
  );
}
