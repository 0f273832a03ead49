import type { FieldError } from "../../lib/api/generated.schemas.ts";

const INTEGER = /^-?\d{1,15}$/;
/** A date and a time with a zone, as ISO 8601 has them in its extended form. */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads the query of a request as the contract says, and notes everything that does not fit instead of guessing
 * at it. Read all parameters first, then look at `errors`: values are of use only when it is empty.
 */
export class QueryReader {
  private readonly parameters: URLSearchParams;
  private readonly known = new Set<string>();
  private readonly noted: FieldError[] = [];

  constructor(requestUrl: string) {
    this.parameters = new URL(requestUrl).searchParams;
  }

  /** What did not fit, parameters that nobody has read included. */
  get errors(): FieldError[] {
    const unread = [...new Set(this.parameters.keys())].filter((field) => !this.known.has(field));
    const known = [...this.known].join(", ") || "none";
    const unknown = unread.map((field) => ({
      field,
      message: `Unknown parameter; this path knows ${known}.`,
    }));
    return [...this.noted, ...unknown];
  }

  /** All values of a parameter that repeats; undefined when it is absent. */
  strings(field: string): readonly string[] | undefined {
    this.known.add(field);
    const values = this.parameters.getAll(field);
    if (values.some((value) => value === ""))
      this.note(field, "Empty; leave the parameter out to accept all.");
    return values.length > 0 ? values : undefined;
  }

  /** All values of a parameter that repeats, each of them one of `members`. */
  members<Member extends string>(
    field: string,
    members: Readonly<Record<string, Member>>,
  ): readonly Member[] | undefined {
    this.known.add(field);
    const values = this.parameters.getAll(field);
    const found = values.flatMap((value) => this.memberOf(field, members, value) ?? []);
    return values.length > 0 ? found : undefined;
  }

  /** The one value of a parameter, one of `members`. */
  member<Member extends string>(
    field: string,
    members: Readonly<Record<string, Member>>,
  ): Member | undefined {
    const value = this.text(field);
    return value === undefined ? undefined : this.memberOf(field, members, value);
  }

  /** The one value of a parameter; undefined when it is absent. */
  text(field: string): string | undefined {
    this.known.add(field);
    const values = this.parameters.getAll(field);
    if (values.length > 1) this.note(field, `Given ${values.length} times; give it once.`);
    return values[0];
  }

  /** A decimal integer from `minimum` to `maximum`; `absent` when the parameter is. */
  integer(field: string, absent: number, minimum: number, maximum = Number.MAX_SAFE_INTEGER): number {
    const value = this.text(field);
    if (value === undefined) return absent;
    const number = Number(value);
    if (INTEGER.test(value) && number >= minimum && number <= maximum) return number;
    const limit = maximum === Number.MAX_SAFE_INTEGER ? "or more" : `to ${maximum}`;
    this.note(field, `${JSON.stringify(value)} does not fit; give an integer of ${minimum} ${limit}.`);
    return absent;
  }

  /** A time, as milliseconds since 1970. */
  instant(field: string): number | undefined {
    const value = this.text(field);
    if (value === undefined) return undefined;
    const time = INSTANT.test(value) && isCalendarDate(value) ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(time)) return time;
    this.note(
      field,
      `${JSON.stringify(value)} is no time; give one such as 2026-03-01T00:00:00Z, with its zone.`,
    );
    return undefined;
  }

  private memberOf<Member extends string>(
    field: string,
    members: Readonly<Record<string, Member>>,
    value: string,
  ): Member | undefined {
    const all = Object.values(members);
    const found = all.find((member) => member === value);
    if (found === undefined) {
      this.note(field, `${JSON.stringify(value)} does not fit; give one of ${all.join(", ")}.`);
    }
    return found;
  }

  private note(field: string, message: string): void {
    this.noted.push({ field, message });
  }
}

/** `Date.parse` takes 30 February for 2 March. */
function isCalendarDate(value: string): boolean {
  const date = value.slice(0, 10);
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
