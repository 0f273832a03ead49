import fc from "fast-check";
import { expect, test } from "vitest";
import { type LoadedRow, selectedShare, withRange, withToggled } from "./row-selection";

const keyOf = (row: string) => row;
const rows = (indexes: Iterable<number>): LoadedRow<string>[] =>
  [...indexes].map((index) => [index, `row ${index}`]);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);

test("a second toggle reverts the first", () => {
  const once = withToggled(new Map(), "a", keyOf);
  expect([...once.keys()]).toEqual(["a"]);
  expect(withToggled(once, "a", keyOf).size).toBe(0);
});

test("a range covers the loaded rows between its ends, in either direction", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200)), fc.nat(200), fc.nat(200), (loaded, one, other) => {
      const selected = withRange<string>(new Map(), rows(loaded), [one, other], true, keyOf);
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const expected = loaded.filter((index) => index >= low && index <= high);
      expect([...selected.keys()]).toEqual(expected.map((index) => `row ${index}`));
      expect(withRange(selected, rows(loaded), [other, one], false, keyOf).size).toBe(0);
    }),
  );
});

test("the share is none, some, or all of the loaded rows", () => {
  const loaded = rows(range(0, 3));
  const all = new Map(loaded.map(([, row]) => [row, row]));
  expect(selectedShare(new Map(), loaded, keyOf)).toBe("none");
  expect(selectedShare(all, loaded, keyOf)).toBe("all");
  expect(selectedShare(all, rows(range(0, 9)), keyOf)).toBe("some");
  expect(selectedShare(all, [], keyOf)).toBe("some");
});
