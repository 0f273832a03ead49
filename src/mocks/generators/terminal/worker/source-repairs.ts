/** Numbers of a range that just-bash expands; it silently leaves out the rest. */
const LONGEST_RANGE = 10_000;
const MOST_NUMBERS = 100_000;

/** A range that is too long for just-bash, as several: `{{1..10000},{10001..20000}}`. */
function splitRange(whole: string, first: string, last: string): string {
  const [start, end] = [Number(first), Number(last)];
  const isLong = end - start >= LONGEST_RANGE && end - start < MOST_NUMBERS;
  if (!isLong || /^-?0\d/.test(first)) return whole;
  const parts: string[] = [];
  for (let from = start; from <= end; from += LONGEST_RANGE) {
    parts.push(`{${from}..${Math.min(end, from + LONGEST_RANGE - 1)}}`);
  }
  return `{${parts.join(",")}}`;
}

/** Source as just-bash reads it right. */
export function repairSource(source: string): string {
  return spaceComparisons(source.replaceAll(/\{(-?\d{1,9})\.\.(\d{1,9})\}/g, splitRange));
}

/**
 * Its parser rebuilds `((…))` from words, which tears `x<=7` apart; with spaces
 * around the operator it does not.
 */
function spaceComparisons(source: string): string {
  if (!source.includes("((") || !/[<>]=/.test(source)) return source;
  let result = "";
  let quote = "";
  let depth = 0;
  for (let offset = 0; offset < source.length; offset += 1) {
    const unit = source.charAt(offset);
    if (quote !== "'" && unit === "\\") {
      result += source.slice(offset, offset + 2);
      offset += 1;
      continue;
    }
    if (quote === "" && (unit === "'" || unit === '"')) quote = unit;
    else if (unit === quote) quote = "";
    const pair = source.slice(offset, offset + 2);
    if (quote !== "") result += unit;
    else if (pair === "((" && depth === 0) depth = openedAt(source, offset) ? 1 : 0;
    if (quote === "" && depth > 0) {
      if (pair === "))" && depth <= 2) depth = 0;
      else if (unit === "(") depth += 1;
      else if (unit === ")") depth -= 1;
      const isOperator = /^[<>]=$/.test(pair) && !/[<>]/.test(source.charAt(offset - 1));
      result += isOperator ? ` ${pair} ` : unit;
      if (isOperator) offset += 1;
    } else if (quote === "") result += unit;
  }
  return result;
}

/** Whether `((` begins a command, rather than a word such as `a((`. */
function openedAt(source: string, offset: number): boolean {
  return /(?:^|[\s;&|({!$])$/.test(source.slice(Math.max(0, offset - 1), offset));
}
