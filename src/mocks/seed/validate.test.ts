import { describe, expect, it } from "vitest";
import type { LogScenario } from "./log-patterns.ts";
import { MOCK_CONFIG, type MockPatterns, type WorkflowPatterns } from "./types.ts";
import {
  validateEpoch,
  validateLogScenario,
  validatePatterns,
  validateSeed,
  validateVolume,
} from "./validate.ts";
import { DEFAULT_VOLUME, VOLUME_PRESETS } from "./volumes.ts";

function withWorkflows(overrides: Partial<WorkflowPatterns>): MockPatterns {
  return { ...MOCK_CONFIG, workflows: { ...MOCK_CONFIG.workflows, ...overrides } };
}

describe("the default config", () => {
  it("is valid", () => {
    expect(() => validatePatterns(MOCK_CONFIG)).not.toThrow();
    for (const volume of Object.values(VOLUME_PRESETS)) expect(() => validateVolume(volume)).not.toThrow();
  });

  it("has a display name for every user, including a long one and one outside of Latin script", () => {
    const { displayNames } = MOCK_CONFIG.users;
    expect(Object.keys(displayNames)).toEqual(MOCK_CONFIG.workflows.users);
    expect(Object.values(displayNames).some((name) => name.length > 40)).toBe(true);
    expect(Object.values(displayNames).some((name) => !/\p{Script=Latin}/u.test(name))).toBe(true);
  });

  it("has status weights that add up to 1", () => {
    const weights = Object.values(MOCK_CONFIG.workflows.statusDistribution);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(weights).toHaveLength(16);
  });
});

describe("an invalid config is rejected by name and value", () => {
  it.each<[string, Partial<WorkflowPatterns>, string]>([
    [
      "negative weight",
      { statusDistribution: { RUNNING: -0.1 } },
      "workflows.statusDistribution.RUNNING is -0.1",
    ],
    [
      "weight that is no number",
      { priorityDistribution: { LOW: Number.NaN } },
      "priorityDistribution.LOW is NaN",
    ],
    ["infinite weight", { priorityDistribution: { LOW: Number.POSITIVE_INFINITY } }, "LOW is Infinity"],
    [
      "weights that sum to zero",
      { statusDistribution: { RUNNING: 0 } },
      'statusDistribution is "{\\"RUNNING\\":0}"',
    ],
    ["no weights at all", { priorityDistribution: {} }, "workflows.priorityDistribution is"],
    ["empty list", { users: [], apps: [] }, "workflows.users.length is 0"],
    ["name with a space", { pools: ["gpu pool"] }, 'workflows.pools[0] is "gpu pool"'],
    ["name of a later pool", { pools: ["gpu", "pool-2"] }, 'workflows.pools[1] is "pool-2"'],
    ["name twice", { tags: ["a", "b", "a"] }, 'workflows.tags[2] is "a"'],
    [
      "app of a stranger",
      { apps: [{ name: "a", owner: "nobody", versions: 1 }] },
      'workflows.apps[0].owner is "nobody"',
    ],
    [
      "too many tags",
      { tags: Array.from({ length: 21 }, (_, tag) => `t${tag}`) },
      "workflows.tags.length is 21",
    ],
  ])("%s", (_case, overrides, message) => {
    expect(() => validatePatterns(withWorkflows(overrides))).toThrow(message);
  });

  it("a status outside the contract", () => {
    const statusDistribution = JSON.parse('{"RUNNING": 0.9, "SCHEDULING": 0.1}');
    expect(() => validatePatterns(withWorkflows({ statusDistribution }))).toThrow("SCHEDULING is 0.1");
  });

  it.each([1.5, -1, Number.NaN, 2 ** 53])("seed %d", (seed) => {
    expect(() => validateSeed(seed)).toThrow(`seed is ${seed}`);
  });

  it.each([-1, 0.5, 2 ** 41 + 1, Number.NaN])("volume %d", (workflows) => {
    expect(() => validateVolume({ ...DEFAULT_VOLUME, workflows })).toThrow(
      `volume.workflows is ${workflows}`,
    );
  });

  it("more nodes than sums of GPUs allow, unless the volume counts them over all pools", () => {
    const volume = { ...DEFAULT_VOLUME, pools: 2 ** 26, resourcesPerPool: 2 ** 24 };
    expect(() => validateVolume(volume)).not.toThrow();
    const larger = { ...volume, pools: volume.pools + 1 };
    expect(() => validateVolume(larger)).toThrow(
      "volume.pools × volume.resourcesPerPool is 1125899923619840: give two counts whose product",
    );
    expect(() => validateVolume({ ...larger, resourcesTotal: 5 })).not.toThrow();
  });

  it("logs with more lines than supported, and lines in empty logs", () => {
    expect(() => validateVolume({ ...DEFAULT_VOLUME, logLines: 1e12 })).not.toThrow();
    expect(() => validateVolume({ ...DEFAULT_VOLUME, logLines: 1e12 + 1 })).toThrow(
      "volume.logLines is 1000000000001: give an integer from 0 to 10^12",
    );
    expect(() => validateLogScenario("empty", { ...DEFAULT_VOLUME, logLines: 0 })).not.toThrow();
    expect(() => validateLogScenario("empty", { ...DEFAULT_VOLUME, logLines: 5 })).toThrow(
      "volume.logLines is 5: leave it out",
    );
    expect(() => validateLogScenario("busy" as LogScenario, DEFAULT_VOLUME)).toThrow(
      'logScenario is "busy": give one of normal,',
    );
  });

  it("a time in seconds", () => {
    expect(() => validateEpoch(1_772_452_800)).toThrow("epoch is 1772452800");
  });
});
