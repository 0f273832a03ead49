import { expect, test } from "vitest";
import type { LogSearch } from "./log-search";
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
  [{ total: 1_203 }, "1,203 matches"],
  [{ isSearching: true }, "Searching"],
  [{ goesOn: true }, "No matches yet"],
])("%j is %s", (change, text) => {
  expect(hitsText(plan({}), { ...progress, ...change })).toBe(text);
});

test("names the text that the server counts", () => {
  const search: LogSearch = { literal: "oom", isExact: true, match: async () => [] };
  const counted = plan({ basis: "found", query: "oom", search });
  expect(hitsText(counted, { ...progress, total: 1 })).toBe("1 match for “oom”");
  expect(hitsText({ ...counted, search: null }, { ...progress, total: 6 })).toBe("6 matches");
});

test.each([
  [plan({ basis: "found", query: "oom" }), {}, "Searched 9,000 lines"],
  [plan({ basis: "found", query: "oom" }), { seen: 1_000, goesOn: true }, "First matches in 9,000 lines"],
  [
    plan({ basis: "found", query: "oom" }),
    { seen: 1_000, found: 2_000, goesOn: true },
    "Searched 9,000 lines",
  ],
  [
    plan({ basis: "narrowed", query: "worker " }),
    { seen: 400, found: 1_000, goesOn: true },
    "Searched 400 of 1,000 lines containing “worker ”",
  ],
  [
    plan({ basis: "narrowed", levels: ["WARN", "ERROR"] }),
    { seen: 400, found: 1_000, goesOn: true },
    "Searched 400 of 1,000 warning and error lines",
  ],
  [
    plan({ basis: "narrowed", query: "oom", levels: ["WARN"], losesContinuations: true }),
    { seen: 1_000, found: 1_000 },
    "Searched all 1,000 warning lines containing “oom”; lines without a timestamp are excluded",
  ],
  [plan({ first: 1_000 }), { seen: 2_000, goesOn: true }, "Searched lines 1,001–3,000 of 4,000"],
  [plan({}), { seen: 5_000 }, "Searched all 5,000 lines"],
  [plan({}), { seen: 3_000, problem: "It timed out." }, "Searched lines 1–3,000 of 5,000"],
])("case %#", (wanted, change, text) => {
  expect(basisText(wanted, { ...progress, ...change }, 9_000)).toBe(text);
});
