import { LoadingRegion } from "@/components/states/loading-region";
import { Skeleton } from "@/components/ui/skeleton";

/** Skeleton of the preview. */
export function PreviewSkeleton({ name }: { name: string }) {
  return (
    <LoadingRegion label={`Loading ${name}`} className="flex flex-col gap-4">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-2/3" />
      </div>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {factWidths.map((width, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: static list
          <div key={place} className="flex flex-col gap-1.5">
            <Skeleton className="h-3 w-16" />
            <Skeleton className={`h-4 ${width}`} />
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-3">
        <Skeleton className="h-4 w-20" />
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    </LoadingRegion>
  );
}

const factWidths = ["w-24", "w-28", "w-20", "w-24", "w-28", "w-20"] as const;
