import { refuse } from "../seed/pattern-checks.ts";

/** How long every answer takes, in milliseconds; infinite for answers that never come. */
export const LATENCIES = {
  none: { milliseconds: 0, label: "none" },
  "50ms": { milliseconds: 50, label: "50 ms" },
  "400ms": { milliseconds: 400, label: "400 ms" },
  "3s": { milliseconds: 3_000, label: "3 s" },
  never: { milliseconds: Number.POSITIVE_INFINITY, label: "never answers" },
} as const satisfies Readonly<Record<string, { milliseconds: number; label: string }>>;

/**
 * The share of requests that fail, 0 to 1; offline, all of them fail without any answer, and forbidden, with one that
 * says what the user lacks.
 */
export const FAILURES = {
  none: { share: 0, label: "none" },
  "10%": { share: 0.1, label: "10 %" },
  "50%": { share: 0.5, label: "50 %" },
  all: { share: 1, label: "all" },
  offline: { share: 1, label: "offline" },
  forbidden: { share: 1, label: "forbidden" },
} as const satisfies Readonly<Record<string, { share: number; label: string }>>;

export type LatencyPreset = keyof typeof LATENCIES;
/** A preset, or whole milliseconds from 0 to `MAXIMUM_LATENCY`. */
export type Latency = LatencyPreset | number;
export type Failures = keyof typeof FAILURES;

/** What the way to the mock API is like. */
export interface NetworkConditions {
  readonly latency: Latency;
  readonly failures: Failures;
  /**
   * The paths that the conditions apply to: a path of the API in which `*` matches anything and `:name` one segment,
   * such as `/api/workflow/*`. Null or absent for all of them.
   */
  readonly pattern?: string | null;
}

/** Every answer comes, at once. */
export const DEFAULT_NETWORK: NetworkConditions = Object.freeze({
  latency: "none",
  failures: "none",
  pattern: null,
});

/** Ten minutes, in milliseconds: who wants more wants `never`. */
export const MAXIMUM_LATENCY = 600_000;

const latencyNames = Object.keys(LATENCIES) as LatencyPreset[];
const failureNames = Object.keys(FAILURES) as Failures[];

/** What `parseLatency` takes, for messages. */
export const LATENCY_CHOICES = `${latencyNames.join(", ")} or whole milliseconds from 0 to ${MAXIMUM_LATENCY}`;
/** What `parseFailures` takes, for messages. */
export const FAILURE_CHOICES = failureNames.join(", ");
const PATTERN_CHOICES = "a path such as /api/workflow/*, or null for all";

/** Reads a latency from a URL, a command line or a console; anything that is none gives null. */
export function parseLatency(value: unknown): Latency | null {
  const number = typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : value;
  if (typeof number === "number") {
    return Number.isInteger(number) && number >= 0 && number <= MAXIMUM_LATENCY ? number : null;
  }
  return latencyNames.find((name) => name === value) ?? null;
}

/** Reads the failures from a command line or a console; anything that is none of their names gives null. */
export function parseFailures(value: unknown): Failures | null {
  return failureNames.find((name) => name === value) ?? null;
}

/** Whether the text is a path of the API, wildcards allowed. */
export function isPathPattern(value: unknown): value is string {
  return typeof value === "string" && /^\/api\/[^\s?#]+$/.test(value);
}

/** @throws RangeError that names the key of the conditions and its value, and says what would fit. */
export function validateNetwork({ latency, failures, pattern = null }: NetworkConditions): void {
  // Text with digits is a number in a URL only.
  const isLatency = parseLatency(latency) === latency;
  if (!isLatency) refuse("network.latency", latency, `give ${LATENCY_CHOICES}`);
  if (parseFailures(failures) === null) refuse("network.failures", failures, `give ${FAILURE_CHOICES}`);
  if (pattern !== null && !isPathPattern(pattern))
    refuse("network.pattern", pattern, `give ${PATTERN_CHOICES}`);
}

/** How long an answer takes, in milliseconds; infinite when it never comes. */
export function latencyMilliseconds(latency: Latency): number {
  return typeof latency === "number" ? latency : LATENCIES[latency].milliseconds;
}
