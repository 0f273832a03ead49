const COMPARISON = /^(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?)\s*([a-z]*)$/i;

const TESTS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  "=": (value, bound) => value === bound,
};

/**
 * Parses `>5m`, `<= 30`, `137` into a test of a number; null for any other text. A bare number tests for equality.
 * @param units multipliers by unit; without it no units are allowed.
 */
export function parseComparison(
  text: string,
  units: Readonly<Record<string, number>> = {},
): ((value: number) => boolean) | null {
  const [, sign = "=", digits, unit = ""] = COMPARISON.exec(text.trim()) ?? [];
  const factor = unit === "" ? 1 : units[unit.toLowerCase()];
  const test = TESTS[sign];
  if (digits === undefined || factor === undefined || test === undefined) return null;
  const bound = Number(digits) * factor;
  return (value) => test(value, bound);
}
