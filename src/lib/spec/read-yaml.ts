import {
  constructFromEvents,
  defineScalarTag,
  EVENT_ID,
  type Event,
  mapTag,
  mergeTag,
  nullYaml11Tag,
  parseEvents,
  Schema,
  seqTag,
  strTag,
  YAMLException,
} from "js-yaml";
import { placeFinder, type SpecProblem } from "./spec-problem.ts";
import { walkEvents } from "./yaml-events.ts";
import { explainReason } from "./yaml-reasons.ts";
import { oversizeOf } from "./yaml-size.ts";

/** A text of YAML, read. */
export interface ReadYaml {
  /** Mappings, lists, null, and every other scalar as the text that was written: 1.10, 0755 and true are texts. */
  readonly value: unknown;
  /** Keys that a mapping has twice; the last one counts. */
  readonly warnings: readonly SpecProblem[];
  /** Line and column of each path such as `workflow.groups.0.name`, or of its nearest ancestor. Reads the text once. */
  placesOf(paths: Iterable<string>): ReadonlyMap<string, { line: number; column: number }>;
}

const MOST_WARNINGS = 20;
/** Pairs that merge keys may copy. */
const MOST_MERGED = 100_000;

/** A scalar of an explicit tag is its text, too. */
const asText = (name: string) =>
  defineScalarTag(`tag:yaml.org,2002:${name}`, { resolve: (source) => source, identify: () => false });

const TEXT_SCHEMA = new Schema([
  ...[strTag, seqTag, mapTag, nullYaml11Tag, mergeTag],
  ...["int", "float", "bool", "timestamp", "binary"].map(asText),
]);

/** An error of the parser as a problem. */
export function yamlProblem(error: unknown): SpecProblem {
  if (!(error instanceof YAMLException))
    return { message: "This is no YAML: It is too large or too deep to be read." };
  const message = `This is no YAML: ${explainReason(error.reason)}`;
  const { mark } = error;
  return mark === undefined ? { message } : { message, line: mark.line + 1, column: mark.column + 1 };
}

/** The path of the value around one; empty for the outermost. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("."), 0));
}

/** All paths, and those of the values around them. */
function withAncestors(paths: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const path of paths) {
    for (let part = path; part !== "" && !all.has(part); part = parentOf(part)) all.add(part);
  }
  return all;
}

function findPlaces(text: string, events: readonly Event[], paths: Iterable<string>) {
  const wanted = [...paths];
  const all = withAncestors(wanted);
  const placeAt = placeFinder(text);
  const found = new Map<string, { line: number; column: number }>();
  walkEvents(text, events, {
    begin(path, offset) {
      if (path !== undefined && all.has(path)) found.set(path, placeAt(offset));
    },
    end() {},
  });
  const places = new Map<string, { line: number; column: number }>();
  for (const path of wanted) {
    let part = path;
    while (part !== "" && !found.has(part)) part = parentOf(part);
    const place = found.get(part);
    if (place !== undefined) places.set(path, place);
  }
  return places;
}

function repeatedKeys(text: string, events: readonly Event[]): SpecProblem[] {
  const placeAt = placeFinder(text);
  const warnings: SpecProblem[] = [];
  walkEvents(text, events, {
    begin() {},
    end() {},
    repeated(key, offset) {
      if (warnings.length >= MOST_WARNINGS) return;
      const place = placeAt(offset);
      warnings.push({ message: `Line ${place.line}: ${key} is given again; the last one counts.`, ...place });
    },
  });
  return warnings;
}

/** The offset of the line that begins another document. Only such lines begin with three dashes or dots. */
function secondDocument(text: string, events: readonly Event[]): number {
  const first = events.find((event) => event.type === EVENT_ID.DOCUMENT);
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
  return marks[first?.explicitStart === true ? 1 : 0]?.index ?? 0;
}

/**
 * Reads YAML in time that grows with the text's length, not with what its aliases expand to or its mappings hold.
 * Scalars stay what was written.
 */
export function readYaml(text: string): ReadYaml | { readonly problem: SpecProblem } {
  try {
    const events = parseEvents(text, { maxDepth: 100 });
    const oversize = oversizeOf(text, events);
    if (oversize !== undefined) {
      const { kind, offset } = oversize;
      const reason =
        kind === "endless" ? "An anchor contains its own alias" : "Its aliases stand for too much text";
      return {
        problem: { message: `This is no YAML: ${reason}; write it out.`, ...placeFinder(text)(offset) },
      };
    }
    const documents = constructFromEvents(events, {
      source: text,
      schema: TEXT_SCHEMA,
      json: true,
      maxTotalMergeKeys: MOST_MERGED,
    });
    if (documents.length > 1) {
      const problem = yamlProblem(new YAMLException("expected a single document"));
      return { problem: { ...problem, ...placeFinder(text)(secondDocument(text, events)) } };
    }
    return {
      value: documents[0] ?? null,
      warnings: repeatedKeys(text, events),
      placesOf: (paths) => findPlaces(text, events, paths),
    };
  } catch (error) {
    return { problem: yamlProblem(error) };
  }
}
