import { expect, it } from "vitest";
import { NO_VOLUME } from "@/mocks/seed/volumes";
import { createMovingWorld } from "@/mocks/world/moving-world";
import { createWorld } from "@/mocks/world/world";
import { createStoryClock } from "./story-clock.ts";
import { createStoryTime } from "./time/story-time.ts";

const world = createMovingWorld(createWorld({ volume: NO_VOLUME }));

it.each([
  ["a world", world],
  ["no world", createStoryTime(1_000, 0)],
])("the clock of a story with %s goes with its time", (_, time) => {
  const clock = createStoryClock(time);
  const start = clock.now();
  expect(start).toBe(time.now);
  const seen: number[] = [];
  const stop = clock.subscribe(() => seen.push(clock.now() - start));
  time.moveTo(60_000);
  time.moveTo(60_000);
  time.moveTo(10_000);
  stop();
  time.moveTo(0);
  expect(seen).toEqual([60_000, 10_000]);
  expect(clock.now()).toBe(start);
});
