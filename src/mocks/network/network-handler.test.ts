import { getResponse, HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { DEFAULT_NETWORK, type NetworkConditions } from "./conditions.ts";
import { type NetworkHandlerOptions, networkHandler } from "./network-handler.ts";

const API = "http://console.test/api";
const answering = http.all("*/api/*", () => HttpResponse.json({ entries: [], total: 0 }));

function network(
  conditions: Partial<NetworkConditions>,
  { seed = 1, ...options }: NetworkHandlerOptions & { seed?: number } = {},
) {
  return networkHandler({ seed, network: { ...DEFAULT_NETWORK, ...conditions } }, options);
}

async function statusOf(handler: ReturnType<typeof network>, path = "/workflow", init?: RequestInit) {
  const response = await getResponse([handler, answering], new Request(`${API}${path}`, init));
  return response?.type === "error" ? "offline" : response?.status;
}

async function statusesOf(handler: ReturnType<typeof network>, count: number): Promise<unknown[]> {
  const statuses: unknown[] = [];
  for (let request = 0; request < count; request += 1) statuses.push(await statusOf(handler));
  return statuses;
}

const failed = (statuses: readonly unknown[]) => statuses.filter((status) => status !== 200).length;

describe("failures", () => {
  it("affect the same requests for the same seed, and others for another seed", async () => {
    const first = await statusesOf(network({ failures: "50%" }), 60);
    expect(await statusesOf(network({ failures: "50%" }), 60)).toEqual(first);
    expect(await statusesOf(network({ failures: "50%" }, { seed: 2 }), 60)).not.toEqual(first);
  });

  it("have the configured share, with each of the five errors", async () => {
    const tenth = await statusesOf(network({ failures: "10%" }), 1_000);
    const half = await statusesOf(network({ failures: "50%" }), 1_000);
    // Four standard deviations.
    expect(Math.abs(failed(tenth) - 100)).toBeLessThan(38);
    expect(Math.abs(failed(half) - 500)).toBeLessThan(64);
    expect([...new Set(half)].sort()).toEqual([200, 429, 500, 502, 503, 504]);
    expect(tenth.every((status, request) => status === 200 || half[request] === status)).toBe(true);
  });

  it("affect all requests or none", async () => {
    expect(failed(await statusesOf(network({ failures: "all" }), 50))).toBe(50);
    expect(failed(await statusesOf(network({}), 50))).toBe(0);
  });

  it("have the common error body, which names the request", async () => {
    const response = await getResponse([network({ failures: "all" })], new Request(`${API}/pool`));
    expect(await response?.json()).toEqual({
      detail: expect.stringMatching(/^The .+\. \(Failure by plan: request 1\.\)$/),
      errors: [],
    });
  });

  it("name the seconds to wait where they pass, and only there", async () => {
    const handler = network({ failures: "all" });
    const asked = new Map<number, Set<string | null>>();
    for (let request = 0; request < 200; request += 1) {
      const response = await getResponse([handler], new Request(`${API}/pool`));
      const { status = 0, headers } = response ?? {};
      asked.set(status, new Set(asked.get(status)).add(headers?.get("retry-after") ?? null));
    }
    const waits = new Set(["1", "2", "3"]);
    for (const [status, found] of asked)
      expect(found, String(status)).toEqual([429, 503].includes(status) ? waits : new Set([null]));
  });

  it("forbid every request, and say what the user lacks", async () => {
    const handler = network({ failures: "forbidden" });
    expect(await statusesOf(handler, 3)).toEqual([403, 403, 403]);
    const response = await getResponse([handler], new Request(`${API}/profile`));
    expect(await response?.json()).toEqual({
      detail: "Your profile does not have the role user. Ask an administrator to add it.",
      errors: [],
      needs: { kind: "role", name: "user" },
    });
  });

  it("break the connection offline, without waiting", async () => {
    const handler = network({ failures: "offline", latency: "never" });
    expect(await statusesOf(handler, 3)).toEqual(["offline", "offline", "offline"]);
  });
});

describe("a pattern", () => {
  it("limits failures to its paths, for any method", async () => {
    const handler = network({ failures: "all", pattern: "/api/workflow/*" });
    expect(await statusOf(handler, "/workflow")).toBe(200);
    expect(await statusOf(handler, "/pool/a")).toBe(200);
    expect(await statusOf(handler, "/workflow/a/logs")).not.toBe(200);
    expect(await statusOf(handler, "/workflow/a/cancel", { method: "POST" })).not.toBe(200);
  });

  it("does not count requests to other paths", async () => {
    const pattern = "/api/workflow";
    const alone = await statusesOf(network({ failures: "50%", pattern }), 30);
    const handler = network({ failures: "50%", pattern });
    const between: unknown[] = [];
    for (let request = 0; request < 30; request += 1) {
      await statusOf(handler, "/pool");
      between.push(await statusOf(handler));
    }
    expect(between).toEqual(alone);
  });
});

describe("latency", () => {
  it("equals the conditions, before responses and failures alike", async () => {
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => {
      waits.push(milliseconds);
    };
    expect(await statusOf(network({ latency: "3s" }, { sleep }))).toBe(200);
    expect(await statusOf(network({ latency: 77, failures: "all" }, { sleep }))).not.toBe(200);
    await statusOf(network({}, { sleep }));
    expect(waits).toEqual([3_000, 77]);
  });

  it("uses real time", async () => {
    const started = performance.now();
    expect(await statusOf(network({ latency: "50ms" }))).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(48);
  });

  it("is infinite for “never”, until the request is aborted", async () => {
    const leaving = new AbortController();
    const answer = statusOf(network({ latency: "never" }), "/pool", { signal: leaving.signal });
    const other = statusOf(network({})).then(() => "the other");
    expect(await Promise.race([answer, other])).toBe("the other");
    leaving.abort();
    expect(await answer).toBe("offline");
  });

  it("ends when the request is aborted, without calling a handler", async () => {
    const leaving = new AbortController();
    const answer = statusOf(network({ latency: "3s" }), "/pool", { signal: leaving.signal });
    leaving.abort();
    const started = performance.now();
    expect(await answer).toBe("offline");
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("counts requests in order of arrival, not of response", async () => {
    const waiting: (() => void)[] = [];
    const sleep = () => new Promise<void>((resolve) => waiting.unshift(resolve));
    const handler = network({ failures: "50%", latency: 1 }, { sleep });
    const answers = Promise.all(Array.from({ length: 20 }, () => statusOf(handler)));
    await expect.poll(() => waiting.length).toBe(20);
    for (const answer of waiting) answer();
    expect(await answers).toEqual(await statusesOf(network({ failures: "50%" }), 20));
  });
});

describe("the handler", () => {
  it("does not count as a match for requests that it passes on", async () => {
    const args = { request: new Request(`${API}/unknown`), requestId: "1" };
    expect(await network({ latency: 1 }).run(args)).toBeNull();
  });

  it("ignores everything but the API", async () => {
    const args = { request: new Request("http://console.test/index.html"), requestId: "1" };
    expect(await network({ failures: "all" }).run(args)).toBeNull();
  });

  it("follows changed conditions, and restarts its count", async () => {
    let config = { seed: 1, network: DEFAULT_NETWORK };
    const handler = networkHandler(() => config);
    expect(failed(await statusesOf(handler, 7))).toBe(0);
    config = { ...config, network: { ...DEFAULT_NETWORK, failures: "50%" } };
    const statuses = await statusesOf(handler, 30);
    expect(statuses).toEqual(await statusesOf(network({ failures: "50%" }), 30));
    // The same conditions in a config of another volume change nothing.
    config = { ...config };
    expect(await statusesOf(handler, 10)).toEqual(
      (await statusesOf(network({ failures: "50%" }), 40)).slice(30),
    );
  });
});
