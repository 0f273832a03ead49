import type { RandomStream } from "../../../rows/random-stream.ts";

/**
 * just-bash reads the time and draws random numbers from globals, and its dates are in the time zone of the machine.
 * A shell's worker runs nothing else, so its globals are those of the world: import this module before just-bash, which
 * keeps references to some of them.
 */

let now = 0;
let random: RandomStream | undefined;

/** Sets the moment, in milliseconds since 1970, and the source of random numbers. */
export function setRealm(moment: number, stream: RandomStream): void {
  now = moment;
  random = stream;
}

/** Lets time pass. */
export function advanceClock(milliseconds: number): void {
  now += milliseconds;
}

export function worldTime(): number {
  return now;
}

/** A random number from 0 to below 1, of the source that is set. */
function randomFloat(): number {
  return random === undefined ? 0 : random.float();
}

/** A random integer from 0 to below `count`. */
export function drawInteger(count: number): number {
  return Math.floor(randomFloat() * count);
}

/** `count` random bytes. */
export function randomBytes(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => drawInteger(256));
}

const NativeDate = Date;
/** Texts of dates that JavaScript reads as local time: with a time of day or in free form, and without a zone. */
const ISO_DAY = /^\d{4}(?:-\d\d){0,2}$/;
const WITH_ZONE = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*(?:\(.*\))?$/i;

function timeOf(parts: readonly (number | string | Date)[]): number {
  const [first = now] = parts;
  if (parts.length > 1) return NativeDate.UTC(...(parts as [number, number]));
  if (typeof first !== "string") return new NativeDate(first).getTime();
  const isUtc = ISO_DAY.test(first) || WITH_ZONE.test(first);
  return NativeDate.parse(isUtc ? first : `${first}${/\dT\d/.test(first) ? "Z" : " UTC"}`);
}

/** A date whose local time is UTC, and whose current time is the world's. */
class WorldDate extends NativeDate {
  static override now(): number {
    return now;
  }

  static override parse(text: string): number {
    return timeOf([text]);
  }

  constructor(...parts: (number | string | Date)[]) {
    super(timeOf(parts));
  }

  override getTimezoneOffset(): number {
    return 0;
  }
}

const NativeFormat = Intl.DateTimeFormat;

/** Formats in UTC unless told otherwise. */
class WorldFormat extends NativeFormat {
  constructor(locales?: Intl.LocalesArgument, options: Intl.DateTimeFormatOptions = {}) {
    super(locales, { ...options, timeZone: options.timeZone ?? "UTC" });
  }
}

for (const part of [
  "FullYear",
  "Month",
  "Date",
  "Day",
  "Hours",
  "Minutes",
  "Seconds",
  "Milliseconds",
] as const) {
  Object.assign(WorldDate.prototype, { [`get${part}`]: NativeDate.prototype[`getUTC${part}`] });
  if (part === "Day") continue;
  Object.assign(WorldDate.prototype, { [`set${part}`]: NativeDate.prototype[`setUTC${part}`] });
}

globalThis.Date = WorldDate as unknown as DateConstructor;
Intl.DateTimeFormat = WorldFormat as unknown as typeof Intl.DateTimeFormat;
Math.random = randomFloat;
performance.now = () => now;
