const COMPARISON = /^(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?)\s*([a-z]*)$/i;

const TESTS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  "=": (value, bound) => value === bound,
};

/**
 * Reads `>5m`, `<= 30`, `137`: the test of a number against a bound, or null for a text that is none. A bare number is
 * one to be equal to.
 * @param units what a unit behind the number multiplies it by; none are allowed without it.
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
