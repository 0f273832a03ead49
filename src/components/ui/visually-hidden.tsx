import type { ComponentProps } from "react";
import { cn } from "@/lib/class-names";

/** Text for screen readers only. The parent should be `relative` inside scrolled areas, else it widens them. */
export function VisuallyHidden({ className, ...props }: ComponentProps<"span">) {
  return <span className={cn("sr-only select-none", className)} {...props} />;
}
