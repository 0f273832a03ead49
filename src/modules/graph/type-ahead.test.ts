import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "./graph-keys";
import { groupGraph } from "./group-graph";
import { anyGroups, diamond } from "./sample-graph.fixture";
import { PAUSE, placeNamed, placesOf, type TypedText, typedText } from "./type-ahead";

describe("typedText", () => {
  it("joins consecutive letters, case-insensitive", () => {
    const first = typedText("T", 5_000, undefined);
    expect(first).toEqual({ text: "t", at: 5_000 });
    expect(typedText("r", 5_000 + PAUSE - 1, first)).toEqual({ text: "tr", at: 5_000 + PAUSE - 1 });
  });

  it("starts a new text after a pause since the last letter", () => {
    const first: TypedText = { text: "tr", at: 5_000 };
    expect(typedText("a", 5_000 + PAUSE, first)?.text).toBe("a");
    const second = typedText("a", 5_000 + PAUSE - 1, first);
    expect(typedText("i", 5_000 + 2 * PAUSE - 2, second)?.text).toBe("trai");
  });

  it("continues with plus and minus, but does not start with them", () => {
    expect(typedText("-", 0, undefined)).toBeUndefined();
    expect(typedText("-", 5_100, { text: "train", at: 5_000 })?.text).toBe("train-");
  });

  it.each(["ArrowDown", "Enter", " ", "Escape", "F2", ""])("ignores %o", (key) => {
    expect(typedText(key, 0, undefined)).toBeUndefined();
  });
});

const places: readonly Place[] = [
  { group: "prepare" },
  { group: "Train" },
  { group: "Train", task: "train-0" },
  { group: "Train", task: "train-1" },
  { group: "test" },
];
const [prepare, train, train0, train1, test] = places;

describe("placeNamed", () => {
  const from = (place: Place | undefined, text: string) => placeNamed(text, place ?? { group: "" }, places);

  it("cycles through matches of a repeated letter", () => {
    expect(from(prepare, "t")).toBe(train);
    expect(from(train, "t")).toBe(train0);
    expect(from(train1, "t")).toBe(test);
    expect(from(test, "t")).toBe(train);
    expect(from(train, "tt")).toBe(train0);
  });

  it("stays while the text matches", () => {
    expect(from(train, "tr")).toBe(train);
    expect(from(train, "te")).toBe(test);
    expect(from(train1, "train-1")).toBe(train1);
    expect(from(train, "train-1")).toBe(train1);
  });

  it("finds nothing without a match, and starts at the first place from a removed one", () => {
    expect(from(prepare, "x")).toBeUndefined();
    expect(from(prepare, "rain")).toBeUndefined();
    expect(from(undefined, "t")).toBe(train);
  });

  it("finds every place by its full name", () => {
    fc.assert(
      fc.property(anyGroups, fc.nat(), fc.nat(), (groups, start, end) => {
        const all = placesOf(groupGraph(groups), () => true);
        const [begin, target] = [all[start % all.length], all[end % all.length]];
        if (begin === undefined || target === undefined) return;
        const name = target.task ?? target.group;
        const found = placeNamed(name, begin, all);
        expect((found?.task ?? found?.group)?.startsWith(name)).toBe(true);
      }),
    );
  });
});

describe("placesOf", () => {
  it("includes the tasks of expanded groups, except single ones", () => {
    const graph = groupGraph(diamond);
    const closed = placesOf(graph, () => false);
    expect(closed.map(({ group }) => group)).toEqual(["prepare", "train", "evaluate", "report"]);
    expect(placesOf(graph, (group) => group === "train" || group === "evaluate")).toEqual([
      { group: "prepare" },
      { group: "train" },
      { group: "train", task: "train-0" },
      { group: "train", task: "train-1" },
      { group: "evaluate" },
      { group: "report" },
    ]);
  });
});
