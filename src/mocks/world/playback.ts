import { createListeners } from "../changes/listeners.ts";
import { LONGEST_ELAPSED } from "../seed/defaults.ts";
import type { ApiWorld } from "./api-world.ts";
import type { Movement } from "./moving-world.ts";

/** The fastest that time passes: a day in a second. */
export const FASTEST = 86_400;

/** Milliseconds of real time between two moments of the world: what is read in between is of one moment. */
export const STEP = 1_000;

export interface PlaybackOptions {
  /** What moves; another one once the world has been exchanged. */
  world(): Pick<ApiWorld, "config"> & Movement;
  /** Real time in milliseconds, since any moment. */
  readTime(): number;
  /** Called with the reason when time can pass no further. */
  onStop(reason: string): void;
}

/** Lets time pass in a world, in steps of a second of real time. */
export interface Playback {
  /** Seconds of the world in a second of real time; 0 while time stands still. */
  readonly speed: number;
  /** @throws RangeError unless `speed` is an integer from 1 to `FASTEST`, or when the world is at the end of its time. */
  play(speed: number): void;
  pause(): void;
  /** Moves the world to where it is by now: to be called at each look at it, or once in a while. */
  update(): void;
  /** Calls `listener` when the speed has changed, until the returned function is called. */
  onSpeed(listener: () => void): () => void;
}

/**
 * Makes the playback of a world, which stands still at first. Time passes from wherever the world is, whoever has moved it there.
 * @example
 * const playback = createPlayback({ world: () => world, readTime: () => performance.now(), onStop: console.warn });
 * playback.play(60);
 * // Ten seconds later:
 * playback.update(); // world.config.elapsed is 600_000
 */
export function createPlayback({ world, readTime, onStop }: PlaybackOptions): Playback {
  let speed = 0;
  /** Real time up to which the world has moved. */
  let reached = 0;

  const listeners = createListeners();
  function setSpeed(changed: number): void {
    speed = changed;
    listeners.notify();
  }

  function stop(reason: string): void {
    setSpeed(0);
    onStop(`${reason} Time stands still from here.`);
  }

  function move(target: number): void {
    try {
      world().moveTo(Math.min(target, LONGEST_ELAPSED));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      stop(error.message);
      return;
    }
    if (target >= LONGEST_ELAPSED) stop("The world is seven days old, which is as far as it reaches.");
  }

  function update(): void {
    if (speed === 0) return;
    // Timers are early at times: to the nearest step, rather than one step late.
    const steps = Math.round((readTime() - reached) / STEP);
    if (steps < 1) return;
    reached += steps * STEP;
    move(world().config.elapsed + steps * STEP * speed);
  }

  return {
    get speed() {
      return speed;
    },
    play(chosen) {
      if (!Number.isSafeInteger(chosen) || chosen < 1 || chosen > FASTEST) {
        throw new RangeError(`speed is ${chosen}: give an integer from 1 to ${FASTEST}.`);
      }
      if (world().config.elapsed >= LONGEST_ELAPSED) {
        throw new RangeError("The world is seven days old, which is as far as it reaches: go back first.");
      }
      update();
      if (speed === 0) reached = readTime();
      setSpeed(chosen);
    },
    pause() {
      update();
      setSpeed(0);
    },
    update,
    onSpeed: listeners.subscribe,
  };
}
