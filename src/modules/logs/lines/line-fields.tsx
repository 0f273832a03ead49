import { ansiSegments, type TextRange } from "@/components/ansi/ansi-segments";
import { AnsiText } from "@/components/ansi/ansi-text";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/class-names";
import { type LogLevel, type LogLine, prefixLength } from "../log-line";
import { zonedTime } from "../log-time";
import { hasDrawing, messageParts } from "./message-parts";

/** Display options of lines; stable while they do not change. */
export interface LineLook {
  readonly wrap: boolean;
  /** IANA time zone of displayed times. */
  readonly zone: string;
  readonly tags: boolean;
  /** Digits of the largest line number; 0 hides line numbers. */
  readonly digits: number;
}

export interface LineFieldsProps {
  /** Undefined while it loads. */
  line: LogLine | undefined;
  /** Why the line could not be loaded. */
  error?: string;
  /** From 1; null if unknown. */
  number: number | null;
  /** Day of the line, if it differs from the previous one. */
  newDay?: string;
  look: LineLook;
  /** Highlighted ranges in the visible text of the whole line. */
  marks?: readonly TextRange[];
}

/** Contrast of at least 4.5 on plain, tinted and selected rows of both themes. */
const MESSAGES: Readonly<Record<LogLevel, string>> = {
  DEBUG: "text-text-muted",
  INFO: "",
  WARN: "text-warning",
  ERROR: "text-danger",
};

/** Number, time, task and message of a line. */
export function LineFields({ line, error, number, newDay, look, marks }: LineFieldsProps) {
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
              "[unicode-bidi:isolate] print:min-w-0 print:flex-1 print:break-words print:whitespace-pre-wrap",
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

const TAG_WIDTH = "w-[18ch] shrink-0 @max-xl/logs:w-[9ch] @[1500px]/logs:w-[28ch]";

function Tag({ line }: { line: LogLine }) {
  const tag = line.retry > 0 ? `${line.task} retry-${line.retry}` : (line.task ?? "");
  if (line.isContinuation) return <span className={TAG_WIDTH} />;
  return (
    <span className={cn(TAG_WIDTH, "text-text-muted")} title={tag}>
      <span className="@max-xl/logs:hidden @[1500px]/logs:hidden">{cutInMiddle(tag, 18)}</span>
      <span className="hidden @max-xl/logs:inline">{cutInMiddle(tag, 9)}</span>
      <span className="hidden @[1500px]/logs:inline">{cutInMiddle(tag, 28)}</span>
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

interface LogMessageProps {
  /** May contain escape sequences. */
  text: string;
  /** Ranges of visible characters. */
  marks?: readonly TextRange[];
  className?: string;
}

const NO_MARKS: readonly TextRange[] = [];

/** Message of a line. Bars of progress lines are pale, unless the program colors them. */
function LogMessage({ text, marks = NO_MARKS, className }: LogMessageProps) {
  const segments = hasDrawing(text) ? ansiSegments(text) : [];
  if (segments.length === 0 || segments.some(({ style }) => style !== undefined)) {
    return <AnsiText text={text} marks={marks} className={className} />;
  }
  const parts = messageParts(segments.map((segment) => segment.text).join(""), marks);
  return (
    <span className={className}>
      {parts.map((part) => (
        <AnsiText
          key={part.start}
          text={part.text}
          marks={part.marks}
          className={part.isDrawing ? "text-border-strong" : undefined}
        />
      ))}
    </span>
  );
}
