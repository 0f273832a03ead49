import { WrittenValue } from "./written-value.ts";

type Method = (...values: never[]) => unknown;

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

function split(text: string, separator?: string, most = -1): string[] {
  const parts = separator === undefined ? text.trim().split(/\s+/).filter(Boolean) : text.split(separator);
  if (most < 0 || parts.length <= most + 1) return parts;
  return [...parts.slice(0, most), parts.slice(most).join(separator ?? " ")];
}

/** Methods of texts that templates call, as Python has them. */
function textMethods(text: string): Readonly<Record<string, Method>> {
  return {
    upper: () => text.toUpperCase(),
    lower: () => text.toLowerCase(),
    title: () => text.replace(/[A-Za-z]+/g, capitalize),
    capitalize: () => capitalize(text),
    strip: () => text.trim(),
    lstrip: () => text.trimStart(),
    rstrip: () => text.trimEnd(),
    replace: (from: string, to: string) => text.replaceAll(String(from), String(to)),
    split: (separator?: string, most?: number) => split(text, separator, most),
    startswith: (start: string) => text.startsWith(start),
    endswith: (end: string) => text.endsWith(end),
    zfill: (width: number) => text.padStart(Math.min(width, 1_000), "0"),
    join: (parts: readonly unknown[]) => parts.map(String).join(text),
    isdigit: () => /^\d+$/.test(text),
  };
}

function dictMethods(dict: Readonly<Record<string, unknown>>): Readonly<Record<string, Method>> {
  return {
    items: () => Object.entries(dict),
    keys: () => Object.keys(dict),
    values: () => Object.values(dict),
    get: (key: string, absent: unknown = null) => (Object.hasOwn(dict, key) ? dict[key] : absent),
  };
}

function own<Value>(values: Readonly<Record<string, Value>>, key: unknown): Value | undefined {
  return Object.hasOwn(values, String(key)) ? values[String(key)] : undefined;
}

/** A member of a value as Python has it: own entries, and the methods above. Nothing of JavaScript's prototypes. */
export function pythonMember(target: unknown, key: unknown): unknown {
  if (typeof target === "string") {
    return typeof key === "number" ? target.at(key) : own(textMethods(target), key);
  }
  if (Array.isArray(target)) return typeof key === "number" ? target.at(key) : undefined;
  if (typeof target !== "object" || target === null || target instanceof WrittenValue) return undefined;
  const dict = target as Readonly<Record<string, unknown>>;
  return own(dict, key) ?? own(dictMethods(dict), key);
}

/** Whether Python takes a value for true: no empty text, list or dictionary, and no zero. */
export function isTrue(value: unknown): boolean {
  if (value instanceof WrittenValue) return Boolean(value.value);
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** A value as it is printed: scalars as they were written, lists and dictionaries as YAML on one line. */
export function printed(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object" || value instanceof WrittenValue) return String(value);
  if (Array.isArray(value)) return `[${value.map(printedInside).join(", ")}]`;
  // A filter returns texts as objects that know to be escaped.
  if (value instanceof String) return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${printedInside(one)}`);
  return `{${entries.join(", ")}}`;
}

function printedInside(value: unknown): string {
  return typeof value === "string" || value instanceof String
    ? JSON.stringify(String(value))
    : printed(value);
}
