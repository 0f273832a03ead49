import { describe, expect, it } from "vitest";
import { FAILURES, LATENCIES } from "../../src/mocks/network/conditions.ts";
import { failuresGlobalType, latencyGlobalType, networkOf } from "./network.ts";

describe("the network of the toolbar", () => {
  it("is good unless told otherwise, and where the URL holds nonsense", () => {
    const good = { latency: "none", failures: "none" };
    expect(networkOf({})).toEqual(good);
    expect(networkOf({ latency: "slow", failures: "some" })).toEqual(good);
    expect(networkOf({ latency: -5, failures: 10 })).toEqual(good);
  });

  it("can be every preset, each by text that an address may hold", () => {
    const latencies = latencyGlobalType.toolbar.items.map(({ value }) => value);
    const failures = failuresGlobalType.toolbar.items.map(({ value }) => value);
    expect(latencies.map((latency) => networkOf({ latency }).latency)).toEqual(Object.keys(LATENCIES));
    expect(failures.map((value) => networkOf({ failures: value }).failures)).toEqual(Object.keys(FAILURES));
    // Storybook drops other characters, and reads digits as a number, which is no item of the toolbar.
    for (const value of [...latencies, ...failures]) expect(value).toMatch(/^(?!\d+$)[a-zA-Z0-9 _-]+$/);
  });

  it("takes any number of milliseconds from the address", () => {
    expect(networkOf({ latency: 120 }).latency).toBe(120);
  });
});
