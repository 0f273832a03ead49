import type { ReactNode } from "react";

/** A part of a node's page that needs no request of its own. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="flex min-w-0 flex-col gap-2.5 rounded-lg border border-border bg-surface p-3 break-inside-avoid"
    >
      <h2 className="text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}
