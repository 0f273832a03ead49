import { memo } from "react";
import type { TextRange } from "@/components/ansi/ansi-segments";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { type LogLevel, type LogLine, prefixLength } from "../log-line";
import { zonedTime } from "../log-time";
import { LogMessage } from "./log-message";

/** Display options of lines; stable while they do not change. */
export interface LineLook {
  readonly wrap: boolean;
  /** IANA time zone of displayed times. */
  readonly zone: string;
  readonly tags: boolean;
  /** Digits of the largest line number; 0 hides line numbers. */
  readonly digits: number;
}

export interface LogRowProps {
  id: string;
  /** Undefined while it loads. */
  line: LogLine | undefined;
  /** Why the line could not be loaded. */
  error?: string;
  /** Day of the line, if it differs from the previous one. */
  newDay?: string;
  /** From 1; null if unknown. */
  number: number | null;
  /** 0-based. */
  position: number;
  total: number;
  isActive: boolean;
  isSelected: boolean;
  look: LineLook;
  /** Highlighted ranges in the visible text of the whole line. */
  marks?: readonly TextRange[];
}

const ROWS: Readonly<Record<LogLevel, string>> = {
  DEBUG: "border-l-transparent",
  INFO: "border-l-transparent",
  WARN: "border-l-warning bg-warning-soft/50",
  ERROR: "border-l-danger bg-danger-soft/60",
};

/** Contrast of at least 4.5 on plain, tinted and selected rows of both themes. */
const MESSAGES: Readonly<Record<LogLevel, string>> = {
  DEBUG: "text-text-muted",
  INFO: "",
  WARN: "text-warning",
  ERROR: "text-danger",
};

export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { id, line, error, newDay, number, position, total, isActive, isSelected, look, marks } = props;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position + 1}
      aria-setsize={total}
      aria-label={line === undefined ? (error ?? `Loading line ${formatNumber(position + 1)}`) : undefined}
      data-index={position}
      data-active={isActive || undefined}
      // The list keeps the focus and refers to the active row.
      tabIndex={-1}
      className={cn(
        "relative flex min-h-5 gap-3 border-l-2 pr-4 pl-2",
        look.wrap ? "w-full" : "h-5",
        ROWS[line?.level ?? "INFO"],
        "data-active:group-focus-visible/log:outline data-active:group-focus-visible/log:-outline-offset-1 data-active:group-focus-visible/log:outline-focus",
        isSelected ? "bg-surface-selected" : "hover:bg-surface-hover",
        newDay !== undefined && "shadow-[inset_0_1px_0_var(--border-strong)]",
      )}
    >
      <LineFields line={line} error={error} number={number} newDay={newDay} look={look} marks={marks} />
    </div>
  );
});

/** Number, time, task and message of a line. */
export function LineFields({
  line,
  error,
  number,
  newDay,
  look,
  marks,
}: Pick<LogRowProps, "line" | "error" | "number" | "newDay" | "look" | "marks">) {
  const time =
    line === undefined || line.time === null || line.isContinuation
      ? undefined
      : zonedTime(line.time, look.zone);
  return (
    <>
      {look.digits > 0 && (
        <span
          aria-hidden
          className="shrink-0 select-none text-right text-text-muted @max-xl/logs:hidden"
          style={{ width: `${look.digits}ch` }}
        >
          {number ?? ""}
        </span>
      )}
      {line === undefined ? (
        error === undefined ? (
          <Skeleton className="my-1.5 h-2 w-80 max-w-1/2" />
        ) : (
          <span className="text-danger">{error}</span>
        )
      ) : (
        <>
          <span className="w-[8ch] shrink-0 text-text-muted" title={time && `${time.day} ${time.clock}`}>
            {time?.clock}
          </span>
          {look.tags && <Tag line={line} />}
          <LogMessage
            text={line.message}
            marks={marks && messageMarks(line, marks)}
            className={cn(
              "[unicode-bidi:isolate]",
              look.wrap ? "min-w-0 flex-1 break-words whitespace-pre-wrap" : "whitespace-pre",
              MESSAGES[line.level ?? "INFO"],
              line.source === "platform" && "text-text-muted italic",
            )}
          />
          {newDay !== undefined && (
            <span className="sticky right-2 ml-auto shrink-0 self-start rounded-b-sm bg-neutral-soft px-1.5 text-neutral">
              {newDay}
            </span>
          )}
        </>
      )}
    </>
  );
}

function Tag({ line }: { line: LogLine }) {
  const tag = line.retry > 0 ? `${line.task} retry-${line.retry}` : (line.task ?? "");
  if (line.isContinuation) return <span className="w-[18ch] shrink-0 @max-xl/logs:w-[9ch]" />;
  return (
    <span className="w-[18ch] shrink-0 text-text-muted @max-xl/logs:w-[9ch]" title={tag}>
      <span className="@max-xl/logs:hidden">{cutInMiddle(tag, 18)}</span>
      <span className="hidden @max-xl/logs:inline">{cutInMiddle(tag, 9)}</span>
    </span>
  );
}

/** Task names differ at their ends. */
function cutInMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = Math.floor((length - 1) / 2);
  return `${text.slice(0, length - 1 - end)}…${text.slice(-end)}`;
}

/** Highlighted ranges relative to the start of the message. */
function messageMarks(line: LogLine, marks: readonly TextRange[]): TextRange[] {
  const before = prefixLength(line);
  return marks
    .map(({ start, end }) => ({ start: Math.max(0, start - before), end: end - before }))
    .filter(({ start, end }) => end > start);
}
