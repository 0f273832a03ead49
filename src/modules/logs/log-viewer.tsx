"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { AddressNotice } from "@/components/states/address-notice";
import { ErrorState } from "@/components/states/error-state";
import type { SelectOption } from "@/components/ui/select";
import { cn } from "@/lib/class-names";
import { isShortcut } from "@/lib/keyboard/shortcuts";
import type { LogListHandle } from "./lines/log-list";
import { LogContent } from "./log-content";
import { LogFilters } from "./log-filters";
import { LogSkeleton } from "./log-skeleton";
import type { LogScope } from "./pages/log-request";
import { useLogHead, useSameScope } from "./pages/use-log-pages";
import { LONGEST_SEARCH, parseSearch } from "./search/log-search";
import { SearchField } from "./search/search-field";
import { logAddressChecks, useLogAddress } from "./use-log-address";

export interface LogViewerProps {
  /** Name of the workflow. */
  workflow: string;
  /** Limits the log to one task. */
  task?: string;
  /** 0-based attempt of the task; the latest one by default. */
  retryId?: number;
  /** Whether more lines may come; the log is then followed. */
  live: boolean;
  /** How the task or the workflow ended, in a word or two; undefined while it may go on. */
  outcome?: string;
  /** Task names for the filter of a workflow's log. */
  tasks?: readonly string[];
  /** Maximum attempts of any task, for the filter of a workflow's log. */
  attempts?: number;
  /** IANA zone of "local time"; the browser's zone by default. */
  localZone?: string;
  /** Milliseconds before each reconnection attempt. */
  reconnectDelays?: readonly number[];
  className?: string;
}

/** Number of attempts to offer if it is unknown. */
const ASSUMED_ATTEMPTS = 4;

const NO_NAMES: readonly string[] = [];

/** Viewer for the log of a workflow or a task, of any length, with search, filters, streaming and a histogram. */
export function LogViewer(props: LogViewerProps) {
  const { task, retryId, live, tasks = NO_NAMES, attempts = ASSUMED_ATTEMPTS, className } = props;
  const [address, setAddress] = useLogAddress();
  const inputRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<LogListHandle>(null);
  const [browserZone] = useState(() => new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone);

  const choices = attemptChoices(task !== undefined, retryId, attempts);
  const scope = useSameScope(scopeOf(props, address.task, address.attempt));
  const { isExpression, matchCase } = address;
  // A link may have any text; the field holds one character more than a search may have.
  const text = address.text.slice(0, LONGEST_SEARCH + 1);
  const search = useMemo(
    () => parseSearch({ text, isExpression, matchCase }),
    [text, isExpression, matchCase],
  );
  const problem = search !== null && "problem" in search ? search.problem : undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    // The second press opens the browser's search.
    if (!isShortcut(event, "find") || document.activeElement === inputRef.current) return;
    event.preventDefault();
    inputRef.current?.focus();
    inputRef.current?.select();
  };
  return (
    <section
      aria-label="Log"
      onKeyDown={onKeyDown}
      className={cn("@container/logs flex min-h-0 min-w-0 flex-col overflow-hidden text-sm", className)}
    >
      <div className="flex shrink-0 items-center gap-2 border-b border-border px-3 py-2">
        <SearchField
          inputRef={inputRef}
          text={text}
          isExpression={isExpression}
          matchCase={matchCase}
          problem={problem}
          onChange={setAddress}
          onLeave={() => listRef.current?.focus()}
          className="flex-1"
        />
        <LogFilters
          values={{
            levels: address.levels,
            source: address.source,
            task: address.task,
            attempt: address.attempt,
          }}
          onChange={(change) => {
            // Lines and times do not apply to another log.
            const isOther = "task" in change || "attempt" in change;
            void setAddress({ ...change, ...(isOther && { line: null, from: null, to: null }) });
          }}
          tasks={task === undefined ? tasks : NO_NAMES}
          attempts={choices}
        />
      </div>
      <AddressNotice checks={logAddressChecks} className="mx-3 my-2" />
      <Log
        key={JSON.stringify(scope)}
        scope={scope}
        live={live}
        outcome={props.outcome}
        address={address}
        onAddressChange={setAddress}
        search={search !== null && "problem" in search ? null : search}
        localZone={props.localZone ?? browserZone}
        reconnectDelays={props.reconnectDelays}
        listRef={listRef}
      />
    </section>
  );
}

function Log(props: Omit<Parameters<typeof LogContent>[0], "lineCount" | "lineBytes">) {
  const { data, error, isFetching, refetch } = useLogHead(props.scope, props.live);
  if (data === undefined) {
    return error === null ? (
      <LogSkeleton />
    ) : (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <ErrorState
          title="The log could not be loaded"
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      </div>
    );
  }
  const { lines, total } = data;
  return <LogContent {...props} lineCount={total ?? lines.length} lineBytes={meanBytes(lines)} />;
}

/** Nearly all characters of a log take one byte. A line break is one more. */
function meanBytes(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0) / Math.max(1, lines.length);
}

function scopeOf(
  { workflow, task, retryId }: LogViewerProps,
  chosenTask: string | null,
  chosenAttempt: string | null,
): LogScope {
  const attempt = chosenAttempt !== null && /^\d+$/.test(chosenAttempt) ? Number(chosenAttempt) : undefined;
  if (task !== undefined) {
    if (chosenAttempt === "all") return { workflow, task, allAttempts: true };
    return { workflow, task, retry: attempt ?? retryId };
  }
  return { workflow, task: chosenTask ?? undefined, retry: attempt, allAttempts: true };
}

/** The first choice is the default. */
function attemptChoices(
  isTask: boolean,
  retryId: number | undefined,
  attempts: number,
): SelectOption<string>[] {
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, attempt) => ({
      value: String(attempt),
      label: attempt === 0 ? "First attempt" : `Retry ${attempt}`,
    }));
  const all = { value: "all", label: "All attempts" };
  if (!isTask) return attempts > 1 ? [all, ...numbered(attempts)] : [];
  if (retryId === undefined || retryId === 0) return [];
  const own = { value: String(retryId), label: `Retry ${retryId}` };
  return [own, all, ...numbered(retryId)];
}
