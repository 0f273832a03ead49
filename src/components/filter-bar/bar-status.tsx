import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/class-names";
import type { ShownChip } from "./filter-chips";

export interface BarStatusProps {
  id: string;
  /** Problem with the typed text. */
  message: string | null;
  chips: readonly ShownChip[];
  resultCount?: string;
  hideResultCount: boolean;
  /** Announcement of chip changes, for screen readers. */
  announcement: string;
}

/** The line below the field: as high as its text where the number of matches is hidden. */
export function BarStatus({
  id,
  message,
  chips,
  resultCount,
  hideResultCount,
  announcement,
}: BarStatusProps) {
  const problem = message ?? unusedText(chips);
  return (
    <div
      className={cn(
        "relative flex items-start justify-between gap-4 text-xs",
        hideResultCount ? problem !== null && "pt-1" : "min-h-6 pt-1",
      )}
    >
      <p
        id={id}
        role="status"
        className={cn("min-w-0 wrap-break-word", message === null ? "text-warning" : "text-danger")}
      >
        {problem}
      </p>
      {hideResultCount ? (
        <VisuallyHidden role="status">{resultCount}</VisuallyHidden>
      ) : (
        <p role="status" className="shrink-0 text-text-muted tabular-nums">
          {resultCount}
        </p>
      )}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}

/** Reports unusable chips from a URL, since the list ignores them. */
function unusedText(chips: readonly ShownChip[]): string | null {
  const unused = chips.filter((chip) => chip.problem !== null);
  const [first] = unused;
  if (first === undefined) return null;
  if (unused.length === 1) return `“${first.name}” is ignored. ${first.problem}`;
  return `${unused.length} filters are ignored. ${first.problem}`;
}
