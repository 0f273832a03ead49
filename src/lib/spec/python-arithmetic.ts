import { printed } from "./python-members.ts";
import { LONGEST_SPEC } from "./spec-problem.ts";
import { WrittenValue } from "./written-value.ts";

/** Items that a repeated list may have. */
const MOST_ITEMS = 50_000;

type Operand = number | string | readonly unknown[] | undefined;

/** A value as Python calculates with it: true is 1. Undefined for what it does not calculate with. */
function operandOf(value: unknown): Operand {
  const own = value instanceof WrittenValue ? value.value : value;
  if (typeof own === "boolean") return Number(own);
  // Filters return texts as objects.
  if (own instanceof String) return String(own);
  return typeof own === "number" || typeof own === "string" || Array.isArray(own) ? own : undefined;
}

function nameOf(value: unknown): string {
  if (value === undefined) return "a value that is missing";
  const operand = operandOf(value);
  if (Array.isArray(operand)) return "a list";
  if (operand === undefined) return value === null ? "nothing" : "a dictionary";
  return typeof operand === "string" ? `the text ${JSON.stringify(operand.slice(0, 40))}` : printed(value);
}

function refusal(left: unknown, operator: string, right: unknown, advice = ""): Error {
  return new Error(`${operator} cannot take ${nameOf(left)} and ${nameOf(right)}${advice}`);
}

function repeated(value: string | readonly unknown[], count: number): string | unknown[] {
  const times = Math.max(Math.trunc(count), 0);
  const limit = typeof value === "string" ? LONGEST_SPEC : MOST_ITEMS;
  if (value.length * times > limit) throw new Error(`* would repeat more than ${limit} characters or items`);
  return typeof value === "string" ? value.repeat(times) : Array.from({ length: times }, () => value).flat();
}

/** `+` of numbers, of texts or of lists. @throws Error for others. */
export function plus(left: unknown, right: unknown): unknown {
  const [one, other] = [operandOf(left), operandOf(right)];
  if (typeof one === "number" && typeof other === "number") return one + other;
  if (typeof one === "string" && typeof other === "string") return one + other;
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  throw refusal(left, "+", right, "; join texts with ~");
}

/** `*` of numbers, or of a text or list that is repeated. @throws Error for others. */
export function times(left: unknown, right: unknown): unknown {
  const [one, other] = [operandOf(left), operandOf(right)];
  if (one === undefined || other === undefined) throw refusal(left, "*", right);
  if (typeof one === "number") return typeof other === "number" ? one * other : repeated(other, one);
  if (typeof other === "number") return repeated(one, other);
  throw refusal(left, "*", right);
}

const CALCULATIONS = {
  "-": (left: number, right: number) => left - right,
  "/": (left: number, right: number) => left / right,
  "//": (left: number, right: number) => Math.floor(left / right),
  // As in Python, the result has the sign of the divisor.
  "%": (left: number, right: number) => left - right * Math.floor(left / right),
  "**": (left: number, right: number) => left ** right,
} as const;

/** Another calculation, of two numbers; `%` also fills in a text. @throws Error for others, and for a division by 0. */
export function calculate(left: unknown, operator: keyof typeof CALCULATIONS, right: unknown): unknown {
  const [one, other] = [operandOf(left), operandOf(right)];
  if (operator === "%" && typeof one === "string")
    return filledIn(one, Array.isArray(right) ? right : [right]);
  if (typeof one !== "number" || typeof other !== "number") throw refusal(left, operator, right);
  if (other === 0 && ["/", "//", "%"].includes(operator)) throw new Error(`${operator} divides by 0`);
  return CALCULATIONS[operator](one, other);
}

const PLACE = /%([-0]*)(\d{0,3})(?:\.(\d{1,2}))?([sdifx%])/g;

/** A text with values in its places, as in `"worker-%02d" % 3`. @throws Error when values are missing or are no numbers. */
export function filledIn(text: string, values: readonly unknown[]): string {
  let next = 0;
  return text.replace(PLACE, (_, flags: string, width: string, digits: string | undefined, kind: string) => {
    if (kind === "%") return "%";
    if (next >= values.length) throw new Error(`${JSON.stringify(text)} has more places than values`);
    const value = values[next++];
    const shown = kind === "s" ? printed(value) : shownNumber(value, kind, digits);
    if (flags.includes("-")) return shown.padEnd(Number(width));
    return shown.padStart(Number(width), flags.includes("0") ? "0" : " ");
  });
}

function shownNumber(value: unknown, kind: string, digits = "6"): string {
  const number = operandOf(value);
  if (typeof number !== "number") throw new Error(`%${kind} takes a number, not ${nameOf(value)}`);
  if (kind === "f") return number.toFixed(Number(digits));
  return Math.trunc(number).toString(kind === "x" ? 16 : 10);
}
