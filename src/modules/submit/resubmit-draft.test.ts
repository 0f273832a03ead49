import { describe, expect, it } from "vitest";
import { isChanged, isSpecChanged, type ResubmitDraft, requestOfResubmit, UNCHANGED } from "./resubmit-draft";

const original = { name: "own-1a2b3c4d", labels: { team: "vision", stage: "dev" }, spec: "workflow: {}\n" };

describe("requestOfResubmit", () => {
  it("refers to the original while the spec is unchanged", () => {
    expect(requestOfResubmit(UNCHANGED, "pool", original)).toEqual({
      pool: "pool",
      params: { workflow_id: "own-1a2b3c4d" },
    });
    expect(requestOfResubmit({ ...UNCHANGED, text: original.spec }, "pool", original).data).toBeUndefined();
  });

  it("sends a changed text only", () => {
    const request = requestOfResubmit({ ...UNCHANGED, text: "workflow: { name: own }" }, "pool", original);
    expect(request).toEqual({ pool: "pool", data: { file: "workflow: { name: own }" }, params: {} });
  });

  it("sends changed priority and labels", () => {
    const draft = { priority: "LOW" as const, labels: { team: "speech", stage: "dev", other: "x" } };
    expect(requestOfResubmit(draft, "pool", original).params).toEqual({
      workflow_id: "own-1a2b3c4d",
      priority: "LOW",
      label: ["team=speech"],
    });
  });
});

describe("isChanged", () => {
  const cases: [Partial<ResubmitDraft>, boolean][] = [
    [{}, false],
    [{ text: original.spec }, false],
    [{ text: "" }, true],
    [{ pool: "pool" }, false],
    [{ pool: "other" }, true],
    [{ priority: "NORMAL" }, true],
    [{ labels: { team: "vision" } }, false],
    [{ labels: { team: "" } }, true],
    [{ labels: { unknown: "x" } }, false],
  ];
  it.each(cases)("of %j is %s", (changes, changed) => {
    expect(isChanged({ ...UNCHANGED, ...changes }, { ...original, pool: "pool" })).toBe(changed);
  });
});

it("treats an unloaded spec as unchanged until it is edited", () => {
  expect(isSpecChanged(UNCHANGED, undefined)).toBe(false);
  expect(isSpecChanged({ ...UNCHANGED, text: "a" }, undefined)).toBe(true);
});
