"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { RowPlacement } from "@/components/data-table/row-window";
import { formatCount, formatNumber } from "@/lib/format/number";
import { GoTo } from "./go-to";
import { firstLineAtOrAfter } from "./locate-line";
import { LogActions } from "./log-actions";
import { LogHistogram } from "./log-histogram";
import type { LogListHandle } from "./log-list";
import type { LogScope } from "./log-request";
import { logKey } from "./log-request";
import type { LineLook } from "./log-row";
import type { LogSearch } from "./log-search";
import { LogSkeleton } from "./log-skeleton";
import { type TimeSpan, zonedTime, zoneLabel } from "./log-time";
import { NoLines } from "./no-lines";
import { PlainLog } from "./plain-log";
import { type LineRange, planSearch } from "./search-plan";
import { SearchResults } from "./search-results";
import { basisText, hitsText } from "./search-summary";
import { useHistogram } from "./use-histogram";
import {
  type ChangeLogAddress,
  type LogAddress,
  parseSelection,
  serializeSelection,
} from "./use-log-address";
import { useLogFollower } from "./use-log-follower";
import { pagedLog } from "./use-log-pages";
import { useLogSearch } from "./use-log-search";
import { useNewLineSample } from "./use-new-line-sample";

export interface LogContentProps {
  scope: LogScope;
  /** Lines that there were when the log was opened. */
  lineCount: number;
  /** More may come. */
  live: boolean;
  address: LogAddress;
  onAddressChange: ChangeLogAddress;
  /** Null for none, or for one that cannot be run. */
  search: LogSearch | null;
  localZone: string;
  reconnectDelays?: readonly number[];
  listRef: React.RefObject<LogListHandle | null>;
}

/** A log whose length is known: its lines or what was found, over time and at their place. */
export function LogContent(props: LogContentProps) {
  const { scope, live, address, onAddressChange, search, localZone, listRef } = props;
  const [base] = useState(props.lineCount);
  const [follows] = useState(live);
  const client = useQueryClient();
  const follower = useLogFollower(scope, base, live, props.reconnectDelays);
  const lineCount = follower.lineCount;
  const zone = address.zone === "local" ? localZone : "UTC";

  const histogram = useHistogram(scope, base, useNewLineSample(follower, base));
  const range: TimeSpan | null =
    address.from === null && address.to === null
      ? null
      : { from: address.from?.getTime() ?? 0, to: address.to?.getTime() ?? Number.MAX_SAFE_INTEGER };
  const bounds = useBounds(scope, base, range);

  const selection = parseSelection(address.line);
  /** Where the list is to go when it is drawn anew. */
  const [start, setStart] = useState<{ index: number; placement: RowPlacement } | undefined>(() =>
    selection === null || selection.first >= base
      ? undefined
      : { index: selection.first, placement: "center" },
  );
  const [pinned, setPinned] = useState(live && start === undefined);
  const [time, setTime] = useState<number | null>(null);

  const lineRange: LineRange | null =
    range === null || bounds == null ? null : { ...bounds, from: range.from, to: range.to };
  const wish = { search, levels: address.levels, source: address.source, range: lineRange };
  const isFiltered = search !== null || address.levels.length > 0 || address.source !== null;
  const { text, isExpression, matchCase, levels, source } = address;
  const wishKey = JSON.stringify([text, isExpression, matchCase, levels, source, lineRange]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the wish
  const plan = useMemo(() => planSearch(wish, base), [wishKey, base]);

  const digits = String(Math.max(1, lineCount)).length;
  const { wrap, tags } = address;
  const look = useMemo<LineLook>(
    () => ({ wrap, tags, zone, digits, search }),
    [wrap, tags, zone, digits, search],
  );

  const clearFilters = { text: "", levels: [], source: null };
  const showLine = (index: number, placement: RowPlacement) => {
    const isOutside = bounds != null && (index < bounds.first || index >= bounds.end);
    setPinned(false);
    setStart({ index, placement });
    void onAddressChange({
      line: String(index + 1),
      ...(isFiltered && clearFilters),
      ...(isOutside && { from: null, to: null }),
    });
    if (!isFiltered && !isOutside) listRef.current?.scrollTo(index - (bounds?.first ?? 0), placement);
  };
  const goToTime = async (wanted: number) => {
    const found = await firstLineAtOrAfter(pagedLog(client, scope, base), wanted);
    showLine(Math.min(found, base - 1), { top: 40 });
  };
  const goToEnd = () => {
    if (follows && range === null && !isFiltered) setPinned(true);
    listRef.current?.scrollTo(Number.MAX_SAFE_INTEGER);
  };

  if (lineCount === 0 && !follows) return <NoLines />;
  const actions = (
    <LogActions
      scope={scope}
      wrap={wrap}
      tags={tags}
      isLocal={address.zone === "local"}
      localZone={localZone}
      onLookChange={(change) => void onAddressChange(change)}
      onStart={() => {
        setPinned(false);
        listRef.current?.scrollTo(0);
      }}
      onEnd={goToEnd}
    >
      <GoTo
        lineCount={lineCount}
        span={histogram?.span ?? null}
        zone={zone}
        onGo={(destination) => {
          if ("line" in destination) showLine(destination.line, "center");
          else void goToTime(destination.time);
        }}
      />
    </LogActions>
  );
  const day = time === null ? "" : `${zonedTime(time, zone).day}, ${zoneLabel(zone)}`;

  return (
    <>
      {histogram !== null && (
        <LogHistogram
          histogram={histogram}
          zone={zone}
          range={range}
          onRangeChange={(next) => {
            setStart(undefined);
            if (next === null && follows) setPinned(false);
            void onAddressChange({
              from: next === null ? null : new Date(next.from),
              to: next === null ? null : new Date(next.to),
              line: null,
            });
          }}
          onJump={(wanted) => void goToTime(wanted)}
        />
      )}
      {isFiltered ? (
        bounds === undefined ? (
          <>
            <Strip text="Searching" actions={actions} />
            <LogSkeleton />
          </>
        ) : (
          <Found
            {...{ scope, plan, wishKey, look, actions, listRef }}
            lineCount={base}
            onShow={(index, top) => showLine(index, { top })}
            onClear={() => void onAddressChange(clearFilters)}
          />
        )
      ) : (
        <>
          <Strip
            text={
              bounds == null
                ? formatCount(lineCount, "line")
                : `${formatNumber(bounds.end - bounds.first)} of ${formatCount(lineCount, "line")}`
            }
            detail={day}
            actions={actions}
          />
          {bounds === undefined ? (
            <LogSkeleton />
          ) : (
            <PlainLog
              ref={listRef}
              scope={scope}
              follower={follower}
              follows={follows}
              bounds={bounds}
              look={look}
              start={start}
              pinned={pinned}
              onPinnedChange={setPinned}
              selection={selection}
              onSelectionChange={(next) =>
                void onAddressChange({ line: next === null ? null : serializeSelection(next) })
              }
              onTimeChange={setTime}
            />
          )}
        </>
      )}
    </>
  );
}

type FoundProps = Omit<Parameters<typeof SearchResults>[0], "result" | "ref" | "hitLook"> & {
  actions: React.ReactNode;
  listRef: React.RefObject<LogListHandle | null>;
};

function Found({ actions, listRef, ...props }: FoundProps) {
  const result = useLogSearch(props.scope, props.plan, props.wishKey);
  const { look, plan } = props;
  // What the server finds has no numbers.
  const hitLook = useMemo(() => (plan.basis === "lines" ? look : { ...look, digits: 0 }), [look, plan.basis]);
  return (
    <>
      <Strip
        text={hitsText(result)}
        detail={result.hits.length === 0 ? "" : basisText(props.plan, result, props.lineCount)}
        actions={actions}
      />
      <SearchResults ref={listRef} {...props} result={result} hitLook={hitLook} />
    </>
  );
}

/** What is shown, and what can be done with it. */
function Strip({ text, detail = "", actions }: { text: string; detail?: string; actions: React.ReactNode }) {
  return (
    <div className="flex h-9 shrink-0 items-center gap-3 border-b border-border px-3 text-xs">
      <p
        role="status"
        className="tabular min-w-0 flex-1 truncate"
        title={detail === "" ? text : `${text}. ${detail}`}
      >
        <span className="font-medium">{text}</span>
        {detail !== "" && <span className="text-text-muted @max-md/logs:hidden"> · {detail}</span>}
      </p>
      {actions}
    </div>
  );
}

/** The lines between two times; null for all of them, undefined while they are looked for. */
function useBounds(
  scope: LogScope,
  lineCount: number,
  range: TimeSpan | null,
): { first: number; end: number } | null | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: [...logKey(scope), "bounds", lineCount, range],
    queryFn: async () => {
      if (range === null) return null;
      const log = pagedLog(client, scope, lineCount);
      const first = await firstLineAtOrAfter(log, range.from);
      return { first, end: Math.max(first, await firstLineAtOrAfter(log, range.to + 1)) };
    },
    enabled: range !== null,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return range === null ? null : data;
}
