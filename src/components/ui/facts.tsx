import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";

/** Names and values of what belongs to one thing, as a list of `Fact`. */
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

/** A name and its value; `wide` takes a line of its own. */
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
