import type { ReactNode, RefObject } from "react";
import { cn } from "@/lib/class-names";
import { codeFont } from "./code-metrics";

export interface CodeFrameProps {
  hostRef: RefObject<HTMLDivElement | null>;
  /** Shown in place of the editor until it has loaded. */
  fallback: ReactNode | null;
  className?: string;
}

/** Container of an editor; fills its parent. */
export function CodeFrame({ hostRef, fallback, className }: CodeFrameProps) {
  return (
    <div className={cn("relative min-h-0 min-w-0 flex-1 overflow-hidden bg-surface", codeFont, className)}>
      <div ref={hostRef} className="absolute inset-0 print:static" />
      {fallback}
    </div>
  );
}
