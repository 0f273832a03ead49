import MockDate from "mockdate";
import type { Globals, StoryContext } from "storybook/internal/csf";
import { epochOf } from "../globals/clock";
import { elapsedOf } from "../globals/elapsed";
import { perView } from "./per-view";
import { createStoryTime, type StoryTime } from "./story-time";
import { controlTime, releaseTime } from "./time-control";

declare module "storybook/internal/csf" {
  interface StoryContext {
    /** The time that screens show: the world's, or one of its own in a story without a world. */
    time: StoryTime;
    /** Globals that the story sets itself; the toolbar shows them as locked. */
    storyGlobals: Globals;
  }
}

const timeIn = perView(({ world, globals }) => {
  // Only stories with the loader `loadWorld` have one.
  const ofWorld = world as StoryTime | undefined;
  const time = ofWorld ?? createStoryTime(epochOf(globals), elapsedOf(globals));
  // Before any screen listens, so that those see the date of the same moment.
  time.onMove(() => MockDate.set(time.now));
  return time;
});

/**
 * Starts the time of a story: `Date`, the screens' clock and the toolbar go with it. Returns what ends the toolbar's
 * control. Stories on a docs page stay at their start, since there the toolbar has no control of time.
 */
export function startTime(context: StoryContext): () => void {
  const time = timeIn(context);
  context.time = time;
  MockDate.set(time.now);
  if (context.viewMode === "story") controlTime(context);
  return () => releaseTime(time);
}
