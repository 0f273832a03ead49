"use client";

import SearchXIcon from "lucide-react/icons/search-x";
import { type KeyboardEvent, type Ref, useRef, useState } from "react";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { RowRange } from "@/components/virtual-rows/types";
import { formatNumber } from "@/lib/format/number";
import { ExpressionProblem } from "./expression-problem";
import { HitContext } from "./hit-context";
import { LogList, type LogListHandle } from "./log-list";
import type { LogScope } from "./log-request";
import type { LineLook } from "./log-row";
import type { SearchPlan } from "./search-plan";
import { basisText } from "./search-summary";
import type { LogSearchResult } from "./use-log-search";

/** Distance to the last match at which the next ones are loaded. */
const AHEAD_HITS = 30;
/** With fewer matches the end is always visible, and loading would never stop. */
const FEW_HITS = 60;

export interface SearchResultsProps {
  scope: LogScope;
  plan: SearchPlan;
  /** Identifies the search. */
  queryId: string;
  result: LogSearchResult;
  lineCount: number;
  /** Display options of the context. */
  look: LineLook;
  hitLook: LineLook;
  /**
   * Called with the line's index in the log; `top` is the position of the match in pixels below the top of the list.
   */
  onShow: (index: number, top: number) => void;
  onClear: () => void;
  ref?: Ref<LogListHandle>;
}

/** List of matches, with the context of the selected one. */
export function SearchResults(props: SearchResultsProps) {
  // Remount for another search, so that nothing is selected.
  return <Results key={props.queryId} {...props} />;
}

function Results(props: SearchResultsProps) {
  const { scope, plan, queryId, result, lineCount, look, hitLook, onShow, onClear, ref } = props;
  const { hits, isSearching, goesOn, error, problem, searchOn } = result;
  const [active, setActive] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(true);
  const ownRef = useRef<LogListHandle>(null);

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
    if (key !== "n" && key !== "p") return;
    event.preventDefault();
    const next = active === null ? 0 : active + (key === "n" ? 1 : -1);
    if (next < 0 || next >= hits.length) return;
    show(next);
    ownRef.current?.scrollTo(next);
  };
  const onVisibleChange = ({ last }: RowRange) => {
    if (goesOn && error === null && hits.length >= FEW_HITS && last >= hits.length - AHEAD_HITS) searchOn();
  };

  if (hits.length === 0) {
    if (error !== null) {
      return (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <ErrorState title="Search failed" error={error} onRetry={searchOn} retrying={isSearching} />
        </div>
      );
    }
    if (problem !== null) {
      return (
        <ExpressionProblem problem={problem} retrying={isSearching} onRetry={searchOn} onClear={onClear} />
      );
    }
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        {isSearching ? (
          <p role="status" className="flex items-center justify-center gap-2 p-12 text-text-muted">
            <Spinner />
            Searching {formatNumber(lineCount)} lines
          </p>
        ) : (
          <EmptyState
            icon={SearchXIcon}
            title={goesOn ? "No matches yet" : "No matching lines"}
            help={basisText(plan, result, lineCount)}
            action={
              <>
                {goesOn && <Button onClick={searchOn}>Continue search</Button>}
                <Button onClick={onClear}>Show all lines</Button>
              </>
            }
          />
        )}
      </div>
    );
  }

  const widest = Math.max(0, ...hits.slice(0, 1_000).map(({ line }) => line.raw.length));
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
        ref={(handle) => {
          ownRef.current = handle;
          if (typeof ref === "function") ref(handle);
          else if (ref) ref.current = handle;
        }}
        label="Matches"
        listKey={queryId}
        total={hits.length}
        lineAt={(index) => hits[index]?.line}
        numberOf={(index) => {
          const place = hits[index]?.index ?? null;
          return place === null ? null : place + 1;
        }}
        marksAt={(index) => hits[index]?.ranges}
        longest={widest}
        look={hitLook}
        active={active}
        onActiveChange={show}
        selection={active === null ? null : { first: active, last: active }}
        onSelect={show}
        onKeyDown={onKeyDown}
        onVisibleChange={onVisibleChange}
        footer={
          (goesOn || error !== null || problem !== null) && (
            <div className="sticky left-0 flex items-center gap-3 px-3 py-2 font-sans text-text-muted">
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
          )
        }
      />
      {active !== null && isOpen && active < hits.length && (
        <HitContext
          scope={scope}
          lineCount={lineCount}
          hits={hits}
          position={active}
          search={plan.search}
          queryId={queryId}
          look={look}
          onShow={(index) => onShow(index, ownRef.current?.topOf(active) ?? 0)}
          onClose={() => {
            setOpen(false);
            ownRef.current?.focus();
          }}
        />
      )}
    </>
  );
}
