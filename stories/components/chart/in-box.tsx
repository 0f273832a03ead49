import type { Decorator } from "@storybook/nextjs";
import { cn } from "@/lib/class-names";

/** A chart that fills its box, in a box of a size. */
export function inBox(className: string): Decorator {
  return (Story) => (
    <div className={cn("h-full max-w-full", className)}>
      <Story />
    </div>
  );
}
