import { describe, expect, it } from "vitest";
import { ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import { POOL_PATTERNS, type PoolPatterns } from "../../seed/pool-patterns.ts";
import { MOCK_CONFIG } from "../../seed/types.ts";
import { DEFAULT_VOLUME, VOLUME_PRESETS } from "../../seed/volumes.ts";
import { createFleet } from "../pool/fleet.ts";
import { createResourceGenerator } from "../resource-generator.ts";
import { createNodePattern } from "./node-pattern.ts";
import { NODE_STATUSES, PATTERN_SIZE, takesWork } from "./node-state.ts";
import { TURN } from "./node-turns.ts";

const WEEK = 168;
const SEEDS = [1, 7, 42];
const TRAITS = { track: 3, status: "ONLINE", gpuType: 0, load: "normal" } as const;

/** The statuses of a whole pattern at a turn. */
function statusesAt(seed: number, turn: number, patterns: PoolPatterns = POOL_PATTERNS) {
  const pattern = createNodePattern(seed, patterns).at(turn);
  return Array.from({ length: PATTERN_SIZE }, (_, node) => pattern.stateOf(TRAITS, node + 1).status);
}

function countBy(statuses: readonly ResourceStatus[]): Record<string, number> {
  return Object.fromEntries(
    NODE_STATUSES.map((status) => [status, statuses.filter((other) => other === status).length]),
  );
}

function fleetAt(seed: number, volume: typeof DEFAULT_VOLUME, moment: number) {
  const fleet = createFleet({ seed, patterns: MOCK_CONFIG, poolPatterns: POOL_PATTERNS, volume });
  return createResourceGenerator({ fleet: fleet.at(moment) });
}

describe.each(SEEDS)("the nodes of a pattern, seed %d", (seed) => {
  it("change places, while as many are in each status that takes no work", () => {
    const [first, ...later] = [0, 1, 30, WEEK].map((turn) => statusesAt(seed, turn));
    for (const statuses of later) {
      expect(statuses).not.toEqual(first);
      const { CORDONED, DRAINING, OFFLINE } = countBy(statuses);
      expect({ CORDONED, DRAINING, OFFLINE }).toEqual({ CORDONED: 500, DRAINING: 500, OFFLINE: 500 });
    }
  });

  it("drain before they are off, and then come back", () => {
    const days = Array.from({ length: WEEK + 1 }, (_, turn) => statusesAt(seed, turn));
    const { DRAINING, OFFLINE, CORDONED } = ResourceStatus;
    const allowed = new Set(["work>work", `work>${DRAINING}`, `${DRAINING}>${OFFLINE}`, `${OFFLINE}>work`]);
    for (const step of [`work>${CORDONED}`, `${CORDONED}>work`]) allowed.add(step);
    const nameOf = (status: ResourceStatus) => (takesWork(status) ? "work" : status);
    const seen = new Set<string>();
    for (const [turn, statuses] of days.slice(1).entries()) {
      for (const [node, status] of statuses.entries()) {
        const before = days[turn]?.[node] as ResourceStatus;
        if (before !== status) seen.add(`${nameOf(before)}>${nameOf(status)}`);
      }
    }
    expect([...seen].toSorted()).toEqual([...allowed].filter((step) => step !== "work>work").toSorted());
    const cycles = days[0]?.filter((status, node) => {
      const own = days.map((statuses) => nameOf(statuses[node] as ResourceStatus));
      const off = own.indexOf(OFFLINE);
      return takesWork(status) && own.includes(DRAINING) && off >= 0 && own.lastIndexOf("work") > off;
    });
    expect(cycles?.length).toBeGreaterThan(50);
  });

  it("change at the full hour only, and names the turns at which each did", () => {
    const pattern = createNodePattern(seed, POOL_PATTERNS).at(60);
    for (let node = 1; node <= 600; node += 1) {
      const since = pattern.changedAt(TRAITS, node);
      const statusAt = (turn: number) => pattern.at(turn).stateOf(TRAITS, node).status;
      for (let turn = since; turn <= 60; turn += 1) expect(statusAt(turn)).toBe(statusAt(60));
      if (since > 0) expect(statusAt(since - 1)).not.toBe(statusAt(60));
    }
    const early = fleetAt(seed, DEFAULT_VOLUME, 5 * TURN);
    const late = fleetAt(seed, DEFAULT_VOLUME, 6 * TURN - 1);
    expect(late.generateGlobalPage(0, 500)).toEqual(early.generateGlobalPage(0, 500));
  });
});

describe("a config of other statuses", () => {
  it.each([
    ["nothing stops", { AVAILABLE: 1, IN_USE: 1 }],
    ["nothing is off", { AVAILABLE: 1, DRAINING: 3 }],
    ["nothing works", { DRAINING: 1, OFFLINE: 1 }],
    ["all is off", { OFFLINE: 1 }],
  ])("keeps its shares at each moment: %s", (_, nodeStatusDistribution) => {
    const patterns = { ...POOL_PATTERNS, nodeStatusDistribution };
    const [first, later] = [0, 77].map((turn) => countBy(statusesAt(5, turn, patterns)));
    for (const status of ["CORDONED", "DRAINING", "OFFLINE"]) expect(later?.[status]).toBe(first?.[status]);
  });
});

describe.each([0, 1, 50, WEEK])("sums over nodes at turn %d", (turn) => {
  it("are those of a scan, in a small world and filtered", () => {
    const world = fleetAt(9, { ...DEFAULT_VOLUME, pools: 130, resourcesPerPool: 70 }, turn * TURN);
    const all = world.generateAll();
    for (const status of NODE_STATUSES) {
      for (const hostname of ["", "7", "pool-1", "h100"]) {
        const wanted = all.filter((node) => node.status === status && node.hostname.includes(hostname));
        const page = world.generateGlobalPage(0, 10, { statuses: [status], hostname });
        expect(page.total).toBe(wanted.length);
        expect(page.entries).toEqual(wanted.slice(0, 10));
        const gpus = wanted.reduce((sum, node) => sum + node.non_workflow_usage_fields.gpu, 0);
        expect(page.resource_sum.non_workflow_usage.gpu).toBe(gpus);
      }
    }
    const tiles = world.map({ groupBy: "status" })?.tiles ?? [];
    for (const { key, nodes } of tiles)
      expect(all.filter(({ status }) => status === key)).toHaveLength(nodes);
    expect(world.generateGlobalPage(0, 1).by_status).toEqual(countBy(all.map(({ status }) => status)));
  });

  it("are exact over ten million", () => {
    const world = fleetAt(9, VOLUME_PRESETS.billion, turn * TURN);
    const counts = NODE_STATUSES.map((status) => world.count({ statuses: [status] }));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(world.totalGlobal);
    const { by_status } = world.generateGlobalPage(0, 1);
    expect(Object.values(by_status)).toEqual(counts);
    const draws = Array.from({ length: 4_000 }, (_, draw) =>
      Math.floor(((draw + 0.5) / 4_000) * world.totalGlobal),
    );
    const seen = countBy(draws.map((draw) => world.generateGlobal(draw).status));
    for (const [place, status] of NODE_STATUSES.entries()) {
      const share = (counts[place] as number) / world.totalGlobal;
      expect(Math.abs((seen[status] ?? 0) / 4_000 - share), status).toBeLessThan(0.025);
    }
  });
});
