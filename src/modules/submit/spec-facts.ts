import type { TextPlace } from "@/components/code-editor/code-problem";
import { hideTokens } from "@/lib/spec/platform-tokens";
import { splitSpec } from "@/lib/spec/spec-sections";
import { templateVariables } from "@/lib/spec/template-variables";
import { type LocalFile, type OutlinedGroup, outlineSpec } from "./spec-outline";

/** A variable of a template that the user may set. */
export interface SpecVariable {
  readonly name: string;
  /** What an empty field means. */
  readonly placeholder: string;
}

/** What the submission screen shows of a spec while it is written. */
export interface SpecFacts {
  /** Pool that the spec names. */
  readonly pool?: string;
  readonly variables: readonly SpecVariable[];
  readonly localFiles: readonly LocalFile[];
  readonly groups: readonly OutlinedGroup[];
  /** Whether a template makes more tasks of those that are written. */
  readonly hasLoops: boolean;
}

/** A text to read, and the dotted API paths whose positions are wanted. */
export interface FactsJob {
  readonly text: string;
  readonly paths: readonly string[];
}

export interface FactsResult {
  readonly facts: SpecFacts;
  /** By path; paths without a position are absent. */
  readonly places: ReadonlyMap<string, TextPlace>;
}

/** Names in braces, for a template that does not parse yet. */
const SIMPLE_VARIABLE = /\{\{\s*([A-Za-z_]\w*)\s*\}\}/g;

const LOOP = /\{%-?\s*for\b/;

function variablesOf(body: string): readonly { readonly name: string; readonly optional: boolean }[] {
  try {
    return templateVariables(body);
  } catch {
    const names = Array.from(hideTokens(body).matchAll(SIMPLE_VARIABLE), ([, name = ""]) => name);
    return [...new Set(names)].map((name) => ({ name, optional: false }));
  }
}

/** Groups with the default values of variables in what is shown of them. */
function withDefaults(
  groups: readonly OutlinedGroup[],
  defaults: ReadonlyMap<string, string | undefined>,
): readonly OutlinedGroup[] {
  const fill = (text: string) =>
    text.replace(SIMPLE_VARIABLE, (variable, name: string) => defaults.get(name) ?? variable);
  return groups.map(({ name, tasks }) => ({
    ...(name !== undefined && { name: fill(name) }),
    tasks: tasks.map((task) => ({
      name: fill(task.name),
      ...(task.image !== undefined && { image: fill(task.image) }),
      ...(task.gpu !== undefined && { gpu: fill(task.gpu) }),
    })),
  }));
}

/** Reads a spec. A megabyte takes a second: call it in a worker. */
export function readFacts({ text, paths }: FactsJob): FactsResult {
  const outline = outlineSpec(text);
  const defaults = outline.defaults();
  const variables = variablesOf(splitSpec(text).body).map(({ name, optional }): SpecVariable => {
    const absent = optional ? "Optional" : "Required";
    return { name, placeholder: defaults.has(name) ? (defaults.get(name) ?? "From default-values") : absent };
  });
  const pool = outline.textAt("workflow.pool");
  const places = paths.flatMap((path) => {
    const place = outline.placeOf(path);
    return place === undefined ? [] : [[path, place] as const];
  });
  return {
    facts: {
      ...(pool !== undefined && { pool }),
      variables,
      localFiles: outline.localFiles(),
      groups: withDefaults(outline.groups(), defaults),
      hasLoops: LOOP.test(text),
    },
    places: new Map(places),
  };
}
