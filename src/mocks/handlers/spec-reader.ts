import type { FieldError } from "../../lib/api/generated.schemas.ts";

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
};
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/**
 * Reads an object of a spec and notes everything that does not fit, by its path. Read all fields, `end` last, then
 * look at `errors`: values are of use only when it is empty.
 */
export class SpecReader {
  readonly errors: FieldError[];
  private readonly fields: ReadonlyMap<string, unknown>;
  private readonly path: string;
  /** What is no object is wrong as a whole, and not for each field that it lacks. */
  private readonly isObject: boolean;
  private readonly known = new Set<string>();

  constructor(value: unknown, path: string, errors: FieldError[] = []) {
    this.errors = errors;
    this.path = path;
    this.isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    this.fields = new Map(this.isObject ? Object.entries(value as object) : []);
    if (!this.isObject) errors.push({ field: path || "file", message: "Give an object with fields." });
  }

  pathOf(field: string): string {
    return this.path === "" ? field : `${this.path}.${field}`;
  }

  note(field: string, message: string): void {
    this.errors.push({ field: this.pathOf(field), message });
  }

  /** A field that specs may have and that changes nothing here. */
  skip(field: string): void {
    this.known.add(field);
  }

  /** A text that must be there and hold something. */
  text(field: string): string | undefined {
    const value = this.value(field);
    if (typeof value === "string" && value !== "") return value;
    return this.refuse(field, value, "a text that is not empty");
  }

  optionalText(field: string): string | undefined {
    return this.value(field) === undefined ? undefined : this.text(field);
  }

  member<Member extends string>(
    field: string,
    members: Readonly<Record<string, Member>>,
  ): Member | undefined {
    const value = this.value(field);
    const all = Object.values(members);
    const found = all.find((member) => member === value);
    if (found === undefined && value !== undefined) this.refuse(field, value, `one of ${all.join(", ")}`);
    return found;
  }

  /** A list of texts; one text is a list of one. */
  texts(field: string): string[] | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const list = Array.isArray(value) ? value : [value];
    if (list.every(isScalar)) return list.map(String);
    return this.refuse(field, value, "a list of texts");
  }

  /** Texts by name; numbers and true or false are taken as their text. */
  textMap(field: string): Record<string, string> | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isMap && Object.values(value).every(isScalar)) {
      return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
    }
    return this.refuse(field, value, "texts by name");
  }

  /** An integer ≥ 0. */
  count(field: string): number | undefined {
    const value = this.value(field);
    if (value === undefined || (typeof value === "number" && Number.isSafeInteger(value) && value >= 0)) {
      return value;
    }
    return this.refuse(field, value, "an integer of 0 or more");
  }

  /** Bytes, from a number or from a text such as 384Gi. */
  bytes(field: string): number | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    return this.amount(value, UNITS) ?? this.refuse(field, value, "an amount such as 384Gi");
  }

  /** Seconds, from a number or from a text such as 24h. */
  seconds(field: string): number | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    return this.amount(value, SECONDS) ?? this.refuse(field, value, "a time such as 24h");
  }

  object(field: string): SpecReader | undefined {
    const value = this.value(field);
    if (value === undefined) return this.refuse(field, value, "an object");
    return new SpecReader(value, this.pathOf(field), this.errors);
  }

  optionalObject(field: string): SpecReader | undefined {
    return this.value(field) === undefined ? undefined : this.object(field);
  }

  /** Objects by name. */
  objects(field: string): Record<string, SpecReader> | undefined {
    const reader = this.optionalObject(field);
    if (reader === undefined) return undefined;
    const readers = [...reader.fields].map(([name, value]) => {
      return [name, new SpecReader(value, reader.pathOf(name), this.errors)] as const;
    });
    return Object.fromEntries(readers);
  }

  /** A list of objects that must be there. */
  list(field: string): SpecReader[] | undefined {
    const value = this.value(field);
    if (!Array.isArray(value)) return this.refuse(field, value, "a list");
    return value.map((item, place) => new SpecReader(item, `${this.pathOf(field)}.${place}`, this.errors));
  }

  optionalList(field: string): SpecReader[] | undefined {
    return this.value(field) === undefined ? undefined : (this.list(field) ?? []);
  }

  /** Notes the fields that nobody has read. */
  end(): void {
    for (const field of this.fields.keys()) {
      if (!this.known.has(field)) this.note(field, `Unknown field; there is ${[...this.known].join(", ")}.`);
    }
  }

  /** YAML writes a field without a value as null. */
  private value(field: string): unknown {
    this.known.add(field);
    return this.fields.get(field) ?? undefined;
  }

  private amount(value: unknown, units: Readonly<Record<string, number>>): number | undefined {
    if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? value : undefined;
    const [, digits, unit = ""] =
      /^(\d{1,12})([A-Za-z]*)$/.exec(typeof value === "string" ? value : "") ?? [];
    const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
    return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
  }

  private refuse(field: string, value: unknown, wanted: string): undefined {
    if (this.isObject)
      this.note(field, `${value === undefined ? "Missing" : "Does not fit"}; give ${wanted}.`);
    return undefined;
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
