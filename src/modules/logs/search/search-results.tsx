"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { RowRange } from "@/components/virtual-rows/types";
import { isShortcut } from "@/lib/keyboard/shortcuts";
import type { LineLook } from "../lines/line-fields";
import { LogList, type LogListHandle } from "../lines/log-list";
import { LogStrip } from "../log-strip";
import type { LogScope } from "../pages/log-request";
import { HitContext } from "./hit-context";
import { NoMatches } from "./no-matches";
import type { SearchPlan } from "./search-plan";
import { basisText, hitsText } from "./search-summary";
import { type LogSearchResult, useLogSearch } from "./use-log-search";

/** Distance to the last match at which the next ones are loaded. */
const AHEAD_HITS = 30;
/** With fewer matches the end is always visible, and loading would never stop. */
const FEW_HITS = 60;

export interface SearchResultsProps {
  scope: LogScope;
  plan: SearchPlan;
  /** Identifies the search. */
  queryId: string;
  lineCount: number;
  /** Display options of the context. */
  look: LineLook;
  actions: ReactNode;
  listRef: RefObject<LogListHandle | null>;
  /**
   * Called with the line's index in the log; `top` is the position of the match in pixels below the top of the list.
   */
  onShow: (index: number, top: number) => void;
  onClear: () => void;
}

/** Results of search and filters with their number, and the context of the selected one. */
export function SearchResults({ actions, ...props }: SearchResultsProps) {
  const { scope, plan, queryId, lineCount } = props;
  const result = useLogSearch(scope, plan, queryId, lineCount);
  return (
    <>
      <LogStrip
        text={hitsText(plan, result)}
        detail={result.hits.length === 0 ? "" : basisText(plan, result, lineCount)}
        actions={actions}
      />
      {/* Remount for another search, so that nothing is selected. */}
      <Matches key={queryId} {...props} result={result} />
    </>
  );
}

type MatchesProps = Omit<SearchResultsProps, "actions"> & { result: LogSearchResult };

function Matches(props: MatchesProps) {
  const { scope, plan, queryId, result, lineCount, look, listRef, onShow, onClear } = props;
  const { hits, goesOn, error, problem, searchOn } = result;
  const [active, setActive] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(true);
  // Lines found by the server have no line numbers.
  const hitLook = useMemo(() => (plan.basis === "lines" ? look : { ...look, digits: 0 }), [look, plan.basis]);

  const show = (position: number) => {
    setActive(position);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key === "Escape" && active !== null && isOpen) {
      event.preventDefault();
      setOpen(false);
    }
    const isNext = isShortcut(event, "nextMatch");
    if (!isNext && !isShortcut(event, "previousMatch")) return;
    event.preventDefault();
    const next = active === null ? 0 : active + (isNext ? 1 : -1);
    if (next < 0 || next >= hits.length) return;
    show(next);
    listRef.current?.scrollTo(next);
  };
  const onVisibleChange = ({ last }: RowRange) => {
    if (goesOn && error === null && hits.length >= FEW_HITS && last >= hits.length - AHEAD_HITS) searchOn();
  };

  if (hits.length === 0) return <NoMatches {...{ plan, result, lineCount, onClear }} />;
  return (
    <>
      {problem !== null && (
        <p
          role="alert"
          className="max-h-24 shrink-0 overflow-y-auto border-b border-border bg-danger-soft px-3 py-1.5 text-xs break-words text-danger"
        >
          The search stopped after these matches. {problem}
        </p>
      )}
      <LogList
        ref={listRef}
        label="Matches"
        listKey={queryId}
        total={hits.length}
        lineAt={(index) => hits[index]?.line}
        numberOf={(index) => {
          const place = hits[index]?.index ?? null;
          return place === null ? null : place + 1;
        }}
        marksAt={(index) => hits[index]?.ranges}
        longest={Math.max(0, ...hits.slice(0, 1_000).map(({ line }) => line.raw.length))}
        look={hitLook}
        active={active}
        onActiveChange={show}
        selection={active === null ? null : { first: active, last: active }}
        onSelect={show}
        onKeyDown={onKeyDown}
        onVisibleChange={onVisibleChange}
      />
      {/* Below the list, because a listbox may contain options only. */}
      <MatchesFooter {...{ plan, result, lineCount }} />
      {active !== null && isOpen && active < hits.length && (
        <HitContext
          scope={scope}
          lineCount={lineCount}
          hits={hits}
          position={active}
          search={plan.search}
          queryId={queryId}
          look={look}
          onShow={(index) => onShow(index, listRef.current?.topOf(active) ?? 0)}
          onClose={() => {
            setOpen(false);
            listRef.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** Continues a search that has not read everything. */
function MatchesFooter({ plan, result, lineCount }: Pick<MatchesProps, "plan" | "result" | "lineCount">) {
  const { isSearching, goesOn, error, problem, searchOn } = result;
  if (!goesOn && error === null && problem === null) return null;
  return (
    <div className="flex shrink-0 items-center gap-3 border-t border-border px-3 py-1.5 text-xs text-text-muted">
      {isSearching ? (
        <>
          <Spinner /> Searching
        </>
      ) : (
        <>
          <Button size="small" onClick={searchOn}>
            {error === null && problem === null ? "Continue search" : "Try again"}
          </Button>
          {error === null ? basisText(plan, result, lineCount) : error.detail}
        </>
      )}
    </div>
  );
}
