const DURATION_UNITS = [
  ["h", 3_600],
  ["m", 60],
] as const;

const BYTE_UNITS = [
  ["Ti", 1_099_511_627_776],
  ["Gi", 1_073_741_824],
  ["Mi", 1_048_576],
  ["Ki", 1_024],
] as const;

function inUnits(value: number, units: readonly (readonly [string, number])[], rest: string): string {
  const [unit, size] = units.find(([, each]) => value > 0 && value % each === 0) ?? [rest, 1];
  return `${value / size}${unit}`;
}

/** Seconds in the largest unit that holds them without a fraction: 86,400 as 24h. */
export function durationText(seconds: number): string {
  return inUnits(seconds, DURATION_UNITS, "s");
}

/** Bytes in the largest binary unit that holds them without a fraction: 2^30 as 1Gi; without a unit if none does. */
export function bytesText(bytes: number): string {
  return inUnits(bytes, BYTE_UNITS, "");
}
