import { describe, expect, it } from "vitest";
import { type GpuTypePattern, POOL_PATTERNS, type PoolPatterns, type PoolProfile } from "./pool-patterns.ts";
import { MOCK_CONFIG } from "./types.ts";
import { validatePoolPatterns } from "./validate-pool-patterns.ts";

const { workflows } = MOCK_CONFIG;

function refusalOf(overrides: Partial<PoolPatterns>, pools = workflows.pools): () => void {
  return () => validatePoolPatterns({ ...POOL_PATTERNS, ...overrides }, { ...workflows, pools });
}

function withType(overrides: Partial<GpuTypePattern>): Partial<PoolPatterns> {
  const [first, ...rest] = POOL_PATTERNS.gpuTypes;
  return { gpuTypes: [{ ...(first as GpuTypePattern), ...overrides }, ...rest] };
}

function withProfile(name: string, overrides: Partial<PoolProfile>): Partial<PoolPatterns> {
  const { profiles } = POOL_PATTERNS;
  return { profiles: { ...profiles, [name]: { ...(profiles[name] as PoolProfile), ...overrides } } };
}

describe("the default patterns", () => {
  it("are valid, also with other names", () => {
    expect(refusalOf({})).not.toThrow();
    expect(refusalOf({}, ["only-pool"])).not.toThrow();
  });

  it("have 3 platforms, 4 regions and 6 GPU types, and status shares that add up to 1", () => {
    const { platforms, regions, gpuTypes, statusDistribution, nodeStatusDistribution } = POOL_PATTERNS;
    expect([platforms.length, regions.length, gpuTypes.length]).toEqual([3, 4, 6]);
    for (const distribution of [statusDistribution, nodeStatusDistribution]) {
      expect(Object.values(distribution).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it("have a profile for each name, two pools that share a node set, and one that is oversubscribed", () => {
    const profiles = Object.values(POOL_PATTERNS.profiles);
    expect(Object.keys(POOL_PATTERNS.profiles)).toEqual(workflows.pools);
    expect(profiles.filter(({ nodeSet }) => nodeSet !== undefined)).toHaveLength(2);
    expect(profiles.filter(({ quota }) => quota === "oversubscribed")).toHaveLength(1);
  });
});

describe("invalid patterns are rejected by name and value", () => {
  it.each<[string, Partial<PoolPatterns>, string]>([
    ["negative weight", { statusDistribution: { ONLINE: -1 } }, "pools.statusDistribution.ONLINE is -1"],
    ["weights of nothing", { nodeStatusDistribution: {} }, "pools.nodeStatusDistribution is"],
    ["no number", { nodeStatusDistribution: { IN_USE: Number.NaN } }, "IN_USE is NaN"],
    ["no region", { regions: [] }, "pools.regions.length is 0"],
    ["region with a space", { regions: ["us west"] }, 'pools.regions[0] is "us west"'],
    ["backend twice", { furtherBackends: ["a", "a"] }, 'pools.furtherBackends[1] is "a"'],
    [
      "backend of the workflows",
      { furtherBackends: ["kubernetes"] },
      'pools.furtherBackends is "kubernetes"',
    ],
    ["type without a platform", withType({ platform: "abacus" }), 'pools.gpuTypes[0].platform is "abacus"'],
    ["three GPUs", withType({ gpusPerNode: 3 }), "pools.gpuTypes[0].gpusPerNode is 3"],
    ["too few cores", withType({ coresPerGpu: [8, 4] }), "pools.gpuTypes[0].coresPerGpu[1] is 4"],
    ["no memory", withType({ gibibytesPerGpu: [] }), "pools.gpuTypes[0].gibibytesPerGpu.length is 0"],
    [
      "half a terabyte",
      withType({ storageTebibytes: [0.5] }),
      "pools.gpuTypes[0].storageTebibytes[0] is 0.5",
    ],
    [
      "type of infinite weight",
      withType({ weight: Number.POSITIVE_INFINITY }),
      "gpuTypes.weight.H100 is Inf",
    ],
    ["unknown type", withProfile("preemptible", { gpuType: "B9" }), 'profiles.preemptible.gpuType is "B9"'],
    ["set of a pool's name", withProfile("ci-small", { nodeSet: "preemptible" }), 'nodeSet is "preemptible"'],
    ["set of a later pool's name", withProfile("ci-small", { nodeSet: "pool-12" }), 'nodeSet is "pool-12"'],
    ["set with a space", withProfile("ci-small", { nodeSet: "a b" }), 'profiles.ci-small.nodeSet is "a b"'],
    [
      "set with a gap",
      withProfile("ci-small", { nodeSet: "research-nodes", gpuType: "A100" }),
      "let pools of one set follow one another in workflows.pools",
    ],
    ["set of two types", withProfile("preemptible", { gpuType: "H100" }), "the same gpuType and status"],
    ["set of two statuses", withProfile("preemptible", { status: "OFFLINE" }), "the same gpuType and status"],
  ])("%s", (_case, overrides, message) => {
    expect(refusalOf(overrides)).toThrow(message);
  });

  it("values that the types exclude too", () => {
    const profiles = JSON.parse('{"a": {"gpuType": "H100", "load": "frantic"}}');
    expect(refusalOf({ profiles })).toThrow('pools.profiles.a.load is "frantic"');
    profiles.a = { gpuType: "H100", load: "busy", status: "SLEEPING" };
    expect(refusalOf({ profiles })).toThrow('pools.profiles.a.status is "SLEEPING"');
    profiles.a = { gpuType: "H100", load: "busy", quota: "half" };
    expect(refusalOf({ profiles })).toThrow('pools.profiles.a.quota is "half"');
    const statusDistribution = JSON.parse('{"ONLINE": 1, "BROKEN": 1}');
    expect(refusalOf({ statusDistribution })).toThrow("pools.statusDistribution.BROKEN is 1");
  });
});
