import { type TimeSpan, timesInZone, zonedTime } from "../log-time";
import { DAY, MINUTE, STEPS } from "./histogram";

export interface TimeTick {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** "14:30", "14:30:05" with ticks less than a minute apart, or "Mar 3" at midnight. */
  readonly label: string;
}

/**
 * Evenly spaced ticks at round times of the zone.
 * @param span of the time axis.
 * @param most maximum number of ticks, at least 1.
 */
export function timeTicks(span: TimeSpan, zone: string, most: number): TimeTick[] {
  const length = span.to - span.from;
  const step = STEPS.find((each) => length / each <= most) ?? DAY * Math.ceil(length / DAY / most);
  const ticks: TimeTick[] = [];
  // Counted in wall-clock time, so that ticks stay at round hours across a daylight saving change.
  for (let wall = Math.ceil(wallTime(span.from, zone) / step) * step; ; wall += step) {
    const [day = "", clock = ""] = new Date(wall).toISOString().slice(0, 19).split("T");
    // None if a change to daylight saving time skips this clock time, two if one repeats it: one tick at most.
    const times = timesInZone({ day, clock }, zone);
    if (times.length > 0 && times.every((each) => each > span.to)) return ticks;
    const time = times.find((each) => each >= span.from && each <= span.to);
    if (time !== undefined) ticks.push({ time, label: labelOf(day, clock, step) });
  }
}

/** The zone's clock time, as milliseconds since 1970 as if it were UTC. */
function wallTime(time: number, zone: string): number {
  const { day, clock } = zonedTime(time, zone);
  return Date.parse(`${day}T${clock}Z`);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function labelOf(day: string, clock: string, step: number): string {
  if (clock === "00:00:00") return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`;
  return step < MINUTE ? clock : clock.slice(0, 5);
}

/** Leading digits of the top of a scale, so that it has a short label and bars use most of the height. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** The next round number at or above `highest`: 31 → 40. At least 1, always an integer. */
export function scaleTop(highest: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, highest)));
  const tops = ROUND.map((digits) => digits * magnitude);
  return tops.find((top) => top >= highest && Number.isInteger(top)) ?? 10 * magnitude;
}
