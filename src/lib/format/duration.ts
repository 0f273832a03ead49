import { emptyValue } from "./empty-value.ts";
import { formatCount, formatNumber } from "./number.ts";

const secondsPerMinute = 60;
const secondsPerHour = 3600;
const secondsPerDay = 86_400;

/**
 * Seconds in the two largest units: 9 → "9 s", 249 → "4 m 09 s", 7500 → "2 h 05 m", 90000 → "1 d 01 h".
 *
 * Rounds down: 59.9 is "59 s", and less than a second is "<1 s". Negative durations, caused by clock skew, give "0 s".
 * From 100 days on, hours are omitted. Missing, NaN, and infinite values give "–".
 */
export function formatDuration(seconds: number | null | undefined): string {
  if (isMissing(seconds)) return emptyValue;
  if (seconds > 0 && seconds < 1) return "<1 s";
  const parts = split(seconds);
  if (parts.days >= 100) return `${formatNumber(parts.days)} d`;
  if (parts.days > 0) return `${parts.days} d ${pad(parts.hours)} h`;
  if (parts.hours > 0) return `${parts.hours} h ${pad(parts.minutes)} m`;
  if (parts.minutes > 0) return `${parts.minutes} m ${pad(parts.seconds)} s`;
  return `${parts.seconds} s`;
}

/** Like `formatDuration` in words, for screen readers: 7500 → "2 hours 5 minutes". */
export function formatDurationWords(seconds: number | null | undefined): string {
  if (isMissing(seconds)) return "no duration";
  if (seconds > 0 && seconds < 1) return "less than 1 second";
  const parts = split(seconds);
  if (parts.days > 0) {
    return joinWords([parts.days, "day"], parts.days < 100 ? [parts.hours, "hour"] : undefined);
  }
  if (parts.hours > 0) return joinWords([parts.hours, "hour"], [parts.minutes, "minute"]);
  if (parts.minutes > 0) return joinWords([parts.minutes, "minute"], [parts.seconds, "second"]);
  return formatCount(parts.seconds, "second");
}

/** Duration for the `datetime` attribute of `<time>`, in whole seconds: 7500 → "PT7500S". Missing values give 0. */
export function toIsoDuration(seconds: number | null | undefined): string {
  return `PT${isMissing(seconds) ? 0 : Math.max(0, Math.floor(seconds))}S`;
}

function isMissing(seconds: number | null | undefined): seconds is null | undefined {
  return seconds === null || seconds === undefined || !Number.isFinite(seconds);
}

function split(duration: number) {
  const whole = Math.max(0, Math.floor(duration));
  return {
    days: Math.floor(whole / secondsPerDay),
    hours: Math.floor((whole % secondsPerDay) / secondsPerHour),
    minutes: Math.floor((whole % secondsPerHour) / secondsPerMinute),
    seconds: whole % secondsPerMinute,
  };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function joinWords(large: [number, string], small: [number, string] | undefined): string {
  const words = formatCount(...large);
  return small === undefined || small[0] === 0 ? words : `${words} ${formatCount(...small)}`;
}
