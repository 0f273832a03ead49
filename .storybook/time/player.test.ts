import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LONGEST_ELAPSED } from "@/mocks/seed/defaults";
import { createPlayer } from "./player.ts";
import { createStoryTime } from "./story-time.ts";

const MINUTE = 60_000;

/** A player whose real time is the test's. */
function setUp(start = 0) {
  let real = 5_432.1;
  let isHidden = false;
  const time = createStoryTime(0, start);
  const onChange = vi.fn();
  const player = createPlayer(time, { onChange, readTime: () => real, isHidden: () => isHidden });
  return {
    time,
    player,
    onChange,
    hide: (hidden: boolean) => {
      isHidden = hidden;
    },
    /** Lets real milliseconds pass, with late timers if `late`. */
    pass(milliseconds: number, late = 0) {
      for (let passed = 0; passed < milliseconds; passed += 250) {
        real += 250 + late;
        vi.advanceTimersByTime(250);
      }
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a player", () => {
  it("moves the time by real time and the speed", () => {
    const { time, player, pass } = setUp(MINUTE);
    pass(2_000);
    expect(time.config.elapsed).toBe(MINUTE);
    player.play(1);
    pass(3_000);
    expect(time.config.elapsed).toBe(MINUTE + 3_000);
    player.play(60);
    pass(1_000);
    expect(time.config.elapsed).toBe(2 * MINUTE + 3_000);
    player.play(600);
    pass(1_000);
    expect(time.config.elapsed).toBe(12 * MINUTE + 3_000);
    player.pause();
    pass(5_000);
    expect(time.config.elapsed).toBe(12 * MINUTE + 3_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("moves in whole seconds, and loses nothing of late timers", () => {
    const { time, player, pass } = setUp();
    const seen: number[] = [];
    time.onMove(() => seen.push(time.config.elapsed));
    player.play(1);
    pass(10_000, 10);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((second) => second * 1_000));
  });

  it("goes on from where others move the time", () => {
    const { time, player, pass } = setUp();
    player.play(60);
    pass(1_000);
    time.moveTo(10 * MINUTE);
    pass(1_000);
    expect(time.config.elapsed).toBe(11 * MINUTE);
  });

  it("lets no time pass while nobody sees it", () => {
    const { time, player, pass, hide } = setUp();
    player.play(60);
    hide(true);
    pass(60_000);
    expect(time.config.elapsed).toBe(0);
    hide(false);
    pass(1_000);
    expect(time.config.elapsed).toBe(MINUTE);
    expect(player.speed).toBe(60);
  });

  it("stops after seven days", () => {
    const { time, player, pass, onChange } = setUp(LONGEST_ELAPSED - 3 * MINUTE);
    player.play(600);
    expect(onChange).toHaveBeenCalledTimes(1);
    pass(1_000);
    expect(time.config.elapsed).toBe(LONGEST_ELAPSED);
    expect(player.speed).toBeNull();
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });
});
