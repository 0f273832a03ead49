import { describe, expect, it } from "vitest";
import { createWorld } from "../../world/world.ts";
import { workflowStems } from "./workflow-names.ts";

describe("the words of names", () => {
  it("are every pair of a prefix and a suffix, once", () => {
    const { patterns } = createWorld().config;
    const { namePrefixes, nameSuffixes } = patterns.workflows;
    const pairs = namePrefixes.flatMap((prefix) => nameSuffixes.map((suffix) => `${prefix}-${suffix}`));
    expect(workflowStems(patterns).toSorted()).toEqual(pairs.toSorted());
  });

  it.each([1, 2, 7, 42])("occur evenly among the rows of a filter, seed %d", (seed) => {
    const { workflows, config } = createWorld({ seed });
    const { entries } = workflows.generatePage(0, 120, {
      statuses: ["RUNNING"],
      priorities: ["HIGH", "LOW"],
    });
    const suffixes = config.patterns.workflows.nameSuffixes;
    const expected = entries.length / suffixes.length;
    const chiSquare = suffixes.reduce((sum, suffix) => {
      const count = entries.filter(({ name }) => name.includes(`-${suffix}-`)).length;
      return sum + (count - expected) ** 2 / expected;
    }, 0);
    // 16 degrees of freedom: chance exceeds 39 once in a thousand times, an evenly stepped pattern is far above.
    expect(chiSquare).toBeLessThan(39);
  });
});
