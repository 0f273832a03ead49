import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersWith } from "./digits-within.ts";
import {
  ALL_NUMBERS,
  NO_NUMBERS,
  type NumberSet,
  numbersEndingWith,
  numbersStartingWith,
  oneNumber,
} from "./number-set.ts";
import { numbersBeforeEnd, numbersHolding } from "./numbered-text.ts";
import { constantSums, numberAt, periodicSums, shiftedSums } from "./periodic-sums.ts";

const GREATEST = 23_500;
const numbers = Array.from({ length: GREATEST }, (_, place) => place + 1);
/** Digit strings that numbers of this size often contain, including leading zeros and repetitions. */
const digits = fc.oneof(
  fc.stringMatching(/^\d{1,4}$/),
  fc.constantFrom("0", "00", "11", "111", "1212", "07", "100"),
);
const amounts = (period: number) => fc.array(fc.nat({ max: 9 }), { minLength: period, maxLength: period });
/** Upper bounds of sums: anywhere, and around new digits and the ends of periods. */
const ends = fc.oneof(
  fc.nat({ max: GREATEST }),
  fc.constantFrom(0, 1, 9, 10, 99, 100, 101, 999, 1_000, 1_001, 1_999, 9_999, 10_000, 10_001, 20_000),
);

/** Compares a set's sums with those of the numbers that match one by one. */
function expectMembers(
  set: NumberSet,
  list: readonly number[],
  end: number,
  picks: (number: number) => boolean,
): void {
  const expected = numbers
    .slice(0, end)
    .reduce((sum, number) => sum + (picks(number) ? (list[number % list.length] as number) : 0), 0);
  expect(set.over(periodicSums(list))(end)).toBe(expected);
}

describe("sets of numbers have the sums of a scan", () => {
  const check = (
    make: (text: string) => NumberSet,
    picks: (number: number, text: string) => boolean,
    period = 100,
  ) =>
    fc.assert(
      fc.property(digits, amounts(period), ends, (text, list, end) => {
        expectMembers(make(text), list, end, (number) => picks(number, text));
      }),
      { numRuns: 80 },
    );
  const padded = (number: number) => String(number).padStart(3, "0");

  it("all and none", () => {
    check(
      () => ALL_NUMBERS,
      () => true,
    );
    check(
      () => NO_NUMBERS,
      () => false,
    );
  });
  it("one", () => check(oneNumber, (number, text) => String(number) === text));
  it("by suffix", () => check(numbersEndingWith, (number, text) => String(number).endsWith(text)));
  it("by prefix", () =>
    check(
      (text) => numbersStartingWith(text),
      (number, text) => String(number).startsWith(text),
    ));
  it("by prefix, with leading zeros", () =>
    check(
      (text) => numbersStartingWith(text, 3),
      (number, text) => padded(number).startsWith(text),
    ));
  it("by substring", () =>
    check(
      (text) => numbersWith(text),
      (number, text) => String(number).includes(text),
    ));
  it("by substring, with leading zeros", () =>
    check(
      (text) => numbersWith(text, 3),
      (number, text) => padded(number).includes(text),
      1_000,
    ));
});

describe("sets of numbers", () => {
  it("count large ranges exactly", () => {
    const ones = constantSums(1, 1_000);
    // Of the 10^n numbers of n digits, leading zeros included, 9^n have no 7.
    expect(numbersWith("7").over(ones)(999_999_999_999)).toBe(1e12 - 9 ** 12);
    expect(numbersStartingWith("12").over(ones)(999_999_999_999)).toBe(11_111_111_111);
    expect(numbersEndingWith("12345").over(ones)(999_999_999_999)).toBe(1e7);
  });

  it("exclude numbers that are too long", () => {
    const long = "12345678901234567890";
    for (const set of [
      oneNumber(long),
      numbersWith(long),
      numbersStartingWith(long),
      numbersEndingWith(long),
    ]) {
      expect(set.over(constantSums(1, 1_000))(2 ** 53 - 1)).toBe(0);
    }
  });
});

describe("names with a number", () => {
  const names = numbers.slice(0, 2_300).map((number) => `pool-${number}-node-`);
  /** Parts of names, and near misses. */
  const texts = fc.oneof(
    fc
      .tuple(fc.constantFrom(...names), fc.nat({ max: 14 }), fc.integer({ min: 1, max: 8 }))
      .map(([name, start, length]) => name.slice(start, start + length)),
    fc.constantFrom(
      "",
      "-",
      "o",
      "l-0",
      "0-",
      "12-n",
      "-1-",
      "l-7-",
      "pool-12-node-",
      "x",
      "1x",
      "-no-",
      "ll",
    ),
  );
  const members = (set: NumberSet) =>
    names.filter(
      (_, place) => set.over(constantSums(1, 1_000))(place + 1) > set.over(constantSums(1, 1_000))(place),
    );

  it("are found by any substring", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(members(numbersHolding(text, "pool-", "-node-"))).toEqual(
          names.filter((name) => name.includes(text)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("are found by suffix", () => {
    const tails = fc
      .tuple(fc.constantFrom(...names), fc.nat({ max: 14 }))
      .map(([name, start]) => name.slice(start))
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.oneof(tails, fc.constantFrom("x-node-", "0-node-", "0", "l-node-")), (text) => {
        expect(members(numbersBeforeEnd(text, "pool-", "-node-"))).toEqual(
          names.filter((name) => name.endsWith(text)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("running sums", () => {
  it("find the number at which they exceed a target", () => {
    fc.assert(
      fc.property(amounts(10), fc.nat({ max: 40 }), fc.nat({ max: 60 }), (list, shift, target) => {
        const { sumTo } = shiftedSums(periodicSums(list), shift);
        const sums = numbers.slice(0, 500).map(sumTo);
        fc.pre((sums.at(-1) as number) > target);
        const first = sums.findIndex((sum) => sum > target) + 1;
        for (const low of [1, first]) expect(numberAt(sumTo, target, low, 500)).toBe(first);
      }),
    );
  });
});
