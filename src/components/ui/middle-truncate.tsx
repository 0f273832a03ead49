import { cn } from "@/lib/class-names";
import { VisuallyHidden } from "./visually-hidden";

export interface MiddleTruncateProps {
  text: string;
  /** Number of trailing characters that always stay visible. */
  keepEnd?: number;
  className?: string;
}

/**
 * One line, truncated in the middle: names of workflows start alike and differ at the end. The title has the full text.
 */
export function MiddleTruncate({ text, keepEnd = 8, className }: MiddleTruncateProps) {
  if (text.length <= keepEnd * 2) {
    return (
      <span className={cn("block min-w-0 truncate", className)} title={text}>
        {text}
      </span>
    );
  }
  return (
    <span className={cn("relative flex min-w-0 print:inline print:wrap-anywhere", className)} title={text}>
      {/* Screen readers would separate the two halves by a space. */}
      <VisuallyHidden>{text}</VisuallyHidden>
      <span aria-hidden className="min-w-0 truncate whitespace-pre print:inline print:whitespace-pre-wrap">
        {text.slice(0, -keepEnd)}
      </span>
      <span aria-hidden className="shrink-0 whitespace-pre print:inline print:whitespace-pre-wrap">
        {text.slice(-keepEnd)}
      </span>
    </span>
  );
}
