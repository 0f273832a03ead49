import { expect, test } from "vitest";
import { ApiError, isApiError, parseErrorBody } from "./api-error.ts";

test("the message has the request and the problem", () => {
  const error = new ApiError({
    status: 404,
    detail: "No workflow x.",
    method: "GET",
    url: "/api/workflow/x",
  });
  expect(error.message).toBe("GET /api/workflow/x: No workflow x.");
  expect(error.name).toBe("ApiError");
  expect(error.fieldErrors).toEqual([]);
  expect(isApiError(error)).toBe(true);
  expect(isApiError(new Error("No workflow x."))).toBe(false);
});

test("parses the contract's error body", () => {
  const body = {
    detail: "Not YAML.",
    errors: [{ field: "file", message: "Unclosed list.", line: 3, column: 7 }],
  };
  expect(parseErrorBody(JSON.stringify(body))).toEqual(body);
});

test.each([
  ["an empty body", ""],
  ["a page of a proxy", "<html><h1>502</h1></html>"],
  ["JSON that is no object", "null"],
  ["an object without detail", '{"message":"boom"}'],
  ["a detail that is no text", '{"detail":[{"loc":["query"]}]}'],
])("%s is no ErrorBody", (_, text) => {
  expect(parseErrorBody(text)).toBeUndefined();
});

test("malformed field errors are dropped", () => {
  const text = '{"detail":"Bad.","errors":[{"field":"limit","message":"Too large."},{"field":1},null,"x"]}';
  expect(parseErrorBody(text)?.errors).toEqual([{ field: "limit", message: "Too large." }]);
  expect(parseErrorBody('{"detail":"Bad.","errors":"none"}')?.errors).toEqual([]);
});

test("what the user lacks is read where it is well formed", () => {
  const needsOf = (needs: unknown) =>
    parseErrorBody(JSON.stringify({ detail: "No.", errors: [], needs }))?.needs;
  const pool = { kind: "pool", name: "training-h100", contact: "hiro.tanaka" };
  expect(needsOf(pool)).toEqual(pool);
  expect(needsOf({ kind: "role", name: "user" })).toEqual({ kind: "role", name: "user" });
  for (const wrong of [
    null,
    "pool",
    {},
    { kind: "pool" },
    { kind: "key", name: "a" },
    { ...pool, contact: 1 },
  ])
    expect(needsOf(wrong)).toBeUndefined();
});
