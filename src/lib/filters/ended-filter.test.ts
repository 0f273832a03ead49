import { expect, test } from "vitest";
import { endedField, endedProblem } from "./ended-filter.ts";
import { suggest } from "./suggestions.ts";
import { parseTyped } from "./typed-filter.ts";

test.each(["today", "last-30-days", "2026-02-01..", "2026-03-01T11:00:00Z..2026-03-01T12:00:00Z"])(
  "ends are asked of %s",
  (value) => expect(endedProblem(value)).toBeNull(),
);

test.each(["last-90-days", "last-365-days", "..2026-02-28", "..2026-03-01T11:00:00Z"])(
  "ends are not known as far back as %s",
  (value) => expect(endedProblem(value)).toMatch(/^Ends are known for the last 30 days/),
);

test("only spans that are known are suggested", () => {
  const draft = { step: "value", field: endedField, query: "" } as const;
  const suggestions = suggest(draft, { fields: [endedField], chips: [], loadedOptions: () => undefined });
  const values = suggestions.map((each) => (each.kind === "value" ? each.option.value : each.kind));
  expect(values).toEqual(["today", "last-7-days", "last-30-days"]);
});

test("typed instants are chips, in any case", () => {
  expect(parseTyped("ended:2026-03-01t11:00z..2026-03-01t12:00z", [endedField])).toEqual({
    kind: "chip",
    chip: { field: "ended", value: "2026-03-01T11:00Z..2026-03-01T12:00Z" },
  });
});
