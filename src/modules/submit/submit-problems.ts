import type { CodeProblem, TextPlace } from "@/components/code-editor/code-problem";
import type { FieldError } from "@/lib/api/generated.schemas";
import type { LocalFile } from "./spec-outline";

/** The field of the request that holds the text; what is wrong with it as a whole needs no name. */
const TEXT_FIELD = "file";

/**
 * What the API refused, as problems of the text: at its line and column where it says so, else at the place of the
 * field that it names. In the order of the text; what has no place comes first.
 * @param placeOf place of a dotted path in the text.
 */
export function problemsOf(
  errors: readonly FieldError[],
  placeOf: (path: string) => TextPlace | undefined,
): CodeProblem[] {
  const problems = errors.map(({ field, message, line, column }): CodeProblem => {
    const named = field === TEXT_FIELD || field === "" ? message : `${field}: ${message}`;
    const place = line === undefined ? placeOf(field) : { line, column };
    return { ...place, message: named, severity: "error" };
  });
  const inOrder = (one: CodeProblem, other: CodeProblem) =>
    (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
  return problems.sort(inOrder);
}

/** Files of the submitter's machine, which a browser does not read on its own. */
export function localFileProblems(files: readonly LocalFile[]): CodeProblem[] {
  return files.map(({ path, line, column }) => ({
    line,
    column,
    message: `localpath ${JSON.stringify(path)} is a file on your machine, which a browser cannot read. Move its text into contents, or submit from the command line.`,
    severity: "error",
  }));
}
