import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_EPOCH } from "@/mocks/seed/defaults";
import { nowOf } from "./globals/clock.ts";
import { createStoryClock } from "./story-clock.ts";

afterEach(() => vi.useRealTimers());

describe("the clock of a story", () => {
  it("is frozen unless it is set to run", () => {
    let time = 0;
    const clock = createStoryClock({ clock: "month" }, () => time);
    time = 90_000;
    expect(clock.now()).toBe(nowOf({ clock: "month" }));
  });

  it("runs from the world's current time in real time, in steps of a second, while it has listeners", () => {
    vi.useFakeTimers();
    let time = 5_432.1;
    const clock = createStoryClock({ clock: "running" }, () => time);
    const seen: number[] = [];
    const stop = clock.subscribe(() => seen.push(clock.now() - DEFAULT_EPOCH));
    for (let second = 0; second < 3; second += 1) {
      time += 1_000;
      vi.advanceTimersByTime(1_000);
    }
    stop();
    expect(seen).toEqual([1_000, 2_000, 3_000]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
