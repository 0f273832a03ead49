import { describe, expect, it } from "vitest";
import { valueProblem } from "./filter-problems.ts";
import type { AsyncFilterField } from "./filter-types.ts";

const pool: AsyncFilterField = { kind: "async", key: "pool", label: "Pool", loadOptions: async () => [] };
const loaded = () => [{ value: "training", label: "training" }];

describe("a value missing from the loaded list", () => {
  it("is rejected if the list is complete", () => {
    expect(valueProblem(pool, "elsewhere", loaded)).toBe(
      "“elsewhere” is not a valid value for Pool. Choose one from the list.",
    );
  });

  it("is accepted if the list is incomplete", () => {
    expect(valueProblem({ ...pool, incomplete: true }, "elsewhere", loaded)).toBeNull();
  });

  it("is still rejected when empty", () => {
    expect(valueProblem({ ...pool, incomplete: true }, " ", loaded)).toBe("Pool needs a value.");
  });
});
