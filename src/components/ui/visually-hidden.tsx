import type { ComponentProps } from "react";
import { cn } from "@/lib/class-names";

/** Text for screen readers only. Inside scroll areas the parent should be `relative`, otherwise it widens them. */
export function VisuallyHidden({ className, ...props }: ComponentProps<"span">) {
  return <span className={cn("sr-only select-none", className)} {...props} />;
}
