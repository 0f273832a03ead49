import { describe, expect, it } from "vitest";
import { deadlineOf, lastDeadline } from "./deadline";

describe("deadlines", () => {
  it("are the execution timeout after the start", () => {
    expect(deadlineOf({ start_time: "2026-11-22T12:00:00Z", exec_timeout: 3600 })).toBe(
      Date.parse("2026-11-22T13:00:00Z"),
    );
  });

  it("are unknown without a start or a timeout", () => {
    expect(deadlineOf({ start_time: "2026-11-22T12:00:00Z" })).toBeNull();
    expect(deadlineOf({ exec_timeout: 3600 })).toBeNull();
  });

  it("of several are the last, unless one is unknown", () => {
    expect(lastDeadline([3, 9, 4])).toBe(9);
    expect(lastDeadline([3, null, 4])).toBeNull();
  });
});
