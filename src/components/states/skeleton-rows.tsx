import { Skeleton } from "../ui/skeleton";

export interface SkeletonRowsProps {
  rows?: number;
  /** One width class per column, such as "w-24". */
  columns: readonly string[];
  /** Height class of the real rows. */
  rowHeight?: string;
}

/** Skeleton of a list. */
export function SkeletonRows({ rows = 8, columns, rowHeight = "h-10" }: SkeletonRowsProps) {
  return (
    <div className="divide-y divide-border">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className={`flex items-center gap-6 overflow-hidden px-3 ${rowHeight}`}>
          {columns.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are only identified by position
            <Skeleton key={column} className={`h-3 shrink-0 ${width}`} />
          ))}
        </div>
      ))}
    </div>
  );
}
