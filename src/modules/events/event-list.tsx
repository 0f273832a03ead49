"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Event } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { useTextScale } from "@/lib/text-scale";
import { EventRow } from "./event-row";
import { type Lifecycle, lifecycleStages } from "./lifecycle";
import { LifecycleRow } from "./lifecycle-row";
import { STAGE_COLUMN } from "./lifecycle-steps";

export interface EventListProps {
  lifecycles: readonly Lifecycle[];
  isExpanded: (key: string) => boolean;
  onToggle: (key: string) => void;
  /** Whether more events are still loading. */
  incomplete: boolean;
  exactTimes: boolean;
  children?: ReactNode;
}

interface Row {
  key: string;
  lifecycle: Lifecycle;
  /** An attempt, one of its events, or a note that it has none. */
  kind: "attempt" | "event" | "none";
  event?: Event;
}

/** Height of the header with the names of the stages, in pixels at the default font size. */
const HEADER_HEIGHT = 28;

/** Estimated row heights in pixels at the default font size, until rows are measured. */
const ESTIMATE: Record<Row["kind"], number> = { attempt: 48, event: 33, none: 34 };

function rowsOf(lifecycle: Lifecycle, expanded: boolean): readonly Row[] {
  const { key, events } = lifecycle;
  const own: Row = { key, lifecycle, kind: "attempt" };
  if (!expanded) return [own];
  if (events.length === 0) return [own, { key: `${key} none`, lifecycle, kind: "none" }];
  return [
    own,
    ...events.map((event, place): Row => ({ key: `${key} ${place}`, lifecycle, kind: "event", event })),
  ];
}

/**
 * Virtualized list of attempts, with the events of expanded ones below them. The list has one tab stop; arrow keys move
 * between rows, and expand and collapse them.
 */
export function EventList({
  lifecycles,
  isExpanded,
  onToggle,
  incomplete,
  exactTimes,
  children,
}: EventListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const scale = useTextScale();
  const headerHeight = Math.round(HEADER_HEIGHT * scale);
  const [chosen, setChosen] = useState<string>();
  const [openEvents, setOpenEvents] = useState<ReadonlySet<string>>(new Set());
  const awaited = useRef<string | undefined>(undefined);
  const rows = useMemo(
    () => lifecycles.flatMap((lifecycle) => rowsOf(lifecycle, isExpanded(lifecycle.key))),
    [lifecycles, isExpanded],
  );
  const current = rows.some(({ key }) => key === chosen) ? chosen : rows[0]?.key;
  const placeOf = (key: string | undefined) => rows.findIndex((row) => row.key === key);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATE[rows[index]?.kind ?? "event"] * scale,
    getItemKey: (index) => rows[index]?.key ?? index,
    // Keep the focused row mounted while it is scrolled out of view.
    rangeExtractor: (range) => withPlace(range, placeOf(current)),
    overscan: 12,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  });

  // A distant row is mounted a few renders after the scroll.
  useEffect(() => {
    if (awaited.current === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(awaited.current)}"]`);
    if (row === null || row === undefined) return;
    awaited.current = undefined;
    row.focus({ preventScroll: true });
  });

  const toggle = useCallback(
    (key: string) => {
      setChosen(key);
      onToggle(key);
    },
    [onToggle],
  );
  const toggleEvent = useCallback((key: string) => {
    setChosen(key);
    setOpenEvents((before) =>
      before.has(key) ? new Set([...before].filter((other) => other !== key)) : new Set([...before, key]),
    );
  }, []);

  function moveTo(row: Row | undefined) {
    if (row === undefined) return;
    setChosen(row.key);
    awaited.current = row.key;
    virtualizer.scrollToIndex(placeOf(row.key));
  }

  function onKeyDown(event: KeyboardEvent) {
    const key = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    const row = rows.find((other) => other.key === key);
    if (row === undefined) return;
    const isEvent = row.kind === "event";
    const isOpen = isEvent ? openEvents.has(row.key) : isExpanded(row.key);
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      if (isOpen !== (event.key === "ArrowRight")) (isEvent ? toggleEvent : toggle)(row.key);
      else if (isEvent && !isOpen) moveTo(rows[placeOf(row.lifecycle.key)]);
    } else {
      const targets = rows.filter(({ kind }) => kind !== "none");
      const place = placeAfter(event.key, targets.indexOf(row), targets.length);
      if (place === -1) return;
      moveTo(targets[place]);
    }
    event.preventDefault();
  }

  return (
    <section
      ref={scroller}
      aria-label="Event list"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scroll areas must be keyboard accessible
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="@container min-h-0 flex-1 overflow-y-auto -outline-offset-2"
    >
      <StageHeader />
      <div style={{ height: virtualizer.getTotalSize() }} className="relative print:h-auto!">
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { lifecycle, event } = row;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start - headerHeight}px)` }}
              className="absolute inset-x-0 top-0 print:static print:transform-none!"
            >
              {row.kind === "attempt" ? (
                <LifecycleRow
                  lifecycle={lifecycle}
                  expanded={isExpanded(lifecycle.key)}
                  focusable={lifecycle.key === current}
                  onToggle={toggle}
                />
              ) : event !== undefined ? (
                <EventRow
                  event={event}
                  rowKey={row.key}
                  expanded={openEvents.has(row.key)}
                  focusable={row.key === current}
                  onToggle={toggleEvent}
                  exactTimes={exactTimes}
                />
              ) : (
                <p className="border-b border-border py-1.5 pr-3 pl-10 text-sm text-text-muted">
                  {incomplete ? "Events are not loaded yet." : "No events available."}
                </p>
              )}
            </div>
          );
        })}
      </div>
      {children}
    </section>
  );
}

/** Names the columns of `LifecycleSteps`, where there is room. Hidden from screen readers: each row names its stages. */
function StageHeader() {
  return (
    <div
      aria-hidden
      style={{ height: HEADER_HEIGHT }}
      className="sticky top-0 z-10 hidden items-center justify-end border-b border-border bg-surface px-3 text-xs text-text-muted @md:flex"
    >
      {lifecycleStages.map((stage) => (
        <span key={stage} className={cn("shrink-0 text-center", STAGE_COLUMN)}>
          {stage}
        </span>
      ))}
    </div>
  );
}

function withPlace(range: Range, place: number): number[] {
  const places = defaultRangeExtractor(range);
  return place === -1 || places.includes(place) ? places : [...places, place].sort((a, b) => a - b);
}

/** Index that a key moves to; -1 for other keys. */
function placeAfter(key: string, place: number, count: number): number {
  if (key === "ArrowDown") return Math.min(place + 1, count - 1);
  if (key === "ArrowUp") return Math.max(place - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : -1;
}
