"use client";

import ScrollTextIcon from "lucide-react/icons/scroll-text";
import { type ReactNode, type RefObject, useMemo, useState } from "react";
import { EmptyState } from "@/components/states/empty-state";
import { FollowBar, NewLinesBar } from "./follow/follow-bar";
import type { LogFollower } from "./follow/log-follower";
import { useLogFollower } from "./follow/use-log-follower";
import { GoTo } from "./go-to";
import { LogHistogram } from "./histogram/log-histogram";
import { useHistogram } from "./histogram/use-histogram";
import type { LineLook } from "./lines/line-fields";
import type { LogListHandle } from "./lines/log-list";
import { PlainLog } from "./lines/plain-log";
import { LogActions } from "./log-actions";
import { LogSkeleton } from "./log-skeleton";
import { LogStrip } from "./log-strip";
import type { LogScope } from "./pages/log-request";
import type { LogSearch } from "./search/log-search";
import { SearchResults } from "./search/search-results";
import {
  type ChangeLogAddress,
  type LogAddress,
  parseSelection,
  serializeSelection,
} from "./use-log-address";
import { type LogNavigation, useLogNavigation } from "./use-log-navigation";
import { type CurrentQuery, useLogQuery } from "./use-log-query";

export interface LogContentProps {
  scope: LogScope;
  /** Number of lines when the log was opened. */
  lineCount: number;
  /** Mean bytes of a line, estimated. */
  lineBytes: number;
  /** Whether more lines may come. */
  live: boolean;
  /** How the log's task or workflow ended; undefined while it may go on. */
  outcome?: string;
  address: LogAddress;
  onAddressChange: ChangeLogAddress;
  /** Null without a search, or with an invalid one. */
  search: LogSearch | null;
  localZone: string;
  reconnectDelays?: readonly number[];
  listRef: RefObject<LogListHandle | null>;
}

/** A log of known length: its lines or search results, with the histogram. */
export function LogContent(props: LogContentProps) {
  const { scope, live, address, onAddressChange, search, localZone, listRef } = props;
  const [base] = useState(props.lineCount);
  const [follows] = useState(live);
  const follower = useLogFollower(scope, base, live, props.reconnectDelays);
  const { lineCount } = follower;
  const zone = address.zone === "local" ? localZone : "UTC";
  const histogram = useHistogram(scope, follower, base);
  const query = useLogQuery(scope, address, search, lineCount);
  const span = histogram?.span;
  const navigation = useLogNavigation({
    ...{ scope, query, span, lineCount, base, follows, onAddressChange, listRef },
    selection: parseSelection(address.line),
  });

  if (lineCount === 0) {
    return <NoLines follower={follower} hasEnded={!follows || follower.state.kind === "ended"} />;
  }
  return (
    <>
      {histogram !== null && (
        <LogHistogram
          histogram={histogram}
          zone={zone}
          range={query.range}
          onRangeChange={navigation.changeRange}
          levels={address.levels}
          onLevelsChange={(levels) => void onAddressChange({ levels })}
          onJump={navigation.goToTime}
        />
      )}
      <Lines
        {...{ scope, address, onAddressChange, listRef, follower, follows, query, navigation, zone }}
        outcome={props.outcome}
        actions={
          <LogActions
            scope={scope}
            lineCount={lineCount}
            lineBytes={props.lineBytes}
            wrap={address.wrap}
            tags={address.tags}
            isLocal={address.zone === "local"}
            localZone={localZone}
            onLookChange={(change) => void onAddressChange(change)}
            onStart={navigation.goToStart}
            onEnd={navigation.goToEnd}
          >
            <GoTo
              lineCount={lineCount}
              span={span ?? null}
              zone={zone}
              onGo={(destination) => {
                if ("line" in destination) navigation.showLine(destination.line, "center");
                else navigation.goToTime(destination.time);
              }}
            />
          </LogActions>
        }
      />
      <NewLinesBar
        count={newLineCount(query, follower)}
        isSearch={query.isFiltered}
        onInclude={query.includeAll}
      />
      {follower.state.kind === "ended" && query.isNarrowed && (
        <FollowBar follower={follower} pinned newLines={0} outcome={props.outcome} onEnd={NOTHING} />
      )}
    </>
  );
}

/** A log without a line: there will be none, or the first one is still to come. */
function NoLines({ follower, hasEnded }: { follower: LogFollower; hasEnded: boolean }) {
  if (hasEnded) {
    return (
      <EmptyState
        icon={ScrollTextIcon}
        title="There is no log"
        help="Nothing was written to it before it ended."
      />
    );
  }
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <EmptyState
          icon={ScrollTextIcon}
          title="No lines yet"
          help="New lines appear here as they are written."
        />
      </div>
      <FollowBar follower={follower} pinned newLines={0} onEnd={NOTHING} />
    </>
  );
}

const NOTHING = () => undefined;

interface LinesProps
  extends Pick<LogContentProps, "scope" | "address" | "onAddressChange" | "listRef" | "outcome"> {
  follower: LogFollower;
  follows: boolean;
  query: CurrentQuery;
  navigation: LogNavigation;
  zone: string;
  actions: ReactNode;
}

/** Lines or search results, below a strip with their number and the actions. */
function Lines({ scope, address, onAddressChange, query, navigation, zone, ...props }: LinesProps) {
  const { follower, follows, outcome, actions, listRef } = props;
  const { wrap, tags } = address;
  const digits = String(Math.max(1, follower.lineCount)).length;
  const look = useMemo<LineLook>(() => ({ wrap, tags, zone, digits }), [wrap, tags, zone, digits]);
  if (query.bounds === undefined) {
    return (
      <>
        <LogStrip text={query.isFiltered ? "Searching" : "Finding range"} actions={actions} />
        <LogSkeleton />
      </>
    );
  }
  if (query.isFiltered) {
    return (
      <SearchResults
        {...{ scope, look, actions, listRef }}
        plan={query.plan}
        queryId={query.id}
        lineCount={query.lineCount}
        onShow={(index, top) => navigation.showLine(index, { top })}
        onClear={navigation.clearFilters}
      />
    );
  }
  return (
    <PlainLog
      ref={listRef}
      {...{ scope, follower, follows, outcome, look, actions }}
      bounds={query.bounds}
      start={navigation.start}
      pinned={navigation.pinned}
      onPinnedChange={navigation.setPinned}
      selection={parseSelection(address.line)}
      onSelectionChange={(next) =>
        void onAddressChange({ line: next === null ? null : serializeSelection(next) })
      }
    />
  );
}

/** Lines received since the search or range was set. */
function newLineCount({ range, isFiltered, lineCount }: CurrentQuery, follower: LogFollower): number {
  if (range === null && !isFiltered) return 0;
  // Lines are ordered by time, so a range that ends before the first new line contains none of them.
  const firstNew = follower.lineAt(lineCount)?.time ?? null;
  const isBehind = range !== null && firstNew !== null && firstNew > range.to;
  return isBehind ? 0 : follower.lineCount - lineCount;
}
