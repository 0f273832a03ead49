"use client";

import { Radio as BaseRadio } from "@base-ui/react/radio";
import { RadioGroup as BaseRadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";

export interface SegmentedControlOption<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
}

export interface SegmentedControlProps<Value extends string> {
  /** Accessible name: "Density". */
  label: string;
  options: readonly SegmentedControlOption<Value>[];
  /** Null if none is selected. */
  value: Value | null;
  onValueChange: (value: Value) => void;
  size?: "small" | "medium";
  /** Shows only icons; labels become names and titles. */
  iconsOnly?: boolean;
  className?: string;
}

/** Two to five exclusive options, all visible. Arrow keys move the selection. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  size = "medium",
  iconsOnly = false,
  className,
}: SegmentedControlProps<Value>) {
  return (
    <BaseRadioGroup<Value | null>
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onValueChange(next);
      }}
      className={cn(
        "print:hidden inline-flex gap-0.5 rounded-md border border-border bg-surface-sunken p-0.5",
        className,
      )}
    >
      {options.map((option) => (
        <BaseRadio.Root
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          aria-label={iconsOnly ? option.label : undefined}
          title={iconsOnly ? option.label : undefined}
          className={cn(
            "inline-flex cursor-pointer select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-sm border border-transparent font-medium text-text-muted",
            "transition-colors duration-100 [&_svg]:shrink-0",
            "not-data-checked:not-data-disabled:hover:text-text",
            "data-checked:border-border data-checked:bg-surface-raised data-checked:text-text data-checked:shadow-raised",
            "data-disabled:cursor-not-allowed data-disabled:opacity-50",
            size === "small" ? "h-5.5 px-2 text-xs [&_svg]:size-3.5" : "h-6.5 px-2.5 text-sm [&_svg]:size-4",
            iconsOnly && "px-1.5",
          )}
        >
          {option.icon}
          {!iconsOnly && option.label}
        </BaseRadio.Root>
      ))}
    </BaseRadioGroup>
  );
}
