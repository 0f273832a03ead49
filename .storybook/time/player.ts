import { LONGEST_ELAPSED } from "@/mocks/seed/defaults";
import type { Speed } from "../globals/elapsed.ts";
import type { StoryTime } from "./story-time.ts";

/** Real milliseconds between two steps of a playing world. */
const TICK = 250;
const SECOND = 1_000;

/** Lets a story's time pass. */
export interface Player {
  /** Null while it is paused. */
  readonly speed: Speed | null;
  /** Plays from the current moment, or changes the speed. */
  play(speed: Speed): void;
  pause(): void;
}

export interface PlayerOptions {
  /** Called after each change of the speed, also when time has reached its end. */
  readonly onChange?: () => void;
  /** Real milliseconds, by default of `performance`, since `Date` is mocked. */
  readonly readTime?: () => number;
  /** Whether nobody sees the story, by default since its tab is hidden. Meanwhile no time passes. */
  readonly isHidden?: () => boolean;
}

/**
 * Plays a story's time by real time, in whole seconds, until it is paused or seven days have passed.
 *
 * @example
 * const player = createPlayer(world);
 * player.play(60); // a minute of the world in each second
 */
export function createPlayer(
  time: StoryTime,
  {
    onChange = () => {},
    readTime = () => performance.now(),
    isHidden = () => document.hidden,
  }: PlayerOptions = {},
): Player {
  let speed: Speed | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastRead = 0;
  /** Milliseconds of the world that have passed without making a whole second. */
  let rest = 0;

  function change(next: Speed | null): void {
    if (next === speed) return;
    speed = next;
    if (next === null) {
      clearInterval(timer);
      timer = undefined;
      rest = 0;
    } else if (timer === undefined) {
      lastRead = readTime();
      timer = setInterval(tick, TICK);
    }
    onChange();
  }

  function tick(): void {
    const read = readTime();
    const passed = isHidden() || speed === null ? 0 : (read - lastRead) * speed;
    lastRead = read;
    const whole = Math.floor((rest + passed) / SECOND) * SECOND;
    rest += passed - whole;
    // From where the world is, which others move too.
    const { elapsed } = time.config;
    time.moveTo(Math.min(elapsed + whole, LONGEST_ELAPSED));
    if (time.config.elapsed >= LONGEST_ELAPSED) change(null);
  }

  return {
    get speed() {
      return speed;
    },
    play: (next) => change(next),
    pause: () => change(null),
  };
}
