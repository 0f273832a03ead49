import { describe, expect, it } from "vitest";
import {
  actionParams,
  EMPTY_DRAFT,
  isSameRequest,
  isWorthKeeping,
  requestOfDraft,
  type SubmitDraft,
} from "./submit-draft";

const draft: SubmitDraft = { text: "workflow: {}", priority: "SPEC", variables: {} };

describe("isWorthKeeping", () => {
  const cases: [Partial<SubmitDraft>, boolean][] = [
    [{ text: "" }, false],
    [{ text: " \n" }, false],
    [{ text: "example" }, false],
    [{ text: "example " }, true],
    [{ pool: "usual" }, false],
    [{ pool: "other" }, true],
    [{ priority: "NORMAL" }, true],
    [{ variables: { image: "" } }, false],
    [{ variables: { image: "own:2" } }, true],
  ];
  it.each(cases)("of %j is %s", (changes, expected) => {
    const defaults = { example: "example", pool: "usual" };
    expect(isWorthKeeping({ ...EMPTY_DRAFT, ...changes }, defaults)).toBe(expected);
  });

  it("keeps a selected pool without a default", () => {
    const draft = { ...EMPTY_DRAFT, pool: "a" };
    expect(isWorthKeeping(draft, { example: "", pool: undefined })).toBe(true);
  });
});

describe("requestOfDraft", () => {
  it("leaves the priority to the spec unless one is selected", () => {
    expect(requestOfDraft(draft, "a", []).params).toEqual({});
    expect(requestOfDraft({ ...draft, priority: "LOW" }, "a", []).params).toEqual({ priority: "LOW" });
  });

  it("sends variables that the text uses and that have a value", () => {
    const variables = { image: "own:2", gpu: "", gone: "1" };
    expect(requestOfDraft({ ...draft, variables }, "a", ["image", "gpu", "size"])).toEqual({
      pool: "a",
      data: { file: "workflow: {}", set_variables: ["image=own:2"] },
      params: {},
    });
    expect(requestOfDraft(draft, "a", ["image"]).data).toEqual({ file: "workflow: {}" });
  });
});

describe("isSameRequest", () => {
  const request = requestOfDraft({ ...draft, variables: { a: "1" } }, "pool", ["a"]);

  it("detects any change of the request", () => {
    const like = (changes: Partial<SubmitDraft>, pool = "pool") =>
      isSameRequest(request, requestOfDraft({ ...draft, variables: { a: "1" }, ...changes }, pool, ["a"]));
    expect(like({})).toBe(true);
    expect(like({ fileName: "other.yaml" })).toBe(true);
    expect(like({ text: "workflow: {} " })).toBe(false);
    expect(like({ priority: "HIGH" })).toBe(false);
    expect(like({ variables: { a: "2" } })).toBe(false);
    expect(like({}, "other")).toBe(false);
  });
});

it("has distinct parameters per action", () => {
  expect([actionParams("submit"), actionParams("preview"), actionParams("validate")]).toEqual([
    {},
    { dry_run: true },
    { validation_only: true },
  ]);
});
