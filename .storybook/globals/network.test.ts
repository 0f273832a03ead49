import { describe, expect, it } from "vitest";
import { FAILURES, LATENCIES } from "@/mocks/network/conditions";
import { failuresMenu, latencyMenu, networkOf } from "./network.ts";

describe("the network globals", () => {
  it("default to a good network, also for invalid values", () => {
    const good = { latency: "none", failures: "none" };
    expect(networkOf({})).toEqual(good);
    expect(networkOf({ latency: "slow", failures: "some" })).toEqual(good);
    expect(networkOf({ latency: -5, failures: 10 })).toEqual(good);
  });

  it("offer every preset under a name that a URL can hold", () => {
    const latencies = latencyMenu.items.map(({ value }) => value);
    const failures = failuresMenu.items.map(({ value }) => value);
    expect(latencies.map((latency) => networkOf({ latency }).latency)).toEqual(Object.keys(LATENCIES));
    expect(failures.map((value) => networkOf({ failures: value }).failures)).toEqual(Object.keys(FAILURES));
    // Storybook drops other characters, and reads digits alone as a number, which matches no item.
    for (const value of [...latencies, ...failures]) expect(value).toMatch(/^(?!\d+$)[a-zA-Z0-9 _-]+$/);
  });

  it("accept any number of milliseconds from a URL", () => {
    expect(networkOf({ latency: 120 }).latency).toBe(120);
  });
});
