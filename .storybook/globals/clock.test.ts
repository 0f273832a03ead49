import { describe, expect, it } from "vitest";
import { DEFAULT_EPOCH } from "@/mocks/seed/defaults";
import { clockMenu, nowOf, parseClock } from "./clock.ts";

describe("the clock global", () => {
  it("accepts every item of the menu and nothing else", () => {
    for (const { value } of clockMenu.items) expect(parseClock(value)).toBe(value);
    for (const value of ["Fixed", "toString", "", 1, null, undefined]) expect(parseClock(value)).toBeNull();
  });

  it("moves the world's current time by a day or by thirty, but not while it runs", () => {
    const days = (clock?: unknown) => (nowOf({ clock }) - DEFAULT_EPOCH) / 86_400_000;
    expect(["fixed", "running", "day", "month", "noon", undefined].map(days)).toEqual([0, 0, 1, 30, 0, 0]);
  });
});
