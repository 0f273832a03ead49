import { cn } from "@/lib/class-names";
import { VisuallyHidden } from "./visually-hidden";

export interface MiddleTruncateProps {
  text: string;
  /** How many characters of the end always stay: enough for what tells two names apart. */
  keepEnd?: number;
  className?: string;
}

/** One line that gives way in the middle: names of runs begin alike, and differ at the end. The title has it whole. */
export function MiddleTruncate({ text, keepEnd = 8, className }: MiddleTruncateProps) {
  if (text.length <= keepEnd * 2) {
    return (
      <span className={cn("block min-w-0 truncate", className)} title={text}>
        {text}
      </span>
    );
  }
  return (
    <span className={cn("relative flex min-w-0", className)} title={text}>
      {/* The two halves are boxes of their own, which screen readers would part with a space. */}
      <VisuallyHidden>{text}</VisuallyHidden>
      <span aria-hidden className="min-w-0 truncate whitespace-pre">
        {text.slice(0, -keepEnd)}
      </span>
      <span aria-hidden className="shrink-0 whitespace-pre">
        {text.slice(-keepEnd)}
      </span>
    </span>
  );
}
