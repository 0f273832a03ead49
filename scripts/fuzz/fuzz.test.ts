import { expect, it } from "vitest";
import { fuzz } from "./fuzz.ts";
import { describeFailure } from "./report.ts";

/** Enough to meet every parameter of every operation many times; `pnpm fuzz --requests 1000000` sends more. */
const REQUESTS = 20_000;

it("requests and responses match the contract, in both directions", { timeout: 300_000 }, async () => {
  const volumes = ["none", "low", "high", "billion"] as const;
  const { sent, failures } = await fuzz({ requests: REQUESTS, seed: 1, volumes });
  expect(failures.map(describeFailure).join("\n\n")).toBe("");
  expect(sent).toBe(REQUESTS);
});

it("stops when it is interrupted", async () => {
  const interruption = new AbortController();
  setTimeout(() => interruption.abort(), 0);
  const options = { requests: 1_000_000, seed: 1, volumes: ["low"], operations: ["getVersion"] } as const;
  const { sent } = await fuzz({ ...options, signal: interruption.signal });
  expect(sent).toBeLessThan(10_000);
});
