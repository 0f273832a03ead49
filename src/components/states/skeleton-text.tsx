import { cn } from "@/lib/class-names";
import { Skeleton } from "../ui/skeleton";

/** Deterministic widths that look like text. */
const lineWidths = ["w-11/12", "w-full", "w-4/5", "w-2/3"] as const;

/** A paragraph of `lines` bars. */
export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <div className={cn("flex flex-col gap-2", className)}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} className={cn("h-3", lineWidths[line % lineWidths.length])} />
      ))}
    </div>
  );
}
