import type { FieldError } from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VALUES } from "../generators/spec/workflow-spec.ts";

/** Where a template names a variable. */
const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;
const FIELD = "file";

/** A spec as it would run, and what its YAML means; or what is wrong with it. */
export type SpecText = { readonly text: string; readonly value: unknown } | { readonly errors: FieldError[] };

/** The parser is as large as all handlers together, and only those who submit need it. */
function loadParser() {
  return import("yaml");
}

async function parse(text: string): Promise<{ value: unknown } | { errors: FieldError[] }> {
  const { LineCounter, parseDocument } = await loadParser();
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const errors = document.errors.map(({ message, pos: [place] }): FieldError => {
    const { line, col } = lineCounter.linePos(place);
    const end = message.endsWith(".") ? "" : ".";
    return { field: FIELD, message: `This is no YAML: ${message}${end}`, line, column: col };
  });
  if (errors.length > 0) return { errors };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch {
    return { errors: [{ field: FIELD, message: "It refers to itself too often; write it out." }] };
  }
}

/** The section of a template that gives its variables their values, without those of the spec itself. */
async function readDefaults(template: string): Promise<Map<string, string>> {
  const start = template.search(new RegExp(`^${DEFAULT_VALUES}:`, "m"));
  const [section = ""] = start < 0 ? [] : template.slice(start).split(/\n(?=[^\s#])/);
  const parsed = await parse(section);
  const values =
    "value" in parsed ? (parsed.value as Record<string, unknown> | null)?.[DEFAULT_VALUES] : null;
  const isMap = typeof values === "object" && values !== null && !Array.isArray(values);
  return new Map(isMap ? Object.entries(values).map(([name, value]) => [name, String(value)]) : []);
}

/**
 * Sets the variables of a template and parses what comes out. Errors of the YAML say line and column; those of the
 * variables name the field that is wrong.
 * @param variables by name; they go before the template's own defaults.
 */
export async function readSpecText(file: string, variables: ReadonlyMap<string, string>): Promise<SpecText> {
  const names = new Set(Array.from(file.matchAll(PLACEHOLDER), ([, name = ""]) => name));
  const values = new Map([...(names.size > 0 ? await readDefaults(file) : []), ...variables]);
  const missing = [...names].filter((name) => !values.has(name));
  if (missing.length > 0) {
    const message = `The template has no value for ${missing.join(", ")}; give each in set_variables.`;
    return { errors: [{ field: "set_variables", message }] };
  }
  const text = file.replace(PLACEHOLDER, (_, name: string) => values.get(name) ?? "");
  const parsed = await parse(text);
  return "errors" in parsed ? parsed : { text, value: parsed.value };
}
