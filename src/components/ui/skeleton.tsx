import { cn } from "@/lib/class-names";

export interface SkeletonProps {
  /** Its size: the very size of what it stands for, so that nothing jumps when that arrives. */
  className?: string;
}

/** A grey bar in the place of something that loads. Hidden from screen readers: say "Loading" once, around them. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden className={cn("block h-4 animate-pulse rounded-sm bg-neutral-soft", className)} />;
}
