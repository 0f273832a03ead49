import type { ReactNode } from "react";
import { VisuallyHidden } from "../ui/visually-hidden";

export interface LoadingRegionProps {
  /** What is loading: "Loading workflows". Said once, politely. */
  label: string;
  /** Skeletons in the shape of what will come. */
  children: ReactNode;
  className?: string;
}

/** Wraps skeletons, so that screen readers hear one sentence instead of nothing. */
export function LoadingRegion({ label, children, className }: LoadingRegionProps) {
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="relative">
        <VisuallyHidden>{label}</VisuallyHidden>
      </span>
      {children}
    </div>
  );
}
