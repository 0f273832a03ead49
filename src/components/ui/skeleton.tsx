import { cn } from "@/lib/class-names";

export interface SkeletonProps {
  /** Its size: that of the content, so that nothing shifts. */
  className?: string;
}

/** Placeholder bar. Hidden from screen readers: announce "Loading" once around them. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden className={cn("block h-4 animate-pulse rounded-sm bg-skeleton", className)} />;
}
