import type { FieldError } from "../../lib/api/generated.schemas.ts";
import { readYaml } from "../../lib/spec/read-yaml.ts";
import { renderSpec } from "../../lib/spec/rendered-spec.ts";
import type { SpecProblem } from "../../lib/spec/spec-problem.ts";
import type { WorkflowDraft } from "../changes/submitted-workflow.ts";
import type { PoolLimits } from "./pool-limits.ts";
import { readSpec } from "./read-spec.ts";

/** Errors that an answer names at most; more help nobody. */
export const MOST_ERRORS = 100;
const FIELD = "file";
const EMPTY = "The spec is empty; write a workflow.";

/** A submitted text with the values of its variables. */
export interface SubmittedText {
  readonly file: string;
  /** By name; they go before the template's own defaults. */
  readonly variables: ReadonlyMap<string, string>;
  /** Those that are texts whatever they look like. */
  readonly texts: ReadonlyMap<string, string>;
  /** The pool that it is submitted to. */
  readonly pool: PoolLimits;
}

/** A spec as it would run, and what it means; or what is wrong with it. */
export type SpecOutcome =
  | { readonly text: string; readonly draft: WorkflowDraft; readonly warnings: readonly string[] }
  | { readonly errors: FieldError[] };

function errorOf(problem: SpecProblem, field = FIELD): FieldError {
  const { message, line, column } = problem;
  return { field, message, ...(line === undefined ? {} : { line, column }) };
}

/** The first errors, and how many more there are. */
export function firstErrors(errors: readonly FieldError[]): FieldError[] {
  const rest = errors.length - MOST_ERRORS;
  if (rest <= 0) return [...errors];
  const more = `There ${rest === 1 ? "is 1 more error" : `are ${rest} more errors`}; correct these first.`;
  return [...errors.slice(0, MOST_ERRORS), { field: FIELD, message: more }];
}

/** Files that only the command line can read. */
function localFiles({ groups }: WorkflowDraft): string[] {
  return groups.flatMap(({ tasks }) =>
    tasks.flatMap(({ name, otherFields: { files = [] } }) =>
      (files as readonly { path: string; localpath?: string }[])
        .filter(({ localpath }) => localpath !== undefined)
        .map(
          ({ path, localpath }) =>
            `Task ${name}: only the command line reads ${localpath}; ${path} is missing when it runs.`,
        ),
    ),
  );
}

/**
 * Renders a spec, parses what comes out and reads it.
 * @param nextStage called before and after rendering, the one stage that a template can draw out without end.
 */
export function readSpecText(
  { file, variables, texts, pool }: SubmittedText,
  nextStage?: () => void,
): SpecOutcome {
  const rendered = renderSpec(file, { variables, texts, nextStage });
  if ("problem" in rendered) return { errors: [errorOf(rendered.problem)] };
  if ("missing" in rendered) {
    return { errors: firstErrors(rendered.missing.map((one) => errorOf(one, "set_variables"))) };
  }
  const { text, lines } = rendered;
  const inTemplate = <Place extends { readonly line?: number }>(place: Place): Place =>
    place.line === undefined ? place : { ...place, line: lines?.[place.line - 1] ?? place.line };

  const yaml = readYaml(text);
  if ("problem" in yaml) return { errors: [errorOf(inTemplate(yaml.problem))] };
  if (yaml.value === null) return { errors: [errorOf({ message: EMPTY })] };
  const read = readSpec(yaml.value, pool);
  if ("errors" in read) {
    const errors = firstErrors(read.errors);
    const places = yaml.placesOf(errors.map(({ field }) => field));
    return { errors: errors.map((error) => inTemplate({ ...error, ...places.get(error.field) })) };
  }
  const warnings = yaml.warnings.map(({ message }) => message);
  return {
    text,
    draft: read.draft,
    warnings: [...warnings, ...read.warnings, ...localFiles(read.draft).slice(0, MOST_ERRORS)],
  };
}
