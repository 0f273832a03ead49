import type { FieldError } from "../../lib/api/generated.schemas.ts";
import { characterCount } from "./text-length.ts";

/** How a query, a JSON body or a YAML spec writes its values, and the messages for invalid ones. */
export interface SourceFormat {
  /** The values of each field of an object, none for a field that counts as absent; undefined when it is no object. */
  fieldsOf(value: unknown): ReadonlyMap<string, readonly unknown[]> | undefined;
  /** A value as an integer; undefined when it is none. */
  integerOf(value: unknown): number | undefined;
  /** An invalid value as its error repeats it; undefined when the error does not. */
  echo(value: unknown): string | undefined;
  /** What is wrong with a field that nothing reads, beside those that are read. */
  unknownField(known: readonly string[]): string;
  /** What is wrong with a value that should be an object. */
  readonly notAnObject: string;
  /** Field that errors of the source as a whole name. */
  readonly wholeField: string;
  /** Whether a value that should be an object is refused as a whole, and not also for each field that it lacks. */
  readonly isRefusedOnce: boolean;
}

/** A date and a time with a zone, by RFC 3339; its second is 60 at a leap second. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:(\d{2})(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i;

const SECOND = 1_000;
const DAY = 86_400_000;

/**
 * Reads the fields of a request by the contract, and notes everything that does not fit instead of guessing. Read all
 * fields first, then `finish`: the values are of use only when it returns no error.
 *
 * What is absent is undefined, unless the method requires it.
 *
 * @example
 * const reader = queryReader(request.url);
 * const limit = reader.integer("limit", 20, 1, 1_000);
 * const errors = reader.finish();
 * if (errors.length > 0) return unprocessable(errors);
 */
export class FieldReader {
  /** What does not fit, by dotted path; shared with the readers of inner objects. */
  readonly errors: FieldError[];
  private readonly format: SourceFormat;
  private readonly fields: ReadonlyMap<string, readonly unknown[]>;
  private readonly isObject: boolean;
  private readonly path: string;
  private readonly known = new Set<string>();

  /** @param value the source, or a part of one at `path`. */
  constructor(format: SourceFormat, value: unknown, path = "", errors: FieldError[] = []) {
    this.format = format;
    this.path = path;
    this.errors = errors;
    const fields = format.fieldsOf(value);
    this.isObject = fields !== undefined;
    this.fields = fields ?? new Map();
    if (!this.isObject) errors.push({ field: path || format.wholeField, message: format.notAnObject });
  }

  /** Whether the field is given; it counts as read. */
  has(field: string): boolean {
    return this.valuesOf(field).length > 0;
  }

  /** Accepts a field without reading it. */
  skip(field: string): void {
    this.known.add(field);
  }

  note(field: string, message: string): void {
    this.errors.push({ field: this.pathOf(field), message });
  }

  pathOf(field: string): string {
    return this.path === "" ? field : `${this.path}.${field}`;
  }

  /** Notes the fields of this object that nothing has read. Returns all errors, of inner objects too. */
  finish(): FieldError[] {
    const known = [...this.known];
    for (const field of this.fields.keys()) {
      if (!this.known.has(field)) this.note(field, this.format.unknownField(known));
    }
    return this.errors;
  }

  /** Any value of a field that must be given. */
  requiredValue(field: string): unknown {
    if (!this.has(field)) this.note(field, "Missing; the contract requires it.");
    return this.valuesOf(field)[0];
  }

  /** Any text. */
  text(field: string): string | undefined {
    const value = this.value(field);
    if (value === undefined || typeof value === "string") return value;
    return this.refuse(field, value, "a text", "");
  }

  /** A text of at most `longest` characters. */
  shortText(field: string, longest: number): string | undefined {
    const text = this.text(field);
    const count = characterCount(text ?? "");
    if (count > longest) this.note(field, `Has ${count} characters; give at most ${longest}.`);
    return text;
  }

  requiredText(field: string): string {
    const value = this.value(field);
    if (typeof value === "string" && value !== "") return value;
    return this.refuse(field, value, "a text that is not empty", "");
  }

  /** A text that is not empty. */
  filledText(field: string): string | undefined {
    return this.has(field) ? this.requiredText(field) || undefined : undefined;
  }

  /** All texts of a field that repeats. */
  strings(field: string): readonly string[] | undefined {
    const values = this.valuesOf(field) as readonly string[];
    if (values.includes("")) this.note(field, "Empty; leave the parameter out to accept all.");
    return values.length > 0 ? values : undefined;
  }

  requiredFlag(field: string): boolean {
    const value = this.value(field);
    return typeof value === "boolean" ? value : this.refuse(field, value, "true or false", false);
  }

  /** An integer from `minimum` to `maximum`; `absent` when the field is. */
  integer<Absent extends number | undefined>(
    field: string,
    absent: Absent,
    minimum: number,
    maximum = Number.MAX_SAFE_INTEGER,
  ): number | Absent {
    return this.has(field) ? this.integerWithin(field, absent, minimum, maximum) : absent;
  }

  requiredInteger(field: string, minimum: number, maximum = Number.MAX_SAFE_INTEGER): number {
    return this.integerWithin(field, minimum, minimum, maximum);
  }

  /** One of `members`. */
  member<Member extends string>(
    field: string,
    members: Readonly<Record<string, Member>>,
  ): Member | undefined {
    const value = this.value(field);
    return value === undefined ? undefined : this.memberOf(field, members, value);
  }

  requiredMember<Member extends string>(field: string, members: Readonly<Record<string, Member>>): Member {
    return this.memberOf(field, members, this.value(field)) ?? (Object.values(members)[0] as Member);
  }

  /** All values of a field that repeats, each one of `members`. */
  members<Member extends string>(
    field: string,
    members: Readonly<Record<string, Member>>,
  ): readonly Member[] | undefined {
    const values = this.valuesOf(field);
    const found = values.flatMap((value) => this.memberOf(field, members, value) ?? []);
    return values.length > 0 ? found : undefined;
  }

  /** A time, in milliseconds since 1970. */
  instant(field: string): number | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const time = timeOf(String(value));
    if (!Number.isNaN(time)) return time;
    this.note(
      field,
      `${JSON.stringify(value)} is no time; give one such as 2026-03-01T00:00:00Z, with its zone.`,
    );
    return undefined;
  }

  /** The same of a field that must be given; undefined for one that is not, or that is no time. */
  requiredInstant(field: string): number | undefined {
    if (this.has(field)) return this.instant(field);
    this.skip(field);
    return this.refuse(field, undefined, "a time such as 2026-03-01T00:00:00Z, with its zone", undefined);
  }

  /** A list of texts; a single one is a list of one, and numbers, true and false are read as text. */
  scalars(field: string): string[] | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const list = Array.isArray(value) ? value : [value];
    return list.every(isScalar) ? list.map(String) : this.refuse(field, value, "a list of texts", undefined);
  }

  /** Texts by name; numbers, true and false are read as text. */
  scalarMap(field: string): Record<string, string> | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isMap && Object.values(value).every(isScalar)) {
      return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
    }
    return this.refuse(field, value, "texts by name", undefined);
  }

  /** Texts by name, each checked separately. */
  requiredTextMap(field: string): Record<string, string> {
    const inner = this.requiredObject(field);
    return Object.fromEntries([...inner.fields.keys()].map((name) => [name, inner.text(name) ?? ""]));
  }

  /** Any list; empty when it is absent or refused. */
  list(field: string, wanted = "a list"): readonly unknown[] {
    return this.has(field) ? this.requiredList(field, wanted) : [];
  }

  object(field: string): FieldReader | undefined {
    return this.has(field) ? this.requiredObject(field) : undefined;
  }

  requiredObject(field: string): FieldReader {
    const value = this.value(field);
    if (value !== undefined || !this.format.isRefusedOnce) return this.inner(value, this.pathOf(field));
    this.refuse(field, value, "an object", undefined);
    // The field is refused: what its reader notes would say so again.
    return new FieldReader(this.format, value, this.pathOf(field));
  }

  /** Objects by name. */
  objects(field: string): Record<string, FieldReader> {
    const reader = this.object(field);
    if (reader === undefined) return {};
    const entries = [...reader.fields].map(([name, [value]]) => [
      name,
      this.inner(value, reader.pathOf(name)),
    ]);
    return Object.fromEntries(entries);
  }

  /** A list of objects. */
  objectList(field: string): FieldReader[] | undefined {
    return this.has(field) ? this.requiredObjectList(field) : undefined;
  }

  requiredObjectList(field: string): FieldReader[] {
    return this.requiredList(field, "a list").map((item, place) =>
      this.inner(item, `${this.pathOf(field)}.${place}`),
    );
  }

  private inner(value: unknown, path: string): FieldReader {
    return new FieldReader(this.format, value, path, this.errors);
  }

  private valuesOf(field: string): readonly unknown[] {
    this.known.add(field);
    return this.fields.get(field) ?? [];
  }

  /** The one value of a field. */
  private value(field: string): unknown {
    const values = this.valuesOf(field);
    if (values.length > 1) this.note(field, `Given ${values.length} times; give it once.`);
    return values[0];
  }

  private requiredList(field: string, wanted: string): readonly unknown[] {
    const value = this.value(field);
    return Array.isArray(value) ? value : this.refuse(field, value, wanted, []);
  }

  private integerWithin<Instead extends number | undefined>(
    field: string,
    instead: Instead,
    minimum: number,
    maximum: number,
  ): number | Instead {
    const value = this.value(field);
    const number = this.format.integerOf(value);
    if (number !== undefined && number >= minimum && number <= maximum) return number;
    const limit = maximum === Number.MAX_SAFE_INTEGER ? `≥ ${minimum}` : `from ${minimum} to ${maximum}`;
    return this.refuse(field, value, `an integer ${limit}`, instead);
  }

  private memberOf<Member extends string>(
    field: string,
    members: Readonly<Record<string, Member>>,
    value: unknown,
  ): Member | undefined {
    const all = Object.values(members);
    const found = all.find((member) => member === value);
    return found ?? this.refuse(field, value, `one of ${all.join(", ")}`, undefined);
  }

  private refuse<Instead>(field: string, value: unknown, wanted: string, instead: Instead): Instead {
    const isSaid = !this.isObject && this.format.isRefusedOnce;
    if (!isSaid) this.note(field, invalid(wanted, value, this.format.echo(value)));
    return instead;
  }
}

/** "Must be an integer ≥ 0, not "many".", without the value when it has no echo. */
function invalid(wanted: string, value: unknown, echo: string | undefined): string {
  if (value === undefined) return `Missing; must be ${wanted}.`;
  return echo === undefined ? `Must be ${wanted}.` : `Must be ${wanted}, not ${echo}.`;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Milliseconds since 1970, not a number for a text that is no time. */
function timeOf(text: string): number {
  const [found, second] = INSTANT.exec(text) ?? [];
  if (found === undefined || !isCalendarDate(text)) return Number.NaN;
  if (second !== "60") return Date.parse(text.toUpperCase());
  // Unix time gives a leap second, which only the last minute of a day has, the number of the next one.
  const start = Date.parse(text.toUpperCase().replace(/:60(?:\.\d+)?(?=[Z+-])/, ":59"));
  return (start + SECOND) % DAY === 0 ? start + SECOND : Number.NaN;
}

/** `Date.parse` takes 30 February for 2 March. */
function isCalendarDate(value: string): boolean {
  const date = value.slice(0, 10);
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
