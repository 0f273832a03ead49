import type { ReactNode } from "react";

/** A tile that has nothing to show, and that is no failure. */
export function TileEmpty({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 px-4 py-3 text-center text-sm text-pretty text-text-muted">
      {children}
    </div>
  );
}
