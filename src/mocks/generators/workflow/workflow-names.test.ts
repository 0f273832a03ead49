import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkflowQueryResponse } from "../../../lib/api/generated.schemas.ts";
import { BILLION_VOLUME, LOW_VOLUME } from "../../seed/volumes.ts";
import { createWorld } from "../../world/world.ts";
import { workflowStems } from "./workflow-names.ts";

describe("the words of names", () => {
  it("are all pairs of prefix and suffix, without duplicates", () => {
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

/** What a resubmission copies: everything except times and outcome. */
function workOf(row: WorkflowQueryResponse) {
  const { submitted_by, pool, tags, labels, app_owner, app_name, app_version } = row;
  const graph = row.groups.map(({ name, downstream_groups, tasks }) => {
    return { name, downstream_groups, tasks: [...new Set(tasks.map((task) => task.name))] };
  });
  return { submitted_by, pool, tags, labels, app_owner, app_name, app_version, graph };
}

const NUMBERED = /^(?<base>.+-[0-9a-z]{8})-(?<number>[1-4])$/;

describe.each(fc.sample(fc.nat(), 2))("sequences of seed %d", (seed) => {
  const world = createWorld({ seed, volume: BILLION_VOLUME });
  const { workflows } = world;
  /** The index of a row in a sequence, near or far. */
  const members = fc
    .oneof(fc.nat(10_000), fc.integer({ min: 0, max: BILLION_VOLUME.workflows - 1_000 }))
    .map((start) => {
      let index = start;
      while (workflows.record(index).sequence === undefined) index += 1;
      return index;
    });

  it("contain about a tenth of all workflows, two to four each", () => {
    const { entries } = workflows.generatePage(0, 10_000);
    const numbers = entries.flatMap(({ name }) => NUMBERED.exec(name)?.groups?.number ?? []);
    expect(numbers.length / entries.length).toBeGreaterThan(0.06);
    expect(numbers.length / entries.length).toBeLessThan(0.15);
    expect(new Set(numbers)).toEqual(new Set(["1", "2", "3", "4"]));
  });

  it("are complete: each name down to 1 exists, is older than the next, and has the same spec", () => {
    fc.assert(
      fc.property(members, (index) => {
        const row = workflows.generate(index);
        const { base = "", number = "" } = NUMBERED.exec(row.name)?.groups ?? {};
        const newer = workflows.getByName(`${base}-${Number(number) + 1}`);
        if (newer !== null) expect(newer.submit_time >= row.submit_time).toBe(true);
        for (let earlier = Number(number) - 1; earlier >= 1; earlier -= 1) {
          const other = workflows.getByName(`${base}-${earlier}`);
          if (other === null) throw new Error(`${base}-${earlier} is missing.`);
          expect(other.submit_time <= row.submit_time).toBe(true);
          expect(workOf(other)).toEqual(workOf(row));
        }
        for (const none of [base, `${base}-0`, `${base}-5`, `${base}-01`, `${row.name}-1`]) {
          expect(workflows.getByName(none)).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it("have the previous workflow as parent, except the first", () => {
    fc.assert(
      fc.property(members, (index) => {
        const { name, parent_name, parent_job_id } = workflows.generate(index);
        const { base = "", number = "" } = NUMBERED.exec(name)?.groups ?? {};
        const before = Number(number) - 1;
        expect(parent_name).toBe(before === 0 ? undefined : `${base}-${before}`);
        expect(parent_job_id).toBe(before === 0 ? undefined : before);
        if (parent_name !== undefined) expect(workflows.getByName(parent_name)?.name).toBe(parent_name);
      }),
    );
  });

  it("leave other workflows without number and parent", () => {
    for (const row of workflows.generateFullPage(0, 200).entries) {
      if (NUMBERED.test(row.name)) continue;
      expect(row.parent_name).toBeUndefined();
      expect(workflows.getByName(`${row.name}-1`)).toBeNull();
    }
  });

  it("end with the list: a workflow whose predecessor is beyond the end has no parent", () => {
    // A world for each, with the cluster of its size.
    fc.assert(
      fc.property(members, (index) => {
        const cut = world.withVolume({ ...LOW_VOLUME, workflows: index + 1 }).workflows;
        const { name, parent_name } = cut.generate(index);
        expect(name).toBe(workflows.entry(index).name);
        expect(parent_name).toBeUndefined();
        const elder = workflows.generate(index).parent_name;
        if (elder !== undefined) expect(cut.getByName(elder)).toBeNull();
        const base = NUMBERED.exec(name)?.groups?.base;
        const { entries, total } = cut.generatePage(0, 5, { name: base });
        expect(entries.map((entry) => entry.name)).toContain(name);
        expect(total).toBe(entries.length);
      }),
      { numRuns: 8 },
    );
  });
});
