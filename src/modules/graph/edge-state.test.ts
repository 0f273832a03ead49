import { describe, expect, it } from "vitest";
import { edgeState } from "./edge-state";

describe("edgeState", () => {
  it.each([
    ["WAITING", "WAITING", "pending"],
    ["SCHEDULING", "WAITING", "pending"],
    ["INITIALIZING", "WAITING", "active"],
    ["RUNNING", "WAITING", "active"],
    ["COMPLETED", "WAITING", "ready"],
    ["COMPLETED", "RUNNING", "ready"],
    ["COMPLETED", "COMPLETED", "done"],
    ["COMPLETED", "FAILED", "done"],
    ["FAILED", "FAILED_UPSTREAM", "failed"],
    ["FAILED_UPSTREAM", "FAILED_UPSTREAM", "failed"],
    // Never ran because of another group: this edge did not fail.
    ["COMPLETED", "FAILED_UPSTREAM", "done"],
    ["FAILED_CANCELED", "FAILED_CANCELED", "done"],
  ] as const)("from %s to %s is %s", (source, target, state) => {
    expect(edgeState(source, target)).toBe(state);
  });
});
