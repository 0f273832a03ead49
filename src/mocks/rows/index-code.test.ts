import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_LENGTH, CODE_LIMIT, decodeIndex, encodeIndex } from "./index-code.ts";
import { createKey } from "./keyed-hash.ts";
import { shareOfEqual } from "./statistics.fixture.ts";

const key = createKey(1, "workflow");
const index = fc.maxSafeNat().map((value) => value % CODE_LIMIT);

test("a code maps back to its index", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), index, (seed, value) => {
      const own = createKey(seed, "workflow");
      const code = encodeIndex(own, value);
      expect(code).toMatch(/^[0-9a-z]{8}$/);
      expect(decodeIndex(own, code)).toBe(value);
    }),
  );
  for (const value of [0, 1, CODE_LIMIT - 1]) expect(decodeIndex(key, encodeIndex(key, value))).toBe(value);
});

test("every code below 2^41 belongs to exactly one index", () => {
  fc.assert(
    fc.property(index, (value) => {
      const code = value.toString(36).padStart(CODE_LENGTH, "0");
      expect(encodeIndex(key, decodeIndex(key, code) as number)).toBe(code);
    }),
  );
});

test.each(["", "0000000", "000000000", "ABCDEFGH", "0000 000", "-0000001", "1e000.00", "zzzzzzzz"])(
  "%j is no code",
  (text) => {
    expect(decodeIndex(key, text)).toBeNull();
  },
);

test("the limit itself is a code, the next value is not", () => {
  expect(decodeIndex(key, CODE_LIMIT.toString(36).padStart(CODE_LENGTH, "0"))).toBeNull();
  expect(decodeIndex(key, (CODE_LIMIT - 1).toString(36).padStart(CODE_LENGTH, "0"))).not.toBeNull();
});

test("an index without a code is rejected", () => {
  for (const value of [-1, 0.5, CODE_LIMIT, Number.NaN]) {
    expect(() => encodeIndex(key, value)).toThrow(`Index ${value} has no code`);
  }
});

test("codes of adjacent indices and seeds look unrelated", () => {
  const codes = Array.from({ length: 2000 }, (_, value) => encodeIndex(key, value));
  const next = Array.from({ length: 2000 }, (_, value) => encodeIndex(createKey(2, "workflow"), value));
  const last = (code: string) => code.at(-1);
  expect(shareOfEqual(codes.slice(1).map(last), codes.slice(0, -1).map(last))).toBeLessThan(0.05);
  expect(shareOfEqual(codes, next)).toBe(0);
  expect(shareOfEqual(codes.map(last), next.map(last))).toBeLessThan(0.05);
  const firsts = new Set(codes.map((code) => code.slice(0, 2)));
  expect(firsts.size).toBeGreaterThan(700);
});
