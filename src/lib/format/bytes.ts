import { emptyValue } from "./empty-value.ts";

const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] as const;
const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat("en-US", { maximumFractionDigits: digits }));

/**
 * Bytes in binary units with three significant digits: 1536 → "1.5 KiB", 1e12 → "931 GiB". Negative amounts keep their
 * sign. Missing, NaN, and infinite values give "–".
 */
export function formatBytes(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined || !Number.isFinite(bytes)) return emptyValue;
  let amount = Math.abs(bytes);
  let unit = 0;
  // 1023.5 and more would round to "1,024", so use the next unit.
  while (amount >= 1023.5 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 99.95 ? 0 : amount >= 9.995 ? 1 : 2;
  const text = formats[digits]?.format(amount) ?? String(amount);
  return `${bytes < 0 && text !== "0" ? "-" : ""}${text} ${units[unit]}`;
}
