import type { Clock } from "@/lib/clock/clock";
import type { StoryTime } from "./time/story-time.ts";

/** The clock of a screen, which goes with the story's time. */
export function createStoryClock(time: StoryTime): Clock {
  return { now: () => time.now, subscribe: (listener) => time.onMove(listener) };
}
