import type { ReactNode } from "react";
import { VisuallyHidden } from "../ui/visually-hidden";

export interface LoadingRegionProps {
  /** "Loading workflows". Announced once, politely. */
  label: string;
  /** Skeletons in the shape of the content. */
  children: ReactNode;
  className?: string;
}

/** Wraps skeletons with an announcement for screen readers. */
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
