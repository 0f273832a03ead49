import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/class-names";
import type { ShownChip } from "./filter-chips";

export interface BarStatusProps {
  id: string;
  /** What is wrong with the typed text. */
  message: string | null;
  chips: readonly ShownChip[];
  resultCount?: string;
  /** What just happened to the chips, for screen readers. */
  announcement: string;
}

/** The line under the field. It is always there, so that a message moves nothing below it. */
export function BarStatus({ id, message, chips, resultCount, announcement }: BarStatusProps) {
  return (
    <div className="flex min-h-6 items-start justify-between gap-4 pt-1 text-xs">
      <p
        id={id}
        role="status"
        className={cn("min-w-0 wrap-break-word", message === null ? "text-warning" : "text-danger")}
      >
        {message ?? unusedText(chips)}
      </p>
      <p role="status" className="shrink-0 text-text-muted tabular-nums">
        {resultCount}
      </p>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}

/** Chips from an address that cannot be used are told, since the list below takes no notice of them. */
function unusedText(chips: readonly ShownChip[]): string | null {
  const unused = chips.filter((chip) => chip.problem !== null);
  const [first] = unused;
  if (first === undefined) return null;
  if (unused.length === 1) return `“${first.name}” is ignored. ${first.problem}`;
  return `${unused.length} filters are ignored. ${first.problem}`;
}
