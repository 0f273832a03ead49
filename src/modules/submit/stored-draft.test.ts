import { describe, expect, it } from "vitest";
import { type ResubmitDraft, UNCHANGED } from "./resubmit-draft";
import { readResubmitDraft, readSubmitDraft, resubmitDraftKey } from "./stored-draft";
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
  expect(readSubmitDraft(JSON.stringify(draft))).toEqual({ draft, loss: null });
  expect(readSubmitDraft(JSON.stringify(EMPTY_DRAFT))).toEqual({ draft: EMPTY_DRAFT, loss: null });
  expect(readResubmitDraft(JSON.stringify(again))).toEqual({ draft: again, loss: null });
  expect(readResubmitDraft(JSON.stringify(UNCHANGED))).toEqual({ draft: UNCHANGED, loss: null });
});

it.each([[null], [""], ["{}"], ['{"text":null,"labels":null}']])(
  "loses nothing that is stored as %j",
  (stored) => {
    expect(readSubmitDraft(stored)).toEqual({ draft: EMPTY_DRAFT, loss: null });
    expect(readResubmitDraft(stored)).toEqual({ draft: UNCHANGED, loss: null });
  },
);

describe.each([["workflow: {}"], ["null"], ["7"], ['"text"'], ['[{"text":"a"}]'], ['{"text":"a"']])(
  "stored as %j",
  (stored) => {
    it("is an empty draft, and says that one is lost", () => {
      const loss = "Your saved draft could not be read and was discarded.";
      expect(readSubmitDraft(stored)).toEqual({ draft: EMPTY_DRAFT, loss });
      expect(readResubmitDraft(stored)).toEqual({ draft: UNCHANGED, loss });
    });
  },
);

describe("keeps valid fields, and names the others", () => {
  const lost = (what: string) => `Part of your saved draft could not be read and was discarded: ${what}.`;

  it("of a draft", () => {
    const bad = {
      ...draft,
      fileName: 3,
      pool: null,
      priority: "URGENT",
      variables: { image: "own:2", gpu: 4 },
    };
    expect(readSubmitDraft(JSON.stringify(bad))).toEqual({
      draft: { text: draft.text, priority: "SPEC", variables: { image: "own:2" } },
      loss: lost("the file name, the priority, the variable gpu"),
    });
    expect(readSubmitDraft(JSON.stringify({ ...draft, text: ["a"], variables: ["a"] }))).toEqual({
      draft: { ...draft, text: "", variables: {} },
      loss: lost("the spec, the variables"),
    });
  });

  it("of a resubmit draft", () => {
    expect(readResubmitDraft(JSON.stringify({ ...again, text: 1, labels: "team" }))).toEqual({
      draft: { pool: "pool-2", priority: "HIGH", labels: {} },
      loss: lost("the spec, the labels"),
    });
    expect(readResubmitDraft(JSON.stringify({ ...again, labels: { team: 1, tier: [], own: "x" } }))).toEqual({
      draft: { ...again, labels: { own: "x" } },
      loss: lost("the labels team and tier"),
    });
  });
});

it("separates drafts by workflow", () => {
  expect(resubmitDraftKey("a")).not.toBe(resubmitDraftKey("b"));
});
