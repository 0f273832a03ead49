// Relative, since the manager imports this file and its bundler resolves no alias.
import {
  DEFAULT_NETWORK,
  FAILURES,
  type Failures,
  LATENCIES,
  type LatencyPreset,
  type NetworkConditions,
  parseFailures,
  parseLatency,
} from "../../src/mocks/network/conditions.ts";
import type { GlobalMenu } from "./menu.ts";

/** Toolbar globals `latency` and `failures`: network conditions of every story, which declares nothing for them. */
export const DEFAULT_LATENCY = "none" satisfies LatencyPreset;
export const DEFAULT_FAILURES = "none" satisfies Failures;

/** Storybook drops `%` from a URL, and reads digits alone as a number. */
const urlNameOf = (failures: Failures) => failures.replace("%", "-percent");
const failureNames = Object.keys(FAILURES) as Failures[];
const latencyNames = Object.keys(LATENCIES) as LatencyPreset[];

/** Reads failures from a global, in which `10%` is `10-percent`; null if invalid. */
export function parseFailuresGlobal(value: unknown): Failures | null {
  return failureNames.find((name) => urlNameOf(name) === value) ?? parseFailures(value);
}

/** Network conditions of the globals, for all of the API. Invalid values count as the default. */
export function networkOf(globals: Readonly<Record<string, unknown>>): NetworkConditions {
  return {
    latency: parseLatency(globals.latency) ?? DEFAULT_NETWORK.latency,
    failures: parseFailuresGlobal(globals.failures) ?? DEFAULT_NETWORK.failures,
  };
}

/** Undeclared globals are dropped from the URL. */
export const latencyGlobalType = { description: "Latency of every response" };
export const failuresGlobalType = { description: "Share of requests that fail" };

export const latencyMenu: GlobalMenu = {
  global: "latency",
  label: "Latency",
  defaultValue: DEFAULT_LATENCY,
  items: latencyNames.map((name) => ({
    value: name,
    title: LATENCIES[name].label,
    short: name === "never" ? "never" : undefined,
  })),
  itemFromUrl(value) {
    const latency = parseLatency(value);
    return latency === null ? null : { value: latency, title: `${latency} ms` };
  },
};

export const failuresMenu: GlobalMenu = {
  global: "failures",
  label: "Failures",
  defaultValue: DEFAULT_FAILURES,
  items: failureNames.map((name) => ({ value: urlNameOf(name), title: name })),
};
