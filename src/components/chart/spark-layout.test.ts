import { describe, expect, test } from "vitest";
import { sparkPaths } from "./spark-layout.ts";

describe("sparkPaths", () => {
  test("starts at zero, whatever the least value is", () => {
    expect(sparkPaths([50, 100], 100, 24)).toEqual({
      line: "M2,12L98,2",
      area: "M2,12L98,2L98,22L2,22Z",
      end: { x: 98, y: 2 },
    });
  });

  test("leaves a gap where a value is unknown", () => {
    expect(sparkPaths([10, 10, undefined, 10, 10], 100, 24).line).toBe("M2,2L26,2M74,2L98,2");
    expect(sparkPaths([10, undefined], 100, 24).end).toBeUndefined();
  });

  test("a lone value is level, and zeros are at the bottom", () => {
    expect(sparkPaths([1_000_000_000], 100, 24).line).toBe("M2,2L98,2");
    expect(sparkPaths([0, 0], 100, 24).line).toBe("M2,22L98,22");
  });

  test("without values there is nothing to draw", () => {
    expect(sparkPaths([], 100, 24)).toEqual({ line: "", area: "", end: undefined });
  });
});
