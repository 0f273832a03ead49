import { describe, expect, it } from "vitest";
import { localFileProblems, problemsOf } from "./submit-problems";

describe("problemsOf", () => {
  const placeOf = (path: string) => (path === "workflow.name" ? { line: 2, column: 3 } : undefined);

  it("takes line and column from the answer", () => {
    const error = { field: "file", message: "This is no YAML.", line: 4, column: 9 };
    expect(problemsOf([error], placeOf)).toEqual([
      { line: 4, column: 9, message: "This is no YAML.", severity: "error" },
    ]);
  });

  it("finds the place of a field, and names it", () => {
    expect(problemsOf([{ field: "workflow.name", message: "Missing; give a text." }], placeOf)).toEqual([
      { line: 2, column: 3, message: "workflow.name: Missing; give a text.", severity: "error" },
    ]);
  });

  it("keeps what has no place, before the others and in the order of the text", () => {
    const errors = [
      { field: "file", message: "third", line: 9, column: 2 },
      { field: "file", message: "second", line: 9, column: 1 },
      { field: "set_variables", message: "first" },
    ];
    expect(problemsOf(errors, placeOf).map(({ message }) => message)).toEqual([
      "set_variables: first",
      "second",
      "third",
    ]);
  });
});

it("says of a local file what can be done", () => {
  const [problem] = localFileProblems([{ line: 3, column: 7, path: "./a.csv" }]);
  expect(problem).toMatchObject({ line: 3, column: 7, severity: "error" });
  expect(problem?.message).toMatch(/"\.\/a\.csv".*contents.*command line/);
});
