import { FAILURES, LATENCIES, type NetworkConditions } from "../network/conditions.ts";
import type { Volume } from "../seed/volumes.ts";

const grouped = new Intl.NumberFormat("en-US");

/** Names of the counts, in the order in which they are printed. */
export const COUNT_NAMES = {
  workflows: "workflows",
  pools: "pools",
  resourcesPerPool: "resources per pool",
  resourcesTotal: "resources over all pools",
  buckets: "buckets",
  datasets: "datasets",
  logLines: "log lines per attempt",
} as const satisfies Record<keyof Volume, string>;

/** What the counts are that may be left out. */
const UNSET: { readonly [Key in keyof Volume]?: string } = {
  resourcesTotal: "pools × resources per pool",
  logLines: "as many as each log has by its kind",
};

/** "10,000"; a count that is not set says what it is then. */
export function countText(volume: Volume, key: keyof Volume): string {
  const count = volume[key];
  return count === undefined ? (UNSET[key] ?? "none") : grouped.format(count);
}

/** "10,000 workflows, 50 pools, …": every count that is set. */
export function volumeText(volume: Volume): string {
  return (Object.keys(COUNT_NAMES) as (keyof Volume)[])
    .filter((key) => volume[key] !== undefined)
    .map((key) => `${countText(volume, key)} ${COUNT_NAMES[key]}`)
    .join(", ");
}

/** "400 ms latency, 10 % failures on /api/workflow/*"; undefined when every answer comes, and at once. */
export function networkLabel({ latency, failures, pattern }: NetworkConditions): string | undefined {
  const isSlow = latency !== "none" && latency !== 0;
  if (!isSlow && failures === "none") return undefined;
  const wait = typeof latency === "number" ? `${grouped.format(latency)} ms` : LATENCIES[latency].label;
  const isWord = failures === "offline" || failures === "forbidden";
  const parts = [
    isSlow && (latency === "never" ? wait : `${wait} latency`),
    failures !== "none" && (isWord ? FAILURES[failures].label : `${FAILURES[failures].label} failures`),
  ];
  return parts.filter((part) => part !== false).join(", ") + (pattern == null ? "" : ` on ${pattern}`);
}

/** The same for a sentence, which has a word for the good network too. */
export function networkText(network: NetworkConditions): string {
  return networkLabel(network) ?? "every answer at once";
}

const SPANS = [
  ["day", "days", 86_400_000],
  ["h", "h", 3_600_000],
  ["min", "min", 60_000],
  ["s", "s", 1_000],
] as const;

/** "2 days 3 h 5 s" of milliseconds since the epoch; a world at its epoch has lived for "0 min". */
export function elapsedText(elapsed: number): string {
  let rest = elapsed;
  const parts = SPANS.flatMap(([one, many, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : `${count} ${count === 1 ? one : many}`;
  });
  return parts.join(" ") || "0 min";
}

/** "×60"; time that does not pass is "paused". */
export function speedText(speed: number): string {
  return speed === 0 ? "paused" : `×${grouped.format(speed)}`;
}

/** "3, kept over a reload"; what was done on the screens. */
export function changesText({ count, isKept }: { count: number; isKept: boolean }): string {
  return `${grouped.format(count)}, ${isKept ? "kept over a reload" : "gone with a reload"}`;
}

/** "Workflows: 100,000 (was 10,000)." */
export function changeText(what: string, after: string, before: string): string {
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${after} (was ${before}).`;
}

/** A value as it is typed in the console, for messages about invalid values. */
export function typedText(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number" || typeof value === "function") return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // An object that contains itself.
    return String(value);
  }
}
