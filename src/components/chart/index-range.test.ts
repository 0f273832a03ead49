import { describe, expect, test } from "vitest";
import { endsOf, extendedRange } from "./index-range.ts";

describe("extendedRange", () => {
  test("starts at the mark that the keys are on", () => {
    expect(extendedRange(undefined, "ArrowRight", 3, 24)).toEqual({ anchor: 3, head: 4 });
    expect(extendedRange(undefined, "ArrowLeft", 3, 24)).toEqual({ anchor: 3, head: 2 });
  });

  test("moves its head, past its anchor too, and never beyond the marks", () => {
    expect(extendedRange({ anchor: 3, head: 4 }, "ArrowLeft", 3, 24)).toEqual({ anchor: 3, head: 3 });
    expect(extendedRange({ anchor: 3, head: 3 }, "ArrowLeft", 3, 24)).toEqual({ anchor: 3, head: 2 });
    expect(extendedRange({ anchor: 3, head: 23 }, "ArrowRight", 3, 24)).toEqual({ anchor: 3, head: 23 });
    expect(extendedRange({ anchor: 3, head: 5 }, "Home", 3, 24)).toEqual({ anchor: 3, head: 0 });
    expect(extendedRange({ anchor: 3, head: 5 }, "End", 3, 24)).toEqual({ anchor: 3, head: 23 });
  });

  test("other keys, and charts without marks, select nothing", () => {
    expect(extendedRange(undefined, "a", 3, 24)).toBeNull();
    expect(extendedRange(undefined, "ArrowRight", 0, 0)).toBeNull();
  });

  test("its ends are in the order of the marks", () => {
    expect(endsOf({ anchor: 7, head: 3 })).toEqual([3, 7]);
  });
});
