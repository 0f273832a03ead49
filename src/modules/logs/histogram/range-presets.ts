import type { TimeSpan } from "../log-time";

export const RANGE_PRESETS = ["last-5-minutes", "last-hour", "all"] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

/** Milliseconds before the end of the log. */
const LENGTHS: Readonly<Record<RangePreset, number>> = {
  "last-5-minutes": 300_000,
  "last-hour": 3_600_000,
  all: Number.POSITIVE_INFINITY,
};

/** Range of a preset, counted from the last line; null for the whole log. */
export function presetRange(preset: RangePreset, span: TimeSpan): TimeSpan | null {
  return isShorter(preset, span) ? { from: span.to - LENGTHS[preset], to: span.to } : null;
}

/** Whether a preset is shorter than the log. */
export function isShorter(preset: RangePreset, span: TimeSpan): boolean {
  return LENGTHS[preset] < span.to - span.from;
}

/** Preset that matches a range; null for a custom range. */
export function presetOf(range: TimeSpan | null, span: TimeSpan): RangePreset | null {
  if (range === null) return "all";
  const isPreset = (preset: RangePreset) => {
    const own = presetRange(preset, span);
    return own !== null && own.from === range.from && range.to >= own.to;
  };
  return RANGE_PRESETS.find(isPreset) ?? null;
}
