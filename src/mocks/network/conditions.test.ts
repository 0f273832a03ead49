import { describe, expect, it } from "vitest";
import { createWorld } from "../world/world.ts";
import {
  DEFAULT_NETWORK,
  FAILURES,
  LATENCIES,
  latencyMilliseconds,
  type NetworkConditions,
  parseFailures,
  parseLatency,
  validateNetwork,
} from "./conditions.ts";
import { createPathMatcher } from "./path-matcher.ts";

describe("reading conditions", () => {
  it("accepts every preset by name", () => {
    for (const name of Object.keys(LATENCIES)) expect(parseLatency(name)).toBe(name);
    for (const name of Object.keys(FAILURES)) expect(parseFailures(name)).toBe(name);
  });

  it("accepts whole milliseconds as a number and as digits", () => {
    expect(parseLatency(120)).toBe(120);
    expect(parseLatency("120")).toBe(120);
    expect(parseLatency("600000")).toBe(600_000);
  });

  it.each([-1, 1.5, 600_001, Number.NaN, "", " 50ms", "50 ms", "3S", "600001", "1e3", null, undefined, {}])(
    "treats %o as no latency",
    (value) => expect(parseLatency(value)).toBeNull(),
  );

  it.each(["10", 10, 0.1, "10 %", "None", "toString", null, undefined])("treats %o as no failures", (value) =>
    expect(parseFailures(value)).toBeNull(),
  );

  it("returns latencies in milliseconds", () => {
    expect(Object.keys(LATENCIES).map((name) => latencyMilliseconds(parseLatency(name) ?? -1))).toEqual([
      0,
      50,
      400,
      3_000,
      Number.POSITIVE_INFINITY,
    ]);
    expect(latencyMilliseconds(77)).toBe(77);
  });
});

describe("invalid conditions are rejected by name and value", () => {
  it("the default is valid", () => {
    expect(() => validateNetwork(DEFAULT_NETWORK)).not.toThrow();
    expect(() => validateNetwork({ latency: 5, failures: "all", pattern: "/api/pool/:name" })).not.toThrow();
  });

  it.each<[string, string]>([
    [
      '{"latency": "5s"}',
      'network.latency is "5s": give none, 50ms, 400ms, 3s, never or whole milliseconds from 0 to 600000.',
    ],
    ['{"latency": "120"}', 'network.latency is "120"'],
    ['{"latency": -1}', "network.latency is -1"],
    ['{"failures": "20%"}', 'network.failures is "20%": give none, 10%, 50%, all, offline, forbidden.'],
    ['{"pattern": "workflow"}', 'network.pattern is "workflow": give a path such as /api/workflow/*'],
    ['{"pattern": "/api/pool?name=a"}', 'network.pattern is "/api/pool?name=a"'],
  ])("%s", (overrides, message) => {
    const network: NetworkConditions = { ...DEFAULT_NETWORK, ...JSON.parse(overrides) };
    expect(() => validateNetwork(network)).toThrow(message);
    expect(() => createWorld({ network })).toThrow(message);
  });

  it("a world has its own, at any volume", () => {
    expect(createWorld().config.network).toEqual(DEFAULT_NETWORK);
    const network = { latency: 5, failures: "10%" } as const;
    const world = createWorld({ network });
    expect(world.withVolume({ workflows: 3 }).config.network).toBe(world.config.network);
    expect(world.config.network).toEqual(network);
  });
});

describe("a pattern", () => {
  const matching = (pattern: string | null, ...paths: string[]) =>
    paths.filter((path) => createPathMatcher(pattern)(`http://console.test${path}`));

  it("matches exactly its path", () => {
    const paths = ["/api/pool", "/api/pool?limit=1", "/api/pool/a", "/api/pools", "/api/workflow"];
    expect(matching("/api/pool", ...paths)).toEqual(["/api/pool", "/api/pool?limit=1"]);
  });

  it("has stars for any text and names for one segment", () => {
    const paths = ["/api/workflow", "/api/workflow/a", "/api/workflow/a/logs"];
    expect(matching("/api/workflow/*", ...paths)).toEqual(paths.slice(1));
    expect(matching("/api/workflow/:name", ...paths)).toEqual(["/api/workflow/a"]);
    expect(matching("/api/workflow/:name/logs", ...paths)).toEqual(["/api/workflow/a/logs"]);
  });

  it("matches other characters literally", () => {
    expect(matching("/api/a.b", "/api/a.b", "/api/axb")).toEqual(["/api/a.b"]);
  });

  it("is the whole API under any path prefix by default", () => {
    const paths = ["/api/pool", "/console/api/pool", "/apis", "/index.html"];
    expect(matching(null, ...paths)).toEqual(paths.slice(0, 2));
  });
});
