import type { ReactNode, RefObject } from "react";
import { cn } from "@/lib/class-names";
import { codeFont } from "./code-metrics";

export interface CodeFrameProps {
  hostRef: RefObject<HTMLDivElement | null>;
  /** Shown at the same place until the editor is there. */
  fallback: ReactNode | null;
  className?: string;
}

/** The place of an editor: it fills what it is given. */
export function CodeFrame({ hostRef, fallback, className }: CodeFrameProps) {
  return (
    <div className={cn("relative min-h-0 min-w-0 flex-1 overflow-hidden bg-surface", codeFont, className)}>
      <div ref={hostRef} className="absolute inset-0" />
      {fallback}
    </div>
  );
}
