import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostRanges } from "./host-ranges";

/** All names of the range form. */
function expand(text: string): string[] {
  return [...text.matchAll(/([^,[\]]*)(?:\[([^\]]*)\])?([^,]*)(?:,|$)/g)]
    .filter(([whole]) => whole !== "")
    .flatMap(([, before = "", ranges, after = ""]) => {
      if (ranges === undefined) return [`${before}${after}`];
      return ranges.split(",").flatMap((range) => {
        const [from = "", to = from] = range.split("-");
        return Array.from({ length: Number(to) - Number(from) + 1 }, (_, place) => {
          const number = String(Number(from) + place).padStart(from.length, "0");
          return `${before}${number}${after}`;
        });
      });
    });
}

describe("host ranges", () => {
  it("put numbers that follow one another into one range", () => {
    const names = Array.from({ length: 120 }, (_, place) => `gpu-node-${String(place + 1).padStart(3, "0")}`);
    expect(hostRanges(names)).toBe("gpu-node-[001-120]");
    expect(hostRanges(["n-1", "n-2", "n-4", "n-7", "n-8"])).toBe("n-[1-2,4,7-8]");
  });

  it("keep pools, and numbers of different widths, apart", () => {
    expect(hostRanges(["a-node-001", "b-node-001", "a-node-002"])).toBe("a-node-[001-002],b-node-001");
    expect(hostRanges(["a-998", "a-999", "a-1000"])).toBe("a-[998-999],a-1000");
  });

  it("number hosts by their last digits, whatever follows", () => {
    expect(hostRanges(["rack2-n1.example", "rack2-n2.example"])).toBe("rack2-n[1-2].example");
  });

  it("count repeated names once, in any order", () => {
    expect(hostRanges(["n3", "n1", "n2", "n3", "login", "login"])).toBe("n[1-3],login");
    expect(hostRanges([])).toBe("");
  });

  it("stay exact beyond the safe integers", () => {
    expect(hostRanges(["n90071992547409929", "n90071992547409930"])).toBe(
      "n[90071992547409929-90071992547409930]",
    );
  });

  it("name all hosts and no others", () => {
    const name = fc
      .tuple(
        fc.constantFrom("a-node-", "b2-", ""),
        fc.integer({ min: 0, max: 1200 }),
        fc.constantFrom("", ".x"),
      )
      .map(([before, number, after]) => `${before}${String(number).padStart(3, "0")}${after}`);
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(new Set(expand(hostRanges(names)))).toEqual(new Set(names));
      }),
    );
  });
});
