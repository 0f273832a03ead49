import { describe, expect, it } from "vitest";
import { LOW_VOLUME, VOLUME_PRESETS } from "../seed/volumes.ts";
import type { ApiWorld } from "./api-world.ts";
import { createMovingWorld } from "./moving-world.ts";
import { createPlayback } from "./playback.ts";
import { createWorld } from "./world.ts";

const DAY = 86_400_000;

function played(start: ApiWorld = createWorld({ volume: LOW_VOLUME })) {
  const seen = {
    time: 12_345,
    world: createMovingWorld(start),
    stops: [] as string[],
    speeds: [] as number[],
  };
  const playback = createPlayback({
    world: () => seen.world,
    readTime: () => seen.time,
    onStop: (reason) => seen.stops.push(reason),
  });
  playback.onSpeed(() => seen.speeds.push(playback.speed));
  return {
    playback,
    seen,
    elapsed: () => seen.world.config.elapsed,
    wait(milliseconds: number) {
      seen.time += milliseconds;
      playback.update();
    },
  };
}

describe("playback", () => {
  it("stands still until it plays, and from a pause on", () => {
    const { playback, seen, wait, elapsed } = played();
    wait(60_000);
    expect(elapsed()).toBe(0);
    playback.play(1);
    wait(60_000);
    expect(elapsed()).toBe(60_000);
    seen.time += 3_000;
    playback.pause();
    expect(elapsed()).toBe(63_000);
    wait(60_000);
    expect(elapsed()).toBe(63_000);
    expect(seen.speeds).toEqual([1, 0]);
  });

  it("moves the world once in a second of real time, and loses none to early timers", () => {
    const { playback, seen, wait, elapsed } = played();
    let moves = 0;
    seen.world.onMove(() => {
      moves += 1;
    });
    playback.play(60);
    for (const part of [300, 699, 1_002, 998, 400]) wait(part);
    expect(moves).toBe(3);
    expect(elapsed()).toBe(180_000);
    wait(600);
    expect(elapsed()).toBe(4 * 60_000);
  });

  it("counts time that has passed at the speed it had", () => {
    const { playback, seen, wait, elapsed } = played();
    playback.play(1);
    seen.time += 10_000;
    playback.play(600);
    expect(elapsed()).toBe(10_000);
    wait(2_000);
    expect(elapsed()).toBe(10_000 + 1_200_000);
  });

  it("passes however often the speed is set", () => {
    const { playback, wait, elapsed } = played();
    for (let call = 0; call < 40; call += 1) {
      playback.play(2);
      wait(100);
    }
    expect(elapsed()).toBe(8_000);
  });

  it("goes on from wherever the world was moved or exchanged to", () => {
    const { playback, seen, wait, elapsed } = played();
    playback.play(1);
    wait(5_000);
    seen.world.moveTo(DAY);
    wait(2_000);
    expect(elapsed()).toBe(DAY + 2_000);
    seen.world = createMovingWorld(createWorld({ seed: 3, elapsed: 1_000 }));
    wait(1_000);
    expect(elapsed()).toBe(2_000);
  });

  it("ends at seven days, says so once, and plays again from an earlier moment only", () => {
    const { playback, seen, wait, elapsed } = played();
    seen.world.moveTo(7 * DAY - 1_500);
    playback.play(1);
    wait(1_000);
    expect(seen.stops).toEqual([]);
    wait(1_000);
    wait(1_000);
    expect(elapsed()).toBe(7 * DAY);
    expect(seen.stops).toEqual([expect.stringMatching(/^The world is seven days old/)]);
    expect(playback.speed).toBe(0);
    expect(() => playback.play(1)).toThrow("The world is seven days old");
    seen.world.moveTo(0);
    playback.play(1);
    wait(1_000);
    expect(elapsed()).toBe(1_000);
  });

  it("stops with the reason in a world that has no names for what would arrive", () => {
    const { playback, seen, wait } = played(
      createWorld({ volume: { ...VOLUME_PRESETS.billion, workflows: 2 ** 41 } }),
    );
    playback.play(1);
    wait(1_000);
    wait(1_000);
    expect(seen.stops).toEqual([
      expect.stringContaining("there are no names for later ones. Time stands still"),
    ]);
  });

  it.each([0, -1, 1.5, 86_401, Number.NaN])("refuses the speed %d", (speed) => {
    const { playback, wait, elapsed } = played();
    expect(() => playback.play(speed)).toThrow(`speed is ${speed}: give an integer from 1 to 86400.`);
    wait(5_000);
    expect(elapsed()).toBe(0);
  });
});
