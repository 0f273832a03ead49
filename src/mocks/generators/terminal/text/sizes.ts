const UNITS = ["", "K", "M", "G", "T", "P"];

/** A size as `ls -h`, `du -h` and `df -h` write it: powers of 1,024, rounded up, one decimal below 10. */
export function humanSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // 1023.5K would round to 1024K, which is 1.0M.
  while (value > (unit === 0 ? 1_023 : 1_023.9) && unit < UNITS.length - 1) {
    value /= 1_024;
    unit += 1;
  }
  if (unit === 0) return String(Math.ceil(value));
  const tenths = Math.ceil(value * 10);
  const digits = tenths < 100 ? (tenths / 10).toFixed(1) : String(Math.ceil(value));
  return `${digits}${UNITS[unit]}`;
}

/** A size as `free -h` writes it: `503Gi`, `1.2Gi`. */
export function humanMemory(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_024 && unit < UNITS.length - 1) {
    value /= 1_024;
    unit += 1;
  }
  const suffix = unit === 0 ? "B" : `${UNITS[unit]}i`;
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.floor(value)}${suffix}`;
}

/** Blocks of 1,024 bytes that a file takes on a disk whose own blocks have 4,096. */
export function diskKibibytes(bytes: number): number {
  return Math.ceil(bytes / 4_096) * 4;
}
