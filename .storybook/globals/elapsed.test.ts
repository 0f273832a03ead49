import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_ELAPSED } from "@/mocks/seed/defaults";
import { dataKey } from "./data-key.ts";
import { elapsedMenu, elapsedOf, formatElapsed, minutesOf, parseElapsed } from "./elapsed.ts";
import { menuStateOf } from "./menu.ts";

const HOUR = 3_600_000;
/** Minutes. */
const LONGEST = LONGEST_ELAPSED / 60_000;

describe("the elapsed global", () => {
  it("accepts any number of minutes up to the seven days that a world lives", () => {
    expect([0, 90, 1_440, "90", 0.5].map(parseElapsed)).toEqual([
      0,
      1.5 * HOUR,
      24 * HOUR,
      1.5 * HOUR,
      30_000,
    ]);
    expect(parseElapsed(LONGEST)).toBe(LONGEST_ELAPSED);
    for (const value of [LONGEST + 1, -1, Number.NaN, "1 h", "", "-5", null, undefined, true]) {
      expect(parseElapsed(value), String(value)).toBeNull();
    }
  });

  it("defaults to the epoch, also for invalid values", () => {
    expect([{}, { elapsed: "later" }, { elapsed: -1 }].map(elapsedOf)).toEqual([0, 0, 0]);
  });

  it("reproduces every second, in characters that a URL can hold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LONGEST_ELAPSED / 1_000 }), (seconds) => {
        const minutes = minutesOf(seconds * 1_000);
        expect(parseElapsed(minutes)).toBe(seconds * 1_000);
        // What Storybook reads as a number.
        expect(String(minutes)).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });

  it("is no reason to mount a screen anew", () => {
    expect(dataKey({ seed: 1, elapsed: 90 })).toBe(dataKey({ seed: 1, elapsed: 0 }));
  });

  it("is shown as a clock, which is empty at the epoch", () => {
    expect([0, 59_999, HOUR + 2_000, 168 * HOUR].map(formatElapsed)).toEqual([
      "0:00:00",
      "0:00:59",
      "1:00:02",
      "168:00:00",
    ]);
    expect(menuStateOf(elapsedMenu, 0).text).toBe("");
    expect(menuStateOf(elapsedMenu, 60)).toMatchObject({ selected: { title: "1 h" }, text: "1:00:00" });
    expect(menuStateOf(elapsedMenu, 90.5)).toMatchObject({ selected: { value: 90.5 }, text: "1:30:30" });
    expect(menuStateOf(elapsedMenu, 90.5).items).toHaveLength(elapsedMenu.items.length + 1);
  });
});
