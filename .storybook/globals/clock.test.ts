import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_NOW } from "../../src/mocks/seed/defaults.ts";
import { clockGlobalType, createStoryClock, nowOf, parseClock } from "./clock.ts";

afterEach(() => vi.useRealTimers());

describe("the clock of the toolbar", () => {
  it("can be every item of the toolbar and nothing else", () => {
    for (const { value } of clockGlobalType.toolbar.items) expect(parseClock(value)).toBe(value);
    for (const value of ["Fixed", "toString", "", 1, null, undefined]) expect(parseClock(value)).toBeNull();
  });

  it("moves the world's present by a day or by thirty, and not while it runs", () => {
    const days = (clock?: unknown) => (nowOf({ clock }) - DEFAULT_NOW) / 86_400_000;
    expect(["fixed", "running", "day", "month", "noon", undefined].map(days)).toEqual([0, 0, 1, 30, 0, 0]);
  });

  it("stands still unless it is to run", () => {
    let time = 0;
    const clock = createStoryClock({ clock: "month" }, () => time);
    time = 90_000;
    expect(clock.now()).toBe(nowOf({ clock: "month" }));
  });

  it("runs from the world's present at the pace of real time, by seconds, while somebody looks", () => {
    vi.useFakeTimers();
    let time = 5_432.1;
    const clock = createStoryClock({ clock: "running" }, () => time);
    const seen: number[] = [];
    const stop = clock.subscribe(() => seen.push(clock.now() - DEFAULT_NOW));
    for (let second = 0; second < 3; second += 1) {
      time += 1_000;
      vi.advanceTimersByTime(1_000);
    }
    stop();
    expect(seen).toEqual([1_000, 2_000, 3_000]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
