"use client";

import { cn } from "@/lib/class-names";
import { type FilterPreset, isPresetOn, togglePreset } from "@/lib/filters/filter-presets";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";

export interface PresetPillsProps {
  /** Accessible name of the row: "Status". */
  label: string;
  presets: readonly FilterPreset[];
  fields: readonly FilterField[];
  chips: readonly FilterChip[];
  onChipsChange: (chips: readonly FilterChip[]) => void;
  /** Number of rows per preset key; null while loading, to keep the layout stable. */
  counts?: Readonly<Record<string, number | null | undefined>>;
  className?: string;
}

const grouped = new Intl.NumberFormat("en-US");

/** Toggles for sets of values of a field. Each sets or unsets exactly its own chips. */
export function PresetPills({
  label,
  presets,
  fields,
  chips,
  onChipsChange,
  counts = {},
  className,
}: PresetPillsProps) {
  return (
    <fieldset className={cn("flex min-w-0 flex-wrap gap-1.5", className)}>
      <legend className="sr-only">{label}</legend>
      {presets.map((preset) => {
        const count = counts[preset.key];
        return (
          <button
            key={preset.key}
            type="button"
            aria-pressed={isPresetOn(preset, chips)}
            onClick={() => onChipsChange(togglePreset(preset, chips, fields))}
            className={cn(
              "inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-full border border-border-strong px-2.5 text-xs font-medium",
              "text-text-muted hover:bg-surface-hover hover:text-text",
              "aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent aria-pressed:hover:bg-accent-hover",
            )}
          >
            {preset.label}
            {count !== undefined && (
              <span className="min-w-10 text-right tabular-nums">
                {count === null ? "…" : grouped.format(count)}
              </span>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}
