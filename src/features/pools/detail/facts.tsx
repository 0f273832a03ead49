import { type ReactNode, use, useId } from "react";
import { TileSubjectContext, tileLabelledBy } from "@/components/tile/tile-subject";
import { cn } from "@/lib/class-names";

/** Names and values of what belongs to a pool. */
export function Facts({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={cn(
        "grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-4 gap-y-2.5 text-sm",
        className,
      )}
    >
      {children}
    </dl>
  );
}

export function Fact({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={cn("min-w-0", wide && "col-span-full")}>
      <dt className="text-xs text-text-muted">{title}</dt>
      <dd className="tabular mt-0.5 min-w-0 break-words">{children}</dd>
    </div>
  );
}

/** A part of the panel that needs no request of its own. */
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
