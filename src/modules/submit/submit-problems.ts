import type { CodeProblem, TextPlace } from "@/components/code-editor/code-problem";
import type { FieldError } from "@/lib/api/generated.schemas";
import type { LocalFile } from "./spec-outline";

/** The request field with the text; problems of the whole text need no field name. */
const TEXT_FIELD = "file";
/** The request field with the values of variables, which users know by the variables' names. */
const VARIABLES_FIELD = "set_variables";

/**
 * API errors as problems of the text: at their line and column, or at the position of their field. Sorted by position;
 * problems without one come first.
 * @param placeOf position of a dotted path in the text.
 */
export function problemsOf(
  errors: readonly FieldError[],
  placeOf: (path: string) => TextPlace | undefined,
): CodeProblem[] {
  const problems = errors.map(({ field, message, line, column }): CodeProblem => {
    const isVariable = field === VARIABLES_FIELD && line !== undefined;
    const named = field === TEXT_FIELD || field === "" || isVariable ? message : `${field}: ${message}`;
    const place = line === undefined ? placeOf(field) : { line, column };
    return { ...place, message: named, severity: "error" };
  });
  const inOrder = (one: CodeProblem, other: CodeProblem) =>
    (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
  return problems.sort(inOrder);
}

/** Local files, which a browser cannot read. */
export function localFileProblems(files: readonly LocalFile[]): CodeProblem[] {
  return files.map(({ path, line, column }) => ({
    line,
    column,
    message: `localpath ${JSON.stringify(path)} is a file on your machine, which a browser cannot read by itself. Insert its text, or submit from the command line.`,
    severity: "error",
  }));
}
