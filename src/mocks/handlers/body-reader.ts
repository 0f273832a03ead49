import type { FieldError } from "../../lib/api/generated.schemas.ts";

/** A request's body as JSON; undefined when it is none. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

/**
 * Reads an object of a JSON body as the contract says, and notes everything that does not fit. Read all fields
 * first, `end` last, then look at `errors`: values are of use only when it is empty.
 */
export class BodyReader {
  /** What did not fit, by dotted path. */
  readonly errors: FieldError[];
  private readonly fields: ReadonlyMap<string, unknown>;
  private readonly path: string;
  private readonly known = new Set<string>();

  constructor(body: unknown, path = "", errors: FieldError[] = []) {
    this.errors = errors;
    this.path = path;
    const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
    // Own fields only: `constructor` and the like are unknown fields, not inherited ones.
    this.fields = new Map(isObject ? Object.entries(body) : []);
    if (!isObject) this.errors.push({ field: path || "body", message: "Give a JSON object." });
  }

  has(field: string): boolean {
    this.known.add(field);
    return this.fields.has(field);
  }

  text(field: string): string {
    const value = this.value(field);
    if (typeof value === "string" && value !== "") return value;
    return this.refuse(field, value, "a text that is not empty", "");
  }

  /** Any text, or undefined when the field is absent. */
  optionalText(field: string): string | undefined {
    return this.has(field) ? this.anyText(field) : undefined;
  }

  flag(field: string): boolean {
    const value = this.value(field);
    return typeof value === "boolean" ? value : this.refuse(field, value, "true or false", false);
  }

  integer(field: string, minimum: number, maximum = Number.MAX_SAFE_INTEGER): number {
    const value = this.value(field);
    const isInteger = typeof value === "number" && Number.isSafeInteger(value);
    if (isInteger && value >= minimum && value <= maximum) return value;
    const limit = maximum === Number.MAX_SAFE_INTEGER ? "or more" : `to ${maximum}`;
    return this.refuse(field, value, `an integer of ${minimum} ${limit}`, minimum);
  }

  member<Member extends string>(field: string, members: Readonly<Record<string, Member>>): Member {
    const value = this.value(field);
    const all = Object.values(members);
    const found = all.find((member) => member === value);
    return found ?? this.refuse(field, value, `one of ${all.join(", ")}`, all[0] as Member);
  }

  /** An object of texts by name. */
  texts(field: string): Readonly<Record<string, string>> {
    const inner = this.object(field);
    return Object.fromEntries([...inner.fields.keys()].map((name) => [name, inner.anyText(name)]));
  }

  /** A field that holds an object of its own. */
  object(field: string): BodyReader {
    return new BodyReader(this.value(field), this.pathOf(field), this.errors);
  }

  /** Notes the fields that nobody has read. */
  end(): void {
    for (const field of this.fields.keys()) {
      if (this.known.has(field)) continue;
      const known = [...this.known].join(", ");
      this.note(field, `Unknown field; this object has ${known}.`);
    }
  }

  note(field: string, message: string): void {
    this.errors.push({ field: this.pathOf(field), message });
  }

  private anyText(field: string): string {
    const value = this.value(field);
    return typeof value === "string" ? value : this.refuse(field, value, "a text", "");
  }

  private value(field: string): unknown {
    this.known.add(field);
    return this.fields.get(field);
  }

  /** The value itself stays unsaid: it may be a secret. */
  private refuse<Value>(field: string, value: unknown, wanted: string, instead: Value): Value {
    this.note(field, `${value === undefined ? "Missing" : "Does not fit"}; give ${wanted}.`);
    return instead;
  }

  private pathOf(field: string): string {
    return this.path === "" ? field : `${this.path}.${field}`;
  }
}
