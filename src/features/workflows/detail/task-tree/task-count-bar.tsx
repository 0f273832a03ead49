import type { StatusCategory } from "@/components/status/status-presentation";
import type { TaskCounts } from "./group-tasks";

/** From the left: what is done stays in place while the rest moves. */
const parts: readonly { category: StatusCategory; color: string }[] = [
  { category: "completed", color: "bg-success" },
  { category: "failed", color: "bg-danger" },
  { category: "running", color: "bg-info motion-safe:animate-pulse" },
];

/** How far a group's tasks have come. For eyes only: the counts stand beside it in words. */
export function TaskCountBar({ counts }: { counts: TaskCounts }) {
  return (
    <span aria-hidden className="flex h-1.5 w-24 shrink-0 gap-px overflow-hidden rounded-full bg-border">
      {parts.map(
        ({ category, color }) =>
          counts[category] > 0 && (
            <span
              key={category}
              className={color}
              style={{ width: `${(100 * counts[category]) / counts.all}%` }}
            />
          ),
      )}
    </span>
  );
}
