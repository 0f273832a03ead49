import { failedByThemselves, type TaskCounts } from "./group-tasks";

/** How far a group's tasks have come. For eyes only: the counts stand beside it in words. */
export function TaskCountBar({ counts }: { counts: TaskCounts }) {
  // From the left: what is done stays in place while the rest moves.
  const parts = [
    { count: counts.completed, color: "bg-success" },
    { count: failedByThemselves(counts), color: "bg-danger" },
    { count: counts.canceled + counts.skipped, color: "bg-border-strong" },
    { count: counts.running, color: "bg-info motion-safe:animate-pulse" },
  ];
  return (
    <span aria-hidden className="flex h-1.5 w-24 shrink-0 gap-px overflow-hidden rounded-full bg-border">
      {parts.map(
        ({ count, color }) =>
          count > 0 && (
            <span key={color} className={color} style={{ width: `${(100 * count) / counts.all}%` }} />
          ),
      )}
    </span>
  );
}
