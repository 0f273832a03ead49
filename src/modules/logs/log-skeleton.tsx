import { LoadingRegion } from "@/components/states/loading-region";
import { Skeleton } from "@/components/ui/skeleton";

/** Varying widths look like lines of text. */
const WIDTHS = ["w-96", "w-72", "w-120", "w-80", "w-104", "w-64", "w-88"] as const;
const LINES = Array.from({ length: 40 }, (_, line) => line);

/** Placeholder of the lines while they load. */
export function LogSkeleton() {
  return (
    <LoadingRegion label="Loading log" className="min-h-0 flex-1 overflow-hidden">
      {LINES.map((line) => (
        <div key={line} className="flex h-5 items-center gap-3 px-2.5">
          <Skeleton className="h-2 w-16 shrink-0" />
          <Skeleton className={`h-2 ${WIDTHS[line % WIDTHS.length]}`} />
        </div>
      ))}
    </LoadingRegion>
  );
}
