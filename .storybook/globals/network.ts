import {
  DEFAULT_NETWORK,
  FAILURES,
  type Failures,
  LATENCIES,
  type NetworkConditions,
  parseFailures,
  parseLatency,
} from "../../src/mocks/network/conditions.ts";

/**
 * Toolbar globals `latency` and `failures`: how the requests of every story fare on their way to its handlers. A
 * story declares nothing for it.
 */
export const DEFAULT_LATENCY = DEFAULT_NETWORK.latency;
export const DEFAULT_FAILURES = DEFAULT_NETWORK.failures;

/** A URL holds no per cent sign, and a number alone would not be found among the toolbar's items, which are text. */
const urlNameOf = (failures: Failures) => failures.replace("%", "-percent");
const failureNames = Object.keys(FAILURES) as Failures[];
const latencyNames = Object.keys(LATENCIES) as (keyof typeof LATENCIES)[];

/** Reads failures from a global, in which `10%` is `10-percent`; anything else gives null. */
export function parseFailuresGlobal(value: unknown): Failures | null {
  return failureNames.find((name) => urlNameOf(name) === value) ?? parseFailures(value);
}

/**
 * The network that the globals choose, for all of the API; in a URL the latency may be any number of milliseconds.
 * What is no choice counts as the default.
 */
export function networkOf(globals: Readonly<Record<string, unknown>>): NetworkConditions {
  return {
    latency: parseLatency(globals.latency) ?? DEFAULT_LATENCY,
    failures: parseFailuresGlobal(globals.failures) ?? DEFAULT_FAILURES,
  };
}

export const latencyGlobalType = {
  description: "Network: how long every answer takes",
  toolbar: {
    title: "Latency",
    icon: "hourglass" as const,
    dynamicTitle: true,
    items: latencyNames.map((name) => ({ value: name, title: `Latency: ${LATENCIES[name].label}` })),
  },
};

export const failuresGlobalType = {
  description: "Network: how many requests fail",
  toolbar: {
    title: "Failures",
    icon: "lightning" as const,
    dynamicTitle: true,
    items: failureNames.map((name) => ({
      value: urlNameOf(name),
      title: `Failures: ${FAILURES[name].label}`,
    })),
  },
};
