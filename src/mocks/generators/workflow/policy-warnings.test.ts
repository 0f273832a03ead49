import { describe, expect, it } from "vitest";
import { LOW_VOLUME } from "../../seed/volumes.ts";
import { createWorld } from "../../world/world.ts";
import { labelEnforcement } from "../label-policy.ts";
import { poolIndex } from "../pool-names.ts";

const world = createWorld({ seed: 4 });
const { patterns, volume } = world.config;
// New rows, and old ones among which some still run.
const entries = [0, 6_000].flatMap((offset) => world.workflows.generateFullPage(offset, 1_500).entries);

/** Expects warnings on exactly the rows to which they apply, and rows of both kinds. */
function expectExactly(sentence: RegExp, isTrue: (row: (typeof entries)[number]) => boolean): void {
  const warned = entries.filter(({ warnings = [] }) => warnings.some((text) => sentence.test(text)));
  expect(warned.map(({ name }) => name)).toEqual(entries.filter(isTrue).map(({ name }) => name));
  expect(warned.length).toBeGreaterThan(0);
  expect(warned.length).toBeLessThan(entries.length / 4);
}

function policyOf(pool: string) {
  return labelEnforcement(poolIndex(patterns, pool, volume.pools) as number);
}

describe("labels", () => {
  it("are set on every workflow of a pool that enforces them, and only on some of other pools", () => {
    const unlabelled = entries.filter(({ labels }) => labels === undefined);
    const policies = unlabelled.map(({ pool = "" }) => policyOf(pool));
    expect(new Set(policies)).toEqual(new Set(["off", "warn"]));
    expect(entries.some(({ pool = "" }) => policyOf(pool) === "enforce")).toBe(true);
    for (const { labels } of entries) if (labels) expect(labels.team).toBeDefined();
  });
});

describe("warnings", () => {
  it("about a missing label appear if the pool requires it and the row has none", () => {
    expectExactly(/`team` label/, ({ pool = "", labels }) => {
      return policyOf(pool) === "warn" && labels?.team === undefined;
    });
  });

  it("about preemption appear on LOW rows", () => {
    expectExactly(/preempted/, ({ priority }) => priority === "LOW");
  });

  it("about a long timeout appear on HIGH rows if it exceeds three weeks, with its length", () => {
    expectExactly(
      /exec_timeout/,
      ({ priority, exec_timeout = 0 }) => priority === "HIGH" && exec_timeout > 21 * 86_400,
    );
    for (const { exec_timeout = 0, warnings = [] } of entries) {
      const [, hours] = /exec_timeout is (\d+) hours/.exec(warnings.join("\n")) ?? [];
      if (hours !== undefined) expect(Number(hours) * 3_600).toBe(exec_timeout);
    }
  });

  it("are absent otherwise", () => {
    for (const { warnings } of entries) expect(warnings).not.toEqual([]);
    expect(entries.filter(({ warnings }) => warnings === undefined).length).toBeGreaterThan(2_000);
  });

  it("do not require labels in a world without pools", () => {
    const bare = world.withVolume({ ...LOW_VOLUME, pools: 0 }).workflows.generateFullPage(0, 100).entries;
    expect(bare.flatMap(({ warnings = [] }) => warnings).filter((text) => text.includes("label"))).toEqual(
      [],
    );
  });
});
