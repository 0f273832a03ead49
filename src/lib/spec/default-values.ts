import {
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  mergeTag,
  NOT_RESOLVED,
  nullYaml11Tag,
  parseEvents,
  Schema,
  seqTag,
  strTag,
} from "js-yaml";
import { yamlProblem } from "./read-yaml.ts";
import type { SpecProblem } from "./spec-problem.ts";
import { DEFAULT_VALUES } from "./spec-sections.ts";
import { plainValue, WrittenValue } from "./written-value.ts";
import { oversizeOf } from "./yaml-size.ts";

const plainTag = defineScalarTag("tag:yaml.org,2002:plain", {
  implicit: true,
  resolve: (source) => plainValue(source) ?? NOT_RESOLVED,
  identify: () => false,
});
/** Keys are texts whatever they look like. */
const textKeyTag = defineMappingTag<Record<string, unknown>>("tag:yaml.org,2002:map", {
  create: () => ({}),
  addPair(map, key, value) {
    if (typeof key === "object" && !(key instanceof WrittenValue)) return "a key must be a text";
    Object.defineProperty(map, String(key), { value, enumerable: true, writable: true, configurable: true });
    return "";
  },
  has: (map, key) => Object.hasOwn(map, String(key)),
  keys: (map) => Object.keys(map),
  get: (map, key) => map[String(key)],
  identify: () => false,
});
const VALUE_SCHEMA = new Schema([strTag, seqTag, textKeyTag, nullYaml11Tag, mergeTag, plainTag]);

/**
 * The values that a template gives its own variables. Numbers count as numbers, and print as they were written.
 * @param section of `default-values`.
 */
export function readDefaults(
  section: string | undefined,
): { readonly values: Readonly<Record<string, unknown>> } | { readonly problem: SpecProblem } {
  if (section === undefined) return { values: {} };
  try {
    const events = parseEvents(section, { maxDepth: 100 });
    if (oversizeOf(section, events) !== undefined) {
      return {
        problem: { message: `The aliases of ${DEFAULT_VALUES} stand for too much text; write it out.` },
      };
    }
    const [document] = constructFromEvents(events, { source: section, schema: VALUE_SCHEMA, json: true });
    const values = (document as Readonly<Record<string, unknown>> | null)?.[DEFAULT_VALUES] ?? {};
    if (typeof values === "object" && !Array.isArray(values))
      return { values: values as Record<string, unknown> };
    return {
      problem: { message: `${DEFAULT_VALUES} holds values by name; write \`name: value\` below it.` },
    };
  } catch (error) {
    return { problem: yamlProblem(error) };
  }
}
