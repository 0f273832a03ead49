import { formatDurationWords } from "@/lib/format/duration";
import { formatCount, formatNumber } from "@/lib/format/number";
import type { LogLevel } from "../log-line";
import { type TimeSpan, zonedTime } from "../log-time";
import { type Histogram, type LevelCounts, linesOf } from "./histogram";

/** Day and time of an end of the range. */
export function timeText(time: number, zone: string): string {
  const { day, clock } = zonedTime(time, zone);
  return `${day} ${clock}`;
}

/** Description of a bucket: "11:46:00–11:47:00: about 120 lines". Empty if there is no such bucket. */
export function bucketText(histogram: Histogram, bucket: number, zone: string): string {
  const { from, step, buckets } = histogram;
  const counts = buckets[bucket];
  if (counts === undefined) return "";
  const start = zonedTime(from + bucket * step, zone).clock;
  const end = zonedTime(from + (bucket + 1) * step, zone).clock;
  return `${start}–${end}: ${aboutOf(histogram)}${formatCount(Math.round(linesOf(counts)), "line")}`;
}

/** Warnings and errors of a bucket: ", 2 warnings, 1 error"; empty without any. */
export function badLinesText(counts: LevelCounts): string {
  const parts = [[counts.WARN, "warning"] as const, [counts.ERROR, "error"] as const].filter(
    ([count]) => count >= 0.5,
  );
  return parts.map(([count, noun]) => `, ${formatCount(Math.round(count), noun)}`).join("");
}

/** What a bar counts: "Lines per 30 seconds, estimated from 1,440 of 10,000 lines" if not all lines were read. */
export function scaleText({ step, readLines, lineCount }: Histogram): string {
  const per = formatDurationWords(step / 1_000).replace(/^1 /, "");
  const basis =
    readLines < lineCount
      ? `, estimated from ${formatNumber(readLines)} of ${formatCount(lineCount, "line")}`
      : "";
  return `Lines per ${per}${basis}`;
}

/** A range: "10:22:08–10:35:49", with its days if `withDays`. */
export function rangeText({ from, to }: TimeSpan, zone: string, withDays: boolean): string {
  const [start, end] = [zonedTime(from, zone), zonedTime(to, zone)];
  if (!withDays) return `${start.clock}–${end.clock}`;
  const isSameDay = start.day === end.day;
  return `${start.day} ${start.clock} – ${isSameDay ? "" : `${end.day} `}${end.clock}`;
}

/** Summary of the histogram for screen readers. */
export function summaryOf(histogram: Histogram): string {
  const total = (level: LogLevel) =>
    Math.round(histogram.buckets.reduce((sum, counts) => sum + counts[level], 0));
  const about = aboutOf(histogram);
  return `${formatCount(histogram.lineCount, "line")}, ${about}${formatCount(total("WARN"), "warning")} and ${about}${formatCount(total("ERROR"), "error")}.`;
}

function aboutOf({ readLines, lineCount }: Histogram): string {
  return readLines < lineCount ? "about " : "";
}
