import { failedByThemselves, type TaskCounts } from "./group-tasks";

/** Progress of a group's tasks. Visual only: the counts are next to it as text. */
export function TaskCountBar({ counts }: { counts: TaskCounts }) {
  // Finished parts come first, so that they stay in place.
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
