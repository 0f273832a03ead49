import { createListeners } from "../changes/listeners.ts";
import type { ApiWorld } from "./api-world.ts";
import { following } from "./following.ts";
import type { World } from "./world.ts";

/** A time span; its parts are added up. */
export interface TimeSpan {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** Milliseconds of a time span. */
export function millisecondsOf({ days = 0, hours = 0, minutes = 0, seconds = 0 }: TimeSpan): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}

/** What moves a world. */
export interface Movement {
  /**
   * Lets time pass. @throws RangeError when the world would be more than seven days from its epoch.
   * @example
   * world.advance({ minutes: 5 });
   */
  advance(span: TimeSpan): void;
  /** Goes to a moment, later or earlier, in milliseconds since the epoch. @throws RangeError like `advance`. */
  moveTo(elapsed: number): void;
}

/** A world whose moment changes; all that is read of it is as of then. */
export type MovingWorld<Kind extends ApiWorld = World> = Kind & Movement;

/** Makes a world that moves from where a world is. What is done in either is done in both. */
export function createMovingWorld<Kind extends ApiWorld>(start: Kind): MovingWorld<Kind> {
  let current = start;
  const listeners = createListeners();
  function moveTo(elapsed: number): void {
    if (elapsed === current.config.elapsed) return;
    current = current.at(elapsed) as Kind;
    listeners.notify();
  }
  const own = {
    moveTo,
    advance: (span: TimeSpan) => moveTo(current.config.elapsed + millisecondsOf(span)),
    onMove: listeners.subscribe,
  };
  /** The parts of the world that were read, which go on with it. */
  const parts = new Map<PropertyKey, object>();
  function partOf(key: PropertyKey): object {
    const known = parts.get(key) ?? following(() => Reflect.get(current, key) as object);
    parts.set(key, known);
    return known;
  }
  return new Proxy({} as MovingWorld<Kind>, {
    get(_, key) {
      if (Object.hasOwn(own, key)) return Reflect.get(own, key);
      const value: unknown = Reflect.get(current, key);
      // A config is a value of its moment.
      return typeof value === "object" && value !== null && key !== "config" ? partOf(key) : value;
    },
    has: (_, key) => Object.hasOwn(own, key) || Reflect.has(current, key),
  });
}
