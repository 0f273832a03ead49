import { describe, expect, it } from "vitest";
import { isChanged, isSpecChanged, type ResubmitDraft, requestOfResubmit, UNCHANGED } from "./resubmit-draft";

const run = { name: "own-1a2b3c4d", labels: { team: "vision", stage: "dev" }, spec: "workflow: {}\n" };

describe("requestOfResubmit", () => {
  it("names the run while its spec is the same, and sends no text", () => {
    expect(requestOfResubmit(UNCHANGED, "pool", run)).toEqual({
      pool: "pool",
      params: { workflow_id: "own-1a2b3c4d" },
    });
    expect(requestOfResubmit({ ...UNCHANGED, text: run.spec }, "pool", run).data).toBeUndefined();
  });

  it("sends the text alone once it differs", () => {
    const request = requestOfResubmit({ ...UNCHANGED, text: "workflow: { name: own }" }, "pool", run);
    expect(request).toEqual({ pool: "pool", data: { file: "workflow: { name: own }" }, params: {} });
  });

  it("sends the priority and the labels that were changed", () => {
    const draft = { priority: "LOW" as const, labels: { team: "speech", stage: "dev", other: "x" } };
    expect(requestOfResubmit(draft, "pool", run).params).toEqual({
      workflow_id: "own-1a2b3c4d",
      priority: "LOW",
      label: ["team=speech"],
    });
  });
});

describe("isChanged", () => {
  const cases: [Partial<ResubmitDraft>, boolean][] = [
    [{}, false],
    [{ text: run.spec }, false],
    [{ text: "" }, true],
    [{ pool: "pool" }, false],
    [{ pool: "other" }, true],
    [{ priority: "NORMAL" }, true],
    [{ labels: { team: "vision" } }, false],
    [{ labels: { team: "" } }, true],
    [{ labels: { unknown: "x" } }, false],
  ];
  it.each(cases)("of %j is %s", (changes, changed) => {
    expect(isChanged({ ...UNCHANGED, ...changes }, { ...run, pool: "pool" })).toBe(changed);
  });
});

it("takes a spec that nobody has read for unchanged until somebody writes one", () => {
  expect(isSpecChanged(UNCHANGED, undefined)).toBe(false);
  expect(isSpecChanged({ ...UNCHANGED, text: "a" }, undefined)).toBe(true);
});
