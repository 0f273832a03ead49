import { describe, expect, it } from "vitest";
import { type ResubmitDraft, UNCHANGED } from "./resubmit-draft";
import { parseResubmitDraft, parseSubmitDraft, resubmitDraftKey } from "./stored-draft";
import { EMPTY_DRAFT, type SubmitDraft } from "./submit-draft";

const draft: SubmitDraft = {
  text: "workflow:\n  name: half\n",
  fileName: "half.yaml",
  pool: "pool-1",
  priority: "LOW",
  variables: { image: "own:2" },
};
const again: ResubmitDraft = { text: "a: 1", pool: "pool-2", priority: "HIGH", labels: { team: "vision" } };

it("restores a stored draft", () => {
  expect(parseSubmitDraft(JSON.stringify(draft))).toEqual(draft);
  expect(parseSubmitDraft(JSON.stringify(EMPTY_DRAFT))).toEqual(EMPTY_DRAFT);
  expect(parseResubmitDraft(JSON.stringify(again))).toEqual(again);
  expect(parseResubmitDraft(JSON.stringify(UNCHANGED))).toEqual(UNCHANGED);
});

describe.each([
  [null],
  [""],
  ["workflow: {}"],
  ["null"],
  ["7"],
  ['"text"'],
  ['[{"text":"a"}]'],
  ['{"text":"a"'],
])("stored as %j", (stored) => {
  it("is an empty draft", () => {
    expect(parseSubmitDraft(stored)).toEqual(EMPTY_DRAFT);
    expect(parseResubmitDraft(stored)).toEqual(UNCHANGED);
  });
});

it("keeps valid fields and drops others", () => {
  const bad = {
    ...draft,
    fileName: 3,
    pool: null,
    priority: "URGENT",
    variables: { image: "own:2", gpu: 4 },
  };
  expect(parseSubmitDraft(JSON.stringify(bad))).toEqual({
    text: draft.text,
    priority: "SPEC",
    variables: { image: "own:2" },
  });
  expect(parseSubmitDraft(JSON.stringify({ ...draft, text: ["a"], variables: ["a"] }))).toEqual({
    ...draft,
    text: "",
    variables: {},
  });
  expect(parseResubmitDraft(JSON.stringify({ ...again, text: 1, labels: "team" }))).toEqual({
    pool: "pool-2",
    priority: "HIGH",
    labels: {},
  });
});

it("separates drafts by workflow", () => {
  expect(resubmitDraftKey("a")).not.toBe(resubmitDraftKey("b"));
});
