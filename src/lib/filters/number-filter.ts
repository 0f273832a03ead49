import type { NumberFilterField } from "./filter-types.ts";

/** Bounds of a number, both inclusive. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

const COMPARISON = /^(>=|<=|>|<|=|≥|≤)?\s*(\d{1,15})$/;
const BETWEEN = /^(\d{1,15})\s*\.\.\s*(\d{1,15})$/;

/**
 * Bounds of a value; null for anything else than a comparison with a whole number, or two numbers.
 *
 * @example
 * parseNumberRange(">8"); // { min: 9 }
 * parseNumberRange("2..4"); // { min: 2, max: 4 }
 */
export function parseNumberRange(text: string): NumberRange | null {
  const between = BETWEEN.exec(text);
  if (between !== null) return { min: Number(between[1]), max: Number(between[2]) };
  const match = COMPARISON.exec(text);
  if (match === null) return null;
  const number = Number(match[2]);
  switch (match[1]) {
    case ">":
      return { min: number + 1 };
    case ">=":
    case "≥":
      return { min: number };
    case "<":
      return { max: number - 1 };
    case "<=":
    case "≤":
      return { max: number };
    default:
      return { min: number, max: number };
  }
}

/** Inverse of `parseNumberRange`, the same text for the same bounds: ">=9", "<=4", "8", "2..4". */
export function serializeNumberRange({ min, max }: NumberRange): string {
  if (min === undefined) return `<=${max}`;
  if (max === undefined) return `>=${min}`;
  return min === max ? String(min) : `${min}..${max}`;
}

/** Problem of a value as a sentence with a fix, or null. */
export function numberRangeProblem({ key, label, bounds }: NumberFilterField, text: string): string | null {
  const range = parseNumberRange(text);
  if (range === null) {
    return `“${text}” is not a whole number for ${label}. Use a comparison, such as ${key}>=8.`;
  }
  const { min, max } = range;
  if (bounds === "min" && max !== undefined) {
    return `${label} can only be compared with > or >=, such as ${key}>=8.`;
  }
  if (max !== undefined && max < 0) return `${label} is never below 0.`;
  if (min !== undefined && max !== undefined && min > max) {
    return `${min} is more than ${max}. Put the smaller number first: ${max}..${min}.`;
  }
  return null;
}

/** Label of a value: "≥ 9", "≤ 4", "8", "2 to 4". */
export function numberRangeLabel(text: string): string {
  const range = parseNumberRange(text);
  if (range === null) return text;
  const { min, max } = range;
  if (max === undefined) return `≥ ${min}`;
  if (min === undefined) return `≤ ${max}`;
  return min === max ? String(min) : `${min} to ${max}`;
}
