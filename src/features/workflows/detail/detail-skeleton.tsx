import { LoadingRegion } from "@/components/states/loading-region";
import { Skeleton } from "@/components/ui/skeleton";
import { WorkflowCrumbs } from "./workflow-crumbs";
import { WorkflowTitle } from "./workflow-title";

/** Skeleton of the page. The name is known from the URL and already in its final position. */
export function DetailSkeleton({ name }: { name: string }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex shrink-0 flex-col border-b border-border px-4 pt-3 pb-2.5 md:px-6">
        <div className="flex min-h-6 items-center">
          <WorkflowCrumbs />
        </div>
        <div className="mt-0.5 flex">
          <WorkflowTitle name={name} action={<span className="size-7 shrink-0" />}>
            <Skeleton className="h-5 w-24 rounded-full" />
          </WorkflowTitle>
        </div>
      </header>
      <LoadingRegion label={`Loading workflow ${name}`} className="flex min-h-0 flex-1">
        <div className="flex flex-[48] flex-col min-[100rem]:flex-[36] items-center gap-10 border-r border-border bg-surface-sunken pt-16 max-lg:hidden">
          {graphWidths.map((width) => (
            <Skeleton key={width} className={`h-16 rounded-lg ${width}`} />
          ))}
        </div>
        <div className="flex min-w-0 flex-[52] flex-col min-[100rem]:flex-[64]">
          <div className="flex h-9 items-center gap-4 overflow-hidden border-b border-border px-4">
            {tabWidths.map((width) => (
              <Skeleton key={width} className={`h-4 shrink-0 ${width}`} />
            ))}
          </div>
          <div className="flex flex-col gap-4 p-4">
            <Skeleton className="h-4.5 w-96 max-w-full" />
            <div className="rounded-lg border border-border">
              <div className="px-4 pt-3 pb-3.5">
                <Skeleton className="mb-2 h-3 w-24" />
                <Skeleton className="mb-2.5 h-1.5 w-full" />
                <Skeleton className="h-7 w-44" />
              </div>
              <div className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-6 gap-y-3 border-t border-border px-4 py-3.5">
                {factWidths.map((width) => (
                  <div key={width}>
                    <Skeleton className="h-3 w-16" />
                    <Skeleton className={`mt-2 h-3.5 ${width}`} />
                  </div>
                ))}
              </div>
            </div>
            <div className="flex flex-col gap-4 rounded-lg border border-border px-4 py-3.5">
              <Skeleton className="h-4 w-40" />
              {groupWidths.map((width) => (
                <Skeleton key={width} className={`h-3.5 ${width}`} />
              ))}
            </div>
          </div>
        </div>
      </LoadingRegion>
    </div>
  );
}

const graphWidths = ["w-52", "w-60", "w-56"] as const;
const tabWidths = ["w-20", "w-14", "w-12", "w-16", "w-13", "w-22"] as const;
const groupWidths = ["w-3/4", "w-5/6", "w-4/5"] as const;
const factWidths = ["w-24", "w-28", "w-20", "w-16", "w-14", "w-32"] as const;
