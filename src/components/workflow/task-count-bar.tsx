import { cn } from "@/lib/class-names";
import { toneFill } from "../ui/tone-classes";
import { failedByThemselves, type TaskCounts } from "./group-tasks";

export interface TaskCountBarProps {
  counts: TaskCounts;
  className?: string;
}

/**
 * Progress of a group's tasks: finished parts are solid, running ones pale, the rest is the empty track. Visual only:
 * the counts are next to it as text.
 */
export function TaskCountBar({ counts, className }: TaskCountBarProps) {
  // Finished parts come first, so that they stay in place.
  const parts = [
    { count: counts.completed, color: toneFill.success },
    { count: failedByThemselves(counts), color: toneFill.danger },
    { count: counts.canceled + counts.skipped, color: toneFill.neutral },
    { count: counts.running, color: "bg-info/30 forced-color-adjust-none forced-colors:bg-info" },
  ];
  return (
    <span
      aria-hidden
      className={cn(
        "flex h-1.5 w-24 shrink-0 gap-px overflow-hidden rounded-full bg-border forced-colors:bg-[Canvas] forced-colors:outline",
        className,
      )}
    >
      {parts.map(
        ({ count, color }) =>
          count > 0 && (
            <span key={color} className={color} style={{ width: `${(100 * count) / counts.all}%` }} />
          ),
      )}
    </span>
  );
}
