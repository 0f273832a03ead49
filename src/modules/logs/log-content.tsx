"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { RowPlacement } from "@/components/virtual-rows/row-window";
import { formatCount, formatNumber } from "@/lib/format/number";
import { FoundLines } from "./found-lines";
import { GoTo } from "./go-to";
import { firstLineAtOrAfter } from "./locate-line";
import { LogActions } from "./log-actions";
import { LogHistogram } from "./log-histogram";
import type { LogListHandle } from "./log-list";
import type { LogScope } from "./log-request";
import type { LineLook } from "./log-row";
import type { LogSearch } from "./log-search";
import { LogSkeleton } from "./log-skeleton";
import { LogStrip } from "./log-strip";
import { type TimeSpan, zonedTime, zoneLabel } from "./log-time";
import { NewLinesBar } from "./new-lines-bar";
import { NoLines } from "./no-lines";
import { PlainLog } from "./plain-log";
import { planSearch } from "./search-plan";
import { useHistogram } from "./use-histogram";
import { useLineSnapshot } from "./use-line-snapshot";
import {
  type ChangeLogAddress,
  type LogAddress,
  parseSelection,
  rangeOfAddress,
  serializeSelection,
} from "./use-log-address";
import { useLogFollower } from "./use-log-follower";
import { pagedLog } from "./use-log-pages";
import { useNewLineSample } from "./use-new-line-sample";
import { useRangeBounds } from "./use-range-bounds";

export interface LogContentProps {
  scope: LogScope;
  /** Number of lines when the log was opened. */
  lineCount: number;
  /** Whether more lines may come. */
  live: boolean;
  address: LogAddress;
  onAddressChange: ChangeLogAddress;
  /** Null without a search, or with an invalid one. */
  search: LogSearch | null;
  localZone: string;
  reconnectDelays?: readonly number[];
  listRef: React.RefObject<LogListHandle | null>;
}

/** A log of known length: its lines or search results, with the histogram. */
export function LogContent(props: LogContentProps) {
  const { scope, live, address, onAddressChange, search, localZone, listRef } = props;
  const [base] = useState(props.lineCount);
  const [follows] = useState(live);
  const client = useQueryClient();
  const follower = useLogFollower(scope, base, live, props.reconnectDelays);
  const lineCount = follower.lineCount;
  const zone = address.zone === "local" ? localZone : "UTC";

  const histogram = useHistogram(scope, base, useNewLineSample(follower, base));
  const { text, isExpression, matchCase, levels, source, wrap, tags } = address;
  const range = rangeOfAddress(address);
  const queryId = JSON.stringify([text, isExpression, matchCase, levels, source, range]);
  const snapshot = useLineSnapshot(queryId, lineCount);
  const bounds = useRangeBounds(scope, snapshot.count, range);

  const selection = parseSelection(address.line);
  /** Initial position of a list that is about to mount. */
  const [start, setStart] = useState<{ index: number; placement: RowPlacement } | undefined>(() =>
    selection === null || selection.first >= base
      ? undefined
      : { index: selection.first, placement: "center" },
  );
  const [pinned, setPinned] = useState(live && start === undefined);
  const [time, setTime] = useState<number | null>(null);

  const isFiltered = search !== null || levels.length > 0 || source !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: queryId covers the query except the bounds
  const plan = useMemo(() => {
    const lines = range === null || bounds == null ? null : { ...bounds, ...range };
    return planSearch({ search, levels, source, range: lines }, snapshot.count);
  }, [queryId, bounds, snapshot.count]);

  const digits = String(Math.max(1, lineCount)).length;
  const look = useMemo<LineLook>(() => ({ wrap, tags, zone, digits }), [wrap, tags, zone, digits]);

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
    const found = await firstLineAtOrAfter(pagedLog(client, scope, lineCount), wanted);
    showLine(Math.min(found, lineCount - 1), { top: 40 });
  };
  const goToEnd = () => {
    if (follows && range === null && !isFiltered) setPinned(true);
    listRef.current?.scrollTo(Number.MAX_SAFE_INTEGER);
  };
  const changeRange = (next: TimeSpan | null) => {
    setStart(undefined);
    if (next === null && follows) setPinned(false);
    // An end of the log stays open, because a live log grows.
    const isStart = next === null || next.from <= (histogram?.span.from ?? 0);
    const isEnd = next === null || next.to >= (histogram?.span.to ?? Number.MAX_SAFE_INTEGER);
    void onAddressChange({
      from: isStart ? null : new Date(next.from),
      to: isEnd ? null : new Date(next.to),
      line: null,
    });
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
  // Lines are ordered by time, so a range that ends before the first new line contains none of them.
  const firstNew = follower.lineAt(snapshot.count)?.time ?? null;
  const isBehind = range !== null && firstNew !== null && firstNew > range.to;
  const newLines = isBehind || (!isFiltered && range === null) ? 0 : lineCount - snapshot.count;

  return (
    <>
      {histogram !== null && (
        <LogHistogram
          histogram={histogram}
          zone={zone}
          range={range}
          onRangeChange={changeRange}
          onJump={(wanted) => void goToTime(wanted)}
        />
      )}
      {bounds === undefined ? (
        <>
          <LogStrip text={isFiltered ? "Searching" : "Finding range"} actions={actions} />
          <LogSkeleton />
        </>
      ) : isFiltered ? (
        <FoundLines
          {...{ scope, plan, queryId, look, actions, listRef }}
          lineCount={snapshot.count}
          onShow={(index, top) => showLine(index, { top })}
          onClear={() => void onAddressChange(clearFilters)}
        />
      ) : (
        <>
          <LogStrip
            text={
              bounds === null
                ? formatCount(lineCount, "line")
                : `${formatNumber(bounds.end - bounds.first)} of ${formatCount(lineCount, "line")}`
            }
            detail={day}
            actions={actions}
          />
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
        </>
      )}
      {newLines > 0 && <NewLinesBar count={newLines} isSearch={isFiltered} onTake={snapshot.takeAll} />}
    </>
  );
}
