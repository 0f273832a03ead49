"use client";

import { type KeyboardEvent, type ReactNode, type Ref, useCallback, useState } from "react";
import type { RowPlacement } from "@/components/virtual-rows/row-window";
import type { RowRange } from "@/components/virtual-rows/types";
import { formatCount, formatNumber } from "@/lib/format/number";
import { isShortcut } from "@/lib/keyboard/shortcuts";
import { FollowBar } from "../follow/follow-bar";
import type { LogFollower } from "../follow/log-follower";
import { LogStrip } from "../log-strip";
import { zonedTime, zoneLabel } from "../log-time";
import type { LogScope } from "../pages/log-request";
import { useLogPages } from "../pages/use-log-pages";
import type { LineSelection } from "../use-log-address";
import type { LineLook } from "./line-fields";
import { LogList, type LogListHandle } from "./log-list";
import { SelectionBar } from "./selection-bar";
import { useCopyLines } from "./use-copy-lines";

export interface PlainLogProps {
  scope: LogScope;
  follower: LogFollower;
  /** Whether the log is or was followed. */
  follows: boolean;
  /** How the log's task or workflow ended. */
  outcome?: string;
  /** Shows lines [first, end) only; null for all lines, including new ones. */
  bounds: { first: number; end: number } | null;
  look: LineLook;
  /** Initial position by index in the log. By default the end of a followed log, or else the top. */
  start?: { index: number; placement: RowPlacement };
  pinned: boolean;
  onPinnedChange: (pinned: boolean) => void;
  /** 0-based lines of the log. */
  selection: LineSelection | null;
  onSelectionChange: (selection: LineSelection | null) => void;
  actions: ReactNode;
  ref?: Ref<LogListHandle>;
}

/** All lines of a log or range, without search. */
export function PlainLog(props: PlainLogProps) {
  const { scope, follower, follows, bounds, look, start, pinned, onPinnedChange, selection, ref } = props;
  const { onSelectionChange, actions, outcome } = props;
  const first = bounds?.first ?? 0;
  const total = bounds === null ? follower.lineCount : bounds.end - bounds.first;
  const pages = useLogPages(scope, follower.from, pinned ? Math.max(0, total - 50) : (start?.index ?? first));
  const [active, setActive] = useState<number | null>(start?.index ?? null);
  const { message, copyLines, copyLink } = useCopyLines(scope);
  /** Time of the first line in view. */
  const [time, setTime] = useState<number | null>(null);
  /** Line count when the user scrolled away from the end. */
  const [leftAt, setLeftAt] = useState(follower.lineCount);

  const lineAt = (line: number) => (line >= follower.from ? follower.lineAt(line) : pages.lineAt(line));
  const select = (index: number, extend: boolean) => {
    const line = first + index;
    if (!extend || selection === null) {
      const isSame = selection?.first === line && selection.last === line;
      return onSelectionChange(isSame && !extend ? null : { first: line, last: line });
    }
    // Keep the end of the selection that is not at the keyboard cursor.
    const fixed = active !== null && active === selection.first ? selection.last : selection.first;
    onSelectionChange({ first: Math.min(fixed, line), last: Math.max(fixed, line) });
  };
  const onVisibleChange = pages.onVisibleChange;
  const reportVisible = useCallback(
    (visible: RowRange) => onVisibleChange({ first: first + visible.first, last: first + visible.last }),
    [onVisibleChange, first],
  );
  const changePinned = (next: boolean) => {
    if (!follows || bounds !== null) return;
    if (!next) setLeftAt(follower.lineCount);
    onPinnedChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && selection !== null) {
      event.preventDefault();
      onSelectionChange(null);
    }
    const chosen = selection ?? (active === null ? null : { first: first + active, last: first + active });
    if (!isShortcut(event, "copy") || chosen === null) return;
    if (window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    copyLines(chosen, (line) => lineAt(line)?.raw);
  };

  const allLines = formatCount(follower.lineCount, "line");
  return (
    <>
      <LogStrip
        text={bounds === null ? allLines : `${formatNumber(total)} of ${allLines}`}
        detail={time === null ? "" : `${zonedTime(time, look.zone).day}, ${zoneLabel(look.zone)}`}
        actions={actions}
      />
      <LogList
        ref={ref}
        label="Log lines"
        listKey={bounds === null ? "all" : `${bounds.first}-${bounds.end}`}
        total={total}
        lineAt={(index) => lineAt(first + index)}
        errorAt={(index) => pages.errorAt(first + index)}
        numberOf={(index) => first + index + 1}
        longest={pages.longest}
        look={look}
        active={active}
        onActiveChange={setActive}
        selection={
          selection === null ? null : { first: selection.first - first, last: selection.last - first }
        }
        onSelect={select}
        start={start === undefined ? undefined : { ...start, index: start.index - first }}
        pinned={pinned && bounds === null}
        onPinnedChange={changePinned}
        onVisibleChange={(visible) => {
          reportVisible(visible);
          setTime(lineAt(first + visible.first)?.time ?? null);
        }}
        onKeyDown={onKeyDown}
      />
      {selection !== null && (
        <SelectionBar
          selection={selection}
          message={message}
          onCopyLines={() => copyLines(selection, (line) => lineAt(line)?.raw)}
          onCopyLink={copyLink}
          onClear={() => onSelectionChange(null)}
        />
      )}
      {selection === null && message !== "" && (
        <p role="status" className="shrink-0 border-t border-border px-3 py-1.5 text-xs text-text-muted">
          {message}
        </p>
      )}
      {follows && bounds === null && (
        <FollowBar
          follower={follower}
          pinned={pinned}
          outcome={outcome}
          newLines={pinned ? 0 : Math.max(0, follower.lineCount - leftAt)}
          onEnd={() => onPinnedChange(true)}
        />
      )}
    </>
  );
}
