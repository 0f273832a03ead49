"use client";

import { Progress as BaseProgress } from "@base-ui/react/progress";
import { cn } from "@/lib/class-names";
import type { Tone } from "./badge";
import { toneFill } from "./tone-classes";

export interface ProgressProps {
  /** Label, shown above the bar unless `hideLabel`. */
  label: string;
  /** From 0 to `max`; null if indeterminate. */
  value: number | null;
  max?: number;
  /** The value in words, "3 of 8 tasks". Without it, a percentage. */
  valueText?: string;
  hideLabel?: boolean;
  tone?: Tone;
  className?: string;
}

export function Progress({
  label,
  value,
  max = 100,
  valueText,
  hideLabel = false,
  tone = "info",
  className,
}: ProgressProps) {
  return (
    <BaseProgress.Root
      value={value}
      max={max}
      locale="en-US"
      aria-valuetext={valueText}
      className={cn("grid w-full grid-cols-[1fr_auto] gap-x-3 gap-y-1.5 text-xs", className)}
    >
      <BaseProgress.Label className={cn("truncate text-text-muted", hideLabel && "sr-only")}>
        {label}
      </BaseProgress.Label>
      {!hideLabel && value !== null && (
        <BaseProgress.Value className="tabular text-text">
          {(formatted) => valueText ?? formatted}
        </BaseProgress.Value>
      )}
      <BaseProgress.Track className="col-span-2 h-1.5 overflow-hidden rounded-full bg-border forced-colors:bg-[Canvas] forced-colors:outline">
        <BaseProgress.Indicator
          className={cn(
            "h-full rounded-full transition-[width] duration-300",
            toneFill[tone],
            "data-indeterminate:w-1/3 data-indeterminate:animate-pulse",
          )}
        />
      </BaseProgress.Track>
    </BaseProgress.Root>
  );
}
