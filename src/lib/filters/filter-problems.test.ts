import { describe, expect, it } from "vitest";
import { valueProblem } from "./filter-problems.ts";
import type { AsyncFilterField } from "./filter-types.ts";

const pool: AsyncFilterField = { kind: "async", key: "pool", label: "Pool", loadOptions: async () => [] };
const loaded = () => [{ value: "training", label: "training" }];

describe("a value that the loaded list does not name", () => {
  it("is refused where the list is whole", () => {
    expect(valueProblem(pool, "elsewhere", loaded)).toBe(
      "“elsewhere” is not a valid value for Pool. Choose one from the list.",
    );
  });

  it("is taken as typed where the list only suggests", () => {
    expect(valueProblem({ ...pool, incomplete: true }, "elsewhere", loaded)).toBeNull();
  });

  it("is still refused when it is empty", () => {
    expect(valueProblem({ ...pool, incomplete: true }, " ", loaded)).toBe("Pool needs a value.");
  });
});
