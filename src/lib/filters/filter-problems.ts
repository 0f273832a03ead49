import { dateRangeProblem } from "./date-range.ts";
import type { FilterField, LoadedOptions } from "./filter-types.ts";
import { numberRangeProblem } from "./number-filter.ts";

/** Problem with `value` for `field` as a sentence with a fix, or null. */
export function valueProblem(
  field: FilterField,
  value: string,
  loadedOptions: LoadedOptions = () => undefined,
): string | null {
  if (value.trim() === "") return `${field.label} needs a value.`;
  return kindProblem(field, value, loadedOptions) ?? field.validate?.(value) ?? null;
}

function kindProblem(field: FilterField, value: string, loadedOptions: LoadedOptions): string | null {
  switch (field.kind) {
    case "text":
      return null;
    case "date-range":
      return dateRangeProblem(value);
    case "number":
      return numberRangeProblem(field, value);
    case "enum":
    case "async": {
      if (field.kind === "async" && field.incomplete) return null;
      const options = field.kind === "enum" ? field.options : loadedOptions(field.key);
      // Values of async fields that are not loaded are unknown: the server validates them.
      if (options === undefined || options.some((option) => option.value === value)) return null;
      return `“${value}” is not a valid value for ${field.label}. Choose one from the list.`;
    }
  }
}

/** Problem of a chip or text without a known field, as a sentence. */
export function unknownFieldProblem(name: string, fields: readonly FilterField[]): string {
  const known = fields.map((field) => field.key).join(", ");
  if (name === "") return `Put a field before the value. Fields: ${known}.`;
  return `Unknown field “${name}”. Fields: ${known}.`;
}
