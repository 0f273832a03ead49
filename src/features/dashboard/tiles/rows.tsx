import { Skeleton } from "@/components/ui/skeleton";

/** Of a row of a tile, in pixels at the default font size. */
export const ROW_HEIGHT = 44;

/** Rows that load, in their final layout. */
export function RowsSkeleton({ rows }: { rows: number }) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike
    <div key={row} className="flex h-11 flex-col justify-center gap-1.5">
      <Skeleton className="h-3.5 w-3/5" />
      <Skeleton className="h-2.5 w-2/5" />
    </div>
  ));
}
