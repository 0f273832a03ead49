"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import type { TextRange } from "@/components/ansi/ansi-segments";
import { rowAfterKey } from "@/components/virtual-rows/row-keys";
import type { RowPlacement } from "@/components/virtual-rows/row-window";
import type { RowRange } from "@/components/virtual-rows/types";
import { cn } from "@/lib/class-names";
import type { LogLine } from "../log-line";
import { zonedTime } from "../log-time";
import type { LineSelection } from "../use-log-address";
import type { LineLook } from "./line-fields";
import { LogRow } from "./log-row";
import { useTextSelection } from "./text-selection";
import { useLineWindow } from "./use-line-window";

export interface LogListHandle {
  scrollTo: (index: number, placement?: RowPlacement) => void;
  /** Pixels below the top of the list; undefined for a line that is not mounted. */
  topOf: (index: number) => number | undefined;
  focus: () => void;
}

export interface LogListProps {
  /** Accessible name of the list. */
  label: string;
  /** A new key resets the list to its top. */
  listKey: string;
  total: number;
  lineAt: (index: number) => LogLine | undefined;
  errorAt?: (index: number) => string | undefined;
  /** Line number in the log, from 1; null if unknown. */
  numberOf: (index: number) => number | null;
  /** Highlighted ranges of a line; stable while the line is the same. */
  marksAt?: (index: number) => readonly TextRange[] | undefined;
  /** Characters of the longest known line. */
  longest: number;
  look: LineLook;
  /** Index of the keyboard cursor. */
  active: number | null;
  onActiveChange: (index: number) => void;
  selection: LineSelection | null;
  /** `extend` keeps the other end of the selection. */
  onSelect: (index: number, extend: boolean) => void;
  pinned?: boolean;
  onPinnedChange?: (pinned: boolean) => void;
  onVisibleChange?: (visible: RowRange) => void;
  /** Initial position, by default the top. Use `scrollTo` afterwards. */
  start?: { index: number; placement: RowPlacement };
  /** Receives keys first; prevents the default of those it handles. */
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: Ref<LogListHandle>;
}

/** Virtualized list of log lines. Arrow keys move the active line, Enter selects it. */
export function LogList(props: LogListProps) {
  const { label, listKey, total, lineAt, errorAt, numberOf, marksAt, longest, look, active, selection, ref } =
    props;
  const { pinned = false, onPinnedChange, onVisibleChange } = props;
  const id = useId();
  const scrollerRef = useRef<HTMLDivElement>(null);
  const blockRef = useRef<HTMLDivElement>(null);
  const lines = useLineWindow({
    scrollerRef,
    blockRef,
    listKey,
    total,
    wrap: look.wrap,
    pinned,
    onPinnedChange: (next) => onPinnedChange?.(next),
  });
  const { rendered, visible } = lines;
  // Selected text must not scroll away, nor be unmounted.
  useTextSelection(scrollerRef, pinned, () => onPinnedChange?.(false));

  useImperativeHandle(ref, () => ({
    scrollTo: lines.scrollTo,
    topOf: lines.topOf,
    focus: () => scrollerRef.current?.focus({ preventScroll: true }),
  }));

  // A list may be asked to scroll on mount, before its height is known.
  const waitingStart = useRef(props.start);
  useLayoutEffect(() => {
    const start = waitingStart.current;
    if (start === undefined || !lines.isMeasured) return;
    waitingStart.current = undefined;
    lines.scrollTo(start.index, start.placement);
  });

  const [first, last] = [visible?.first, visible?.last];
  useEffect(() => {
    if (first !== undefined && last !== undefined) onVisibleChange?.({ first, last });
  }, [first, last, onVisibleChange]);

  const move = (index: number, extend: boolean) => {
    props.onActiveChange(index);
    if (extend) props.onSelect(index, true);
    lines.scrollTo(index);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented || event.target !== event.currentTarget) return;
    const isExtending = event.shiftKey && event.key.startsWith("Arrow");
    const { key, altKey, ctrlKey, metaKey } = event;
    const pressed = { key, altKey, ctrlKey, metaKey, shiftKey: event.shiftKey && !isExtending };
    const isInView =
      active !== null && visible !== undefined && active >= visible.first && active <= visible.last;
    const from = active ?? visible?.first ?? 0;
    // The first arrow key shows the active line; the next one moves it.
    const next =
      active === null && key.startsWith("Arrow")
        ? pinned
          ? visible?.last
          : visible?.first
        : rowAfterKey(
            pressed,
            isInView || key !== "PageDown" ? from : (visible?.first ?? from),
            total,
            lines.pageLines,
          );
    if (next !== undefined) {
      event.preventDefault();
      move(next, isExtending);
      return;
    }
    if ((key === "Enter" || key === " ") && active !== null) {
      event.preventDefault();
      props.onSelect(active, event.shiftKey);
    }
  };

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const row = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    const index = row === null ? Number.NaN : Number(row.getAttribute("data-index"));
    // A text selection is for copying, not for selecting lines.
    if (Number.isNaN(index) || window.getSelection()?.isCollapsed === false) return;
    props.onActiveChange(index);
    props.onSelect(index, event.shiftKey);
  };

  const rows: ReactNode[] = [];
  if (rendered !== undefined) {
    for (let index = rendered.first; index <= rendered.last; index += 1) {
      const line = lineAt(index);
      rows.push(
        <LogRow
          key={`${listKey} ${index}`}
          id={`${id}-${index}`}
          line={line}
          error={line === undefined ? errorAt?.(index) : undefined}
          newDay={dayIfNew(line, index === 0 ? undefined : lineAt(index - 1), look.zone)}
          number={numberOf(index)}
          position={index}
          total={total}
          isActive={index === active}
          isSelected={selection !== null && index >= selection.first && index <= selection.last}
          look={look}
          marks={marksAt?.(index)}
        />,
      );
    }
  }
  const isActiveDrawn =
    active !== null && rendered !== undefined && active >= rendered.first && active <= rendered.last;
  return (
    <div
      ref={scrollerRef}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={isActiveDrawn ? `${id}-${active}` : undefined}
      tabIndex={0}
      onScroll={lines.onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
      className={cn(
        "group/log min-h-0 flex-1 overflow-auto overscroll-contain bg-surface font-mono text-xs leading-5 -outline-offset-2 [overflow-anchor:none]",
        look.wrap && "overflow-x-hidden",
      )}
    >
      <div
        role="presentation"
        className={cn("relative min-w-full print:h-auto! print:w-auto!", look.wrap && "overflow-y-clip")}
        style={{ height: lines.height, width: look.wrap ? undefined : `${longest + 32 + look.digits}ch` }}
      >
        <div
          ref={blockRef}
          role="presentation"
          className={cn(
            "top-0 left-0 min-w-full print:static print:transform-none!",
            lines.height !== undefined && "absolute",
            look.wrap && "w-full",
          )}
        >
          {rows}
        </div>
      </div>
    </div>
  );
}

function dayIfNew(line: LogLine | undefined, before: LogLine | undefined, zone: string): string | undefined {
  if (line?.time == null || before?.time == null) return undefined;
  // Most lines have the same second as the previous one.
  if (line.time === before.time) return undefined;
  const { day } = zonedTime(line.time, zone);
  return day === zonedTime(before.time, zone).day ? undefined : day;
}
