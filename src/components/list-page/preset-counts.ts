import type { FilterPreset } from "@/lib/filters/filter-presets";

/** A summary by status, as far as presets read it. */
export interface StatusSummary {
  readonly groups: readonly { readonly key: { readonly status?: string }; readonly count: number }[];
}

/** Number of rows per preset key. Each preset is a set of statuses, and adds up their groups. */
export function presetCounts(
  presets: readonly FilterPreset[],
  { groups }: StatusSummary,
): Readonly<Record<string, number>> {
  const countOf = new Map(groups.map(({ key, count }) => [key.status, count]));
  return Object.fromEntries(
    presets.map(({ key, values }) => [
      key,
      values.reduce((sum, status) => sum + (countOf.get(status) ?? 0), 0),
    ]),
  );
}
