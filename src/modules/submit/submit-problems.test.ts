import { describe, expect, it } from "vitest";
import { localFileProblems, problemsOf } from "./submit-problems";

describe("problemsOf", () => {
  const placeOf = (path: string) => (path === "workflow.name" ? { line: 2, column: 3 } : undefined);

  it("uses line and column of the error", () => {
    const error = { field: "file", message: "This is no YAML.", line: 4, column: 9 };
    expect(problemsOf([error], placeOf)).toEqual([
      { line: 4, column: 9, message: "This is no YAML.", severity: "error" },
    ]);
  });

  it("locates and names a field", () => {
    expect(problemsOf([{ field: "workflow.name", message: "Missing; give a text." }], placeOf)).toEqual([
      { line: 2, column: 3, message: "workflow.name: Missing; give a text.", severity: "error" },
    ]);
  });

  it("does not name the field of a variable that it locates", () => {
    const error = { field: "set_variables", message: "The template has no value for a.", line: 2, column: 5 };
    expect(problemsOf([error], placeOf)[0]?.message).toBe("The template has no value for a.");
  });

  it("sorts by position, problems without one first", () => {
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

it("explains alternatives to a local file", () => {
  const [problem] = localFileProblems([
    { line: 3, column: 7, path: "./a.csv", from: 40, to: 58, isFlow: false },
  ]);
  expect(problem).toMatchObject({ line: 3, column: 7, severity: "error" });
  expect(problem?.message).toMatch(/"\.\/a\.csv".*Insert.*command line/);
});
