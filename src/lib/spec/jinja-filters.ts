import { filledIn } from "./python-arithmetic.ts";
import { pythonMember } from "./python-members.ts";

type Filter = (...values: never[]) => unknown;

interface MapOptions {
  readonly attribute?: string;
}

function mapped(list: readonly unknown[], options: MapOptions): unknown[] {
  const { attribute } = options;
  if (attribute === undefined) throw new Error("map() takes an attribute, such as map(attribute='name')");
  return list.map((item) => pythonMember(item, attribute));
}

/** Filters of Jinja that nunjucks lacks, or has with other results. */
export const JINJA_FILTERS: Readonly<Record<string, Filter>> = {
  tojson: (value: unknown) => JSON.stringify(value),
  items: (value: object) => Object.entries(value),
  format: (text: string, ...values: unknown[]) => filledIn(String(text), values),
  count: (value: readonly unknown[] | string) => value.length,
  unique: (list: readonly unknown[]) => [...new Set(list)],
  min: (list: readonly number[]) => list.reduce((one, other) => Math.min(one, other)),
  max: (list: readonly number[]) => list.reduce((one, other) => Math.max(one, other)),
  map: mapped,
  // The same template renders the same spec.
  random: (list: readonly unknown[]) => list[0],
};
