import { createParser, parseAsStringLiteral } from "nuqs/server";

/*
 * Parsers that read what they write and little else. Those of nuqs read more than they should: any text is a boolean, a
 * time without a zone is one of the machine's, and unknown items of a list vanish.
 */

/** `true` or `false`. */
export const parseAsFlag = createParser({
  parse: (text) => (text === "true" ? true : text === "false" ? false : null),
  serialize: String,
});

const ISO_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** ISO 8601 time; in UTC unless it has an offset, midnight unless it has a time of day. */
export const parseAsUtcTime = createParser({
  parse: parseUtcTime,
  serialize: (time: Date) => time.toISOString(),
  eq: (one: Date, other: Date) => one.getTime() === other.getTime(),
});

function parseUtcTime(text: string): Date | null {
  const match = ISO_TIME.exec(text);
  if (match === null) return null;
  const [, day = "", clock = "00:00", second = "00", fraction = "", offset = "Z"] = match;
  const midnight = new Date(`${day}T00:00Z`);
  // JavaScript makes 2026-02-30 a day of March.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return null;
  const time = new Date(`${day}T${clock}:${second}${fraction}${offset}`);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** A list of these values, separated by commas. An unknown one makes the list unreadable: a part of it says another thing. */
export function parseAsListOf<const Value extends string>(values: readonly Value[]) {
  const { parse } = parseAsStringLiteral(values);
  return createParser<Value[]>({
    parse(text) {
      const items = text === "" ? [] : text.split(",").map(parse);
      return items.includes(null) ? null : items.filter((item) => item !== null);
    },
    serialize: (items) => items.join(","),
    eq: (one, other) => one.length === other.length && one.every((item, index) => item === other[index]),
  });
}
