import { ansiSegments, type TextRange } from "@/components/ansi/ansi-segments";
import { AnsiText } from "@/components/ansi/ansi-text";
import { hasDrawing, messageParts } from "./message-parts";

export interface LogMessageProps {
  /** May contain escape sequences. */
  text: string;
  /** Ranges of visible characters. */
  marks?: readonly TextRange[];
  className?: string;
}

const NO_MARKS: readonly TextRange[] = [];

/** Message of a line. Bars of progress lines are pale, unless the program colors them. */
export function LogMessage({ text, marks = NO_MARKS, className }: LogMessageProps) {
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
