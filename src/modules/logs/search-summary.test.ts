import { expect, test } from "vitest";
import type { SearchPlan } from "./search-plan";
import { basisText, hitsText } from "./search-summary";

const plan = (change: Partial<SearchPlan>): SearchPlan => ({
  basis: "lines",
  first: 0,
  end: 5_000,
  keep: () => true,
  search: null,
  isBehind: () => false,
  losesContinuations: false,
  ...change,
});
const progress = {
  hits: [],
  seen: 0,
  total: null,
  found: null,
  isSearching: false,
  goesOn: false,
  problem: null,
};

test.each([
  [{ total: 1_203 }, "1,203 hits"],
  [{ isSearching: true }, "Searching"],
  [{ goesOn: true }, "No hit so far"],
])("%j is %s", (change, text) => {
  expect(hitsText({ ...progress, ...change })).toBe(text);
});

test.each([
  [plan({ basis: "text", query: "oom" }), {}, "The server's search for “oom” in 9,000 lines"],
  [
    plan({ basis: "literal", query: "worker " }),
    { seen: 400, found: 1_000, goesOn: true },
    "Looked at 400 of 1,000 lines that the server finds for “worker ”",
  ],
  [
    plan({ basis: "literal", query: "WARN", losesContinuations: true }),
    { seen: 1_000, found: 1_000 },
    "Looked at all 1,000 lines that the server finds for “WARN”; lines without a time are not among them",
  ],
  [plan({ first: 1_000 }), { seen: 2_000, goesOn: true }, "Looked at lines 1,001–3,000 of 4,000"],
  [plan({}), { seen: 5_000 }, "Looked at all 5,000 lines"],
  [plan({}), { seen: 3_000, problem: "It takes too long." }, "Looked at lines 1–3,000 of 5,000"],
])("case %#", (wanted, change, text) => {
  expect(basisText(wanted, { ...progress, ...change }, 9_000)).toBe(text);
});
