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
      {/* The browser may paint between the creation of the editor and the removal of the fallback. */}
      <div ref={hostRef} className={cn("absolute inset-0 print:static", Boolean(fallback) && "invisible")} />
      {fallback}
    </div>
  );
}
