import { type ReactNode, use, useId } from "react";
import { TileSubjectContext, tileLabelledBy } from "./tile-subject";

/** A part of a page that needs no request of its own, beside tiles. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={tileLabelledBy(titleId, use(TileSubjectContext))}
      className="flex min-w-0 flex-col gap-2.5 rounded-lg border border-border bg-surface p-3 break-inside-avoid"
    >
      <h2 id={titleId} className="text-sm font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
