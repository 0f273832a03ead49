import { formatNumber } from "@/lib/format/number";

export type RowNumberResult = { index: number } | { message: string };

/**
 * Parses a 1-based row number with optional separators between groups of three digits: "999,999,980", "999 999 980".
 * Returns the 0-based index or a problem.
 */
export function parseRowNumber(text: string, total: number): RowNumberResult {
  const range = total === 1 ? "1" : `a number from 1 to ${formatNumber(total)}`;
  const trimmed = text.trim();
  if (trimmed === "") return { message: `Enter ${range}` };
  if (!/^\d+$|^\d{1,3}([,.'_\s]\d{3})+$/.test(trimmed)) {
    return { message: `“${trimmed}” is not a row number. Enter ${range}` };
  }
  const number = Number(trimmed.replaceAll(/\D/g, ""));
  if (number === 0) return { message: "Rows start at 1" };
  if (number > total) {
    return { message: total === 1 ? "There is only 1 row" : `There are only ${formatNumber(total)} rows` };
  }
  return { index: number - 1 };
}
