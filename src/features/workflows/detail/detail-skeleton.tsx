import { LoadingRegion } from "@/components/states/loading-region";
import { SkeletonRows } from "@/components/states/skeleton-rows";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { Skeleton } from "@/components/ui/skeleton";

/** The page's shape before its data: the name is known from the address, and stands where it will stay. */
export function DetailSkeleton({ name }: { name: string }) {
  return (
    <>
      <div className="mt-1 flex min-h-9 items-center">
        <h1 className="min-w-0 font-mono text-lg font-semibold tracking-tight">
          <MiddleTruncate text={name} />
        </h1>
      </div>
      <LoadingRegion label={`Loading workflow ${name}`} className="flex flex-col">
        <div className="mt-1.5 flex gap-3">
          <Skeleton className="h-5 w-24 rounded-full" />
          <Skeleton className="h-5 w-16" />
        </div>
        <Skeleton className="mt-3 h-4.5 w-96 max-w-full" />
        <div className="mt-4 rounded-lg border border-border">
          <div className="px-4 pt-3 pb-3.5">
            <Skeleton className="mb-2 h-3 w-24" />
            <Skeleton className="mb-2.5 h-1.5 w-full" />
            <Skeleton className="h-7 w-44" />
          </div>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-x-6 gap-y-3 border-t border-border px-4 py-3.5">
            {factWidths.map((width) => (
              <div key={width}>
                <Skeleton className="h-3 w-16" />
                <Skeleton className={`mt-2 h-3.5 ${width}`} />
              </div>
            ))}
          </div>
        </div>
        <Skeleton className="mt-6 h-5 w-40" />
        <div className="mt-4 flex gap-1.5 overflow-hidden">
          {pillWidths.map((width) => (
            <Skeleton key={width} className={`h-7 shrink-0 rounded-full ${width}`} />
          ))}
        </div>
        <div className="mt-3 rounded-lg border border-border">
          <SkeletonRows
            rows={6}
            columns={["w-40", "w-24", "w-16", "w-32", "w-24", "w-20", "w-20"]}
            rowHeight="h-9"
          />
        </div>
      </LoadingRegion>
    </>
  );
}

/** Two lines of facts on a wide screen, as most workflows have. */
const factWidths = ["w-24", "w-28", "w-20", "w-16", "w-14", "w-32", "w-40", "w-36"] as const;
const pillWidths = ["w-14", "w-20", "w-22", "w-24", "w-26", "w-18"] as const;
