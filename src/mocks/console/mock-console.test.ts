import { describe, expect, it, vi } from "vitest";
import { DEFAULT_VOLUME, HIGH_VOLUME, VOLUME_PRESETS } from "../seed/volumes.ts";
import type { ApiWorld } from "../world/api-world.ts";
import { createMovingWorld } from "../world/moving-world.ts";
import { createPlayback } from "../world/playback.ts";
import { createWorld } from "../world/world.ts";
import { CONSOLE_NAME } from "./console-name.ts";
import { createMockConsole, type MockConsole } from "./mock-console.ts";

function consoleOf(start: ApiWorld = createWorld(), keeps = true) {
  const seen = {
    world: createMovingWorld(start),
    exchanges: 0,
    saved: [] as ApiWorld[],
    printed: [] as string[],
    warned: [] as string[],
    changes: { count: 0, isKept: true },
    time: 0,
  };
  const playback = createPlayback({
    world: () => seen.world,
    readTime: () => seen.time,
    onStop: (reason) => seen.warned.push(reason),
  });
  const mockConsole = createMockConsole({
    playback,
    changes: {
      state: () => seen.changes,
      forget() {
        const { count } = seen.changes;
        seen.changes = { ...seen.changes, count: 0 };
        return count;
      },
      keep(isKept) {
        seen.changes = { count: isKept ? seen.changes.count : 0, isKept };
      },
    },
    world: {
      get: () => seen.world,
      set(world) {
        seen.world = createMovingWorld(world);
        seen.exchanges += 1;
      },
    },
    storage: {
      save(world) {
        seen.saved.push(world);
        return keeps;
      },
    },
    print: (text) => seen.printed.push(text),
    warn: (text) => seen.warned.push(text),
  });
  return { mockConsole, playback, seen };
}

/** A call as a user types it, without type checks. */
function typed(mockConsole: MockConsole, call: keyof MockConsole, argument?: unknown): unknown {
  return Reflect.apply(mockConsole[call], undefined, [argument]);
}

describe("a setter", () => {
  it.each([
    ["setWorkflowTotal", 100_000, { workflows: 100_000 }, "Workflows: 100,000 (was 10,000)."],
    ["setPoolTotal", 1_000, { pools: 1_000 }, "Pools: 1,000 (was 50)."],
    ["setResourcePerPool", 10_000, { resourcesPerPool: 10_000 }, "Resources per pool: 10,000 (was 50)."],
    [
      "setResourceTotalGlobal",
      1_000_000,
      { resourcesTotal: 1_000_000 },
      "Resources over all pools: 1,000,000 (was pools × resources per pool).",
    ],
    ["setBucketTotal", 10_000, { buckets: 10_000 }, "Buckets: 10,000 (was 50)."],
    ["setDatasetTotal", 50_000, { datasets: 50_000 }, "Datasets: 50,000 (was 100)."],
    [
      "setLogLines",
      1_000_000,
      { logLines: 1_000_000 },
      "Log lines per attempt: 1,000,000 (was as many as each log has by its kind).",
    ],
  ] as const)(
    "%s sets one count, keeps it, and says and prints what it did",
    (call, total, count, sentence) => {
      const { mockConsole, seen } = consoleOf();
      expect(mockConsole[call](total)).toBe(sentence);
      expect(seen.printed).toEqual([sentence]);
      expect(mockConsole.getVolumes()).toEqual({ ...DEFAULT_VOLUME, ...count });
      expect(seen.saved.map(({ config }) => config)).toEqual([seen.world.config]);
    },
  );

  it("does not change the rows or the seed", () => {
    const { mockConsole, seen } = consoleOf(createWorld({ seed: 7 }));
    const row = seen.world.workflows.entry(3);
    mockConsole.setWorkflowTotal(5);
    expect(seen.world.config.seed).toBe(7);
    expect(seen.world.workflows.total).toBe(5);
    expect(seen.world.workflows.entry(3)).toEqual(row);
  });

  it("reports when the browser cannot store the choice", () => {
    const { mockConsole } = consoleOf(createWorld(), false);
    expect(mockConsole.setWorkflowTotal(5)).toBe(
      "Workflows: 5 (was 10,000). This browser does not keep it over a reload.",
    );
  });
});

describe("setResourceTotalGlobal", () => {
  it("fixes the total against other setters, which report it, until null resets it", () => {
    const { mockConsole } = consoleOf();
    mockConsole.setResourceTotalGlobal(1_000);
    expect(mockConsole.setPoolTotal(10)).toContain(
      "Over all pools there are still 1,000: setResourceTotalGlobal(null)",
    );
    expect(mockConsole.setResourceTotalGlobal(null)).toBe(
      "Resources over all pools: pools × resources per pool (was 1,000).",
    );
    expect(mockConsole.getVolumes().resourcesTotal).toBeUndefined();
  });
});

describe("setVolume", () => {
  it("sets every count, including derived ones", () => {
    const { mockConsole, seen } = consoleOf();
    mockConsole.setResourceTotalGlobal(3);
    expect(mockConsole.setVolume("high")).toMatch(
      /^Volume: 100,000 workflows, 200 pools, .*\(was 10,000 workf/,
    );
    expect(seen.world.config.volume).toEqual(HIGH_VOLUME);
  });
});

describe("setLogLines and setLogScenario", () => {
  it("change logs, in combination if valid, and no rows", async () => {
    const { mockConsole, seen } = consoleOf();
    const row = seen.world.workflows.entry(3);
    expect(mockConsole.setLogScenario("streaming")).toBe("Logs: streaming (was mixed).");
    expect(mockConsole.setLogLines(7)).toMatch(/^Log lines per attempt: 7 /);
    expect(seen.world.config).toMatchObject({ logScenario: "streaming", volume: { logLines: 7 } });
    const [running] = seen.world.workflows.generateFullPage(0, 1, { statuses: ["RUNNING"] }).entries;
    const task = running?.groups.flatMap(({ tasks }) => tasks).find(({ status }) => status === "RUNNING");
    const index = seen.world.workflows.indexByName(running?.name ?? "") as number;
    const logs = await seen.world.loadLogs();
    expect(logs.scenarioOf(index, task?.name ?? "")).toBe("streaming");
    expect(logs.taskLog(index, task?.name ?? "")?.lineCount).toBe(7);
    expect(seen.world.workflows.entry(3)).toEqual(row);

    expect(mockConsole.setLogScenario("empty")).toBe(false);
    expect(seen.warned.at(-1)).toContain("volume.logLines is 7: leave it out, or give another logScenario");
    expect(mockConsole.setLogLines(null)).toBe(
      "Log lines per attempt: as many as each log has by its kind (was 7).",
    );
    expect(mockConsole.setLogScenario("empty")).toBe("Logs: empty (was streaming).");
    expect(seen.saved.at(-1)?.config).toBe(seen.world.config);
  });
});

describe("changes to the world", () => {
  const done = () => {
    const start = createWorld();
    const name = start.workflows.generatePage(0, 1, { statuses: ["RUNNING"] }).entries[0]?.name as string;
    start.submitter.cancel(name);
    const found = consoleOf(start);
    return {
      ...found,
      isCanceled: () => found.seen.world.workflows.getByName(name)?.cancelled_by !== undefined,
    };
  };

  it.each([
    ["setNetwork", { latency: "50ms" }],
    ["setVolume", "high"],
    ["setWorkflowTotal", 20_000],
    ["setLogLines", 5],
    ["setLogScenario", "normal"],
  ] as const)("survive %s", (call, argument) => {
    const { mockConsole, seen, isCanceled } = done();
    expect(typed(mockConsole, call, argument)).toEqual(expect.any(String));
    expect(isCanceled()).toBe(true);
    expect(seen.exchanges).toBe(1);
  });

  it.each([
    ["setSeed", 1],
    ["reset", undefined],
  ] as const)("do not survive %s, which reports it", (call, argument) => {
    const { mockConsole, isCanceled } = done();
    expect(typed(mockConsole, call, argument)).toMatch(
      / Workflows canceled or submitted, settings and credentials start over\.$/,
    );
    expect(isCanceled()).toBe(false);
  });
});

describe("setSeed", () => {
  it("changes every row and no count", () => {
    const { mockConsole, seen } = consoleOf();
    mockConsole.setWorkflowTotal(500);
    const before = seen.world.workflows.generatePage(0, 5);
    expect(mockConsole.setSeed(2)).toMatch(/^Seed: 2 \(was 1\)\. /);
    const after = seen.world.workflows.generatePage(0, 5);
    expect(after.total).toBe(500);
    for (const entry of after.entries)
      expect(before.entries.map(({ name }) => name)).not.toContain(entry.name);
  });
});

describe("setNetwork", () => {
  it("changes the given values, and no rows", () => {
    const { mockConsole, seen } = consoleOf();
    const row = seen.world.workflows.entry(3);
    expect(mockConsole.setNetwork({ latency: 1_500 })).toBe(
      "Network: 1,500 ms latency (was every answer at once).",
    );
    expect(mockConsole.setNetwork({ failures: "10%", pattern: "/api/workflow/*" })).toBe(
      "Network: 1,500 ms latency, 10 % failures on /api/workflow/* (was 1,500 ms latency).",
    );
    expect(seen.world.config.network).toEqual({
      latency: 1_500,
      failures: "10%",
      pattern: "/api/workflow/*",
    });
    expect(seen.world.workflows.entry(3)).toEqual(row);
  });

  it("removes all latency, given null", () => {
    const { mockConsole, seen } = consoleOf();
    mockConsole.setNetwork({ latency: "never", failures: "offline" });
    expect(mockConsole.setNetwork(null)).toBe("Network: every answer at once (was never answers, offline).");
    expect(mockConsole.setNetwork({ failures: "forbidden" })).toBe(
      "Network: forbidden (was every answer at once).",
    );
    mockConsole.setNetwork(null);
    expect(seen.world.config).toEqual(createWorld().config);
  });
});

describe("reset", () => {
  it("restores the defaults and prints them", () => {
    const { mockConsole, seen } = consoleOf();
    mockConsole.setSeed(2);
    mockConsole.setVolume("low");
    mockConsole.setNetwork({ failures: "all" });
    expect(mockConsole.reset()).toMatch(/^Back to the defaults: seed 1, 10,000 workflows, 50 pools,/);
    expect(seen.world.config).toEqual(createWorld().config);
    expect(seen.saved.at(-1)?.config).toBe(seen.world.config);
  });
});

describe("time", () => {
  it("is set in minutes, without an exchange of the world", () => {
    const { mockConsole, seen } = consoleOf();
    const row = seen.world.workflows.page({ limit: 1 }).entries[0];
    expect(mockConsole.setElapsed(90)).toBe("Time since the world began: 1 h 30 min (was 0 min).");
    expect(seen.world.config.elapsed).toBe(5_400_000);
    expect(mockConsole.setElapsed(2 * 24 * 60 + 0.5)).toBe(
      "Time since the world began: 2 days 30 s (was 1 h 30 min).",
    );
    expect(mockConsole.setElapsed(0)).toMatch(/: 0 min \(was 2 days 30 s\)\.$/);
    expect(seen.world.workflows.page({ limit: 1 }).entries[0]).toEqual(row);
    expect(seen.exchanges).toBe(0);
  });

  it("plays and pauses", () => {
    const { mockConsole, playback, seen } = consoleOf();
    expect(mockConsole.play(60)).toBe("Time: ×60 (was paused). The world has lived for 0 min.");
    seen.time += 5_000;
    expect(mockConsole.play(1)).toBe("Time: ×1 (was ×60). The world has lived for 5 min.");
    seen.time += 5_000;
    expect(mockConsole.pause()).toBe("Time: paused (was ×1). The world has lived for 5 min 5 s.");
    seen.time += 5_000;
    playback.update();
    expect(seen.world.config.elapsed).toBe(305_000);
    expect(seen.printed).toHaveLength(3);
  });

  it("stays what it is when the world is exchanged, and begins anew with a reset", () => {
    const { mockConsole, playback, seen } = consoleOf();
    mockConsole.setElapsed(60);
    mockConsole.pause();
    mockConsole.setVolume("low");
    mockConsole.setSeed(2);
    mockConsole.setNetwork({ latency: "3s" });
    expect(seen.world.config.elapsed).toBe(3_600_000);
    expect(playback.speed).toBe(0);
    mockConsole.reset();
    expect(seen.world.config.elapsed).toBe(0);
    expect(playback.speed).toBe(1);
  });

  it("does not pass beyond seven days", () => {
    const { mockConsole, seen } = consoleOf();
    mockConsole.setElapsed(10_080);
    expect(mockConsole.play(1)).toBe(false);
    expect(seen.warned).toEqual([
      "The world is seven days old, which is as far as it reaches: go back first. Nothing was changed.",
    ]);
  });
});

describe("keepChanges and forgetChanges", () => {
  it("say what was forgotten, and what a reload does", () => {
    const { mockConsole, seen } = consoleOf();
    seen.changes = { count: 3, isKept: true };
    expect(mockConsole.forgetChanges()).toBe("Changes: 0, kept over a reload (was 3, kept over a reload).");
    seen.changes = { count: 1_000, isKept: true };
    expect(mockConsole.keepChanges(false)).toBe(
      "Changes: 0, gone with a reload (was 1,000, kept over a reload).",
    );
    expect(mockConsole.reset()).toEqual(expect.any(String));
    expect(seen.changes.isKept).toBe(true);
  });
});

describe("an invalid argument", () => {
  it.each([
    ["setWorkflowTotal", -1, "volume.workflows is -1: give an integer from 0 to 2^41."],
    ["setWorkflowTotal", 1.5, "volume.workflows is 1.5: give an integer from 0 to 2^41."],
    ["setWorkflowTotal", 2 ** 41 + 1, "volume.workflows is 2199023255553: give an integer"],
    ["setWorkflowTotal", Number.NaN, "volume.workflows is NaN: give an integer"],
    ["setWorkflowTotal", "100000", 'volume.workflows is "100000": give a number.'],
    ["setWorkflowTotal", undefined, "volume.workflows is undefined: give a number."],
    ["setWorkflowTotal", null, "volume.workflows is null: give a number."],
    ["setPoolTotal", 5n, "volume.pools is 5n: give a number."],
    ["setResourcePerPool", [3], "volume.resourcesPerPool is [3]: give a number."],
    ["setResourceTotalGlobal", undefined, "volume.resourcesTotal is undefined: give a number."],
    ["setBucketTotal", -0.1, "volume.buckets is -0.1: give an integer"],
    ["setDatasetTotal", Number.POSITIVE_INFINITY, "volume.datasets is Infinity: give an integer"],
    ["setLogLines", 1e13, "volume.logLines is 10000000000000: give an integer from 0 to 10^12."],
    ["setLogLines", "7", 'volume.logLines is "7": give a number.'],
    ["setLogScenario", "busy", 'logScenario is "busy": give one of normal, error-heavy,'],
    ["setLogScenario", null, "logScenario is null: give one of normal,"],
    ["setSeed", -1, "seed is -1: give an integer from 0 to 2^53 − 1."],
    ["setSeed", undefined, "seed is undefined: give a number."],
    ["setVolume", "huge", `volume is "huge": give one of ${Object.keys(VOLUME_PRESETS).join(", ")}.`],
    ["setVolume", "toString", 'volume is "toString": give one of none, one,'],
    ["setNetwork", { latency: -5 }, "network.latency is -5: give none, 50ms,"],
    ["setNetwork", { failures: 0.1 }, "network.failures is 0.1: give none, 10%,"],
    [
      "setNetwork",
      { pattern: "workflow" },
      'network.pattern is "workflow": give a path such as /api/workflow/*',
    ],
    [
      "setNetwork",
      { failure: "10%" },
      'network has a key "failure": only latency, failures, pattern are known.',
    ],
    ["setNetwork", "3s", 'network is "3s": give an object.'],
    ["setNetwork", undefined, "network is undefined: give an object."],
    ["setVolume", 3, "volume is 3: give one of none, one,"],
    ["setElapsed", -1, "elapsed is -1: give minutes from 0 to 10,080, which is seven days."],
    ["setElapsed", 10_081, "elapsed is 10081: give minutes"],
    ["setElapsed", Number.NaN, "elapsed is NaN: give minutes"],
    ["setElapsed", "1h", 'elapsed is "1h": give a number.'],
    ["play", 0, "speed is 0: give an integer from 1 to 86400."],
    ["play", undefined, "speed is undefined: give a number."],
    ["play", 86_401, "speed is 86401: give an integer"],
    ["keepChanges", undefined, "keepChanges is undefined: give true or false."],
    ["keepChanges", "false", 'keepChanges is "false": give true or false.'],
  ] as const)("%s(%s) is rejected with a reason, and changes nothing", (call, argument, reason) => {
    const { mockConsole, seen } = consoleOf();
    expect(typed(mockConsole, call, argument)).toBe(false);
    expect(seen.warned).toHaveLength(1);
    expect(seen.warned[0]).toContain(reason);
    expect(seen.warned[0]).toMatch(/ Nothing was changed\.$/);
    expect(seen).toMatchObject({ exchanges: 0, saved: [], printed: [] });
    expect(seen.world.config.elapsed).toBe(0);
  });
});

describe("help", () => {
  it("prints every call and the current values", async () => {
    const { mockConsole, seen } = consoleOf(createWorld({ seed: 77 }));
    mockConsole.help();
    await vi.dynamicImportSettled();
    const [text = ""] = seen.printed;
    for (const call of Object.keys(mockConsole)) expect(text).toContain(`${CONSOLE_NAME}.${call}(`);
    expect(text).toContain("now 77");
    expect(text).toContain("now 10,000");
  });

  it("prints examples that work", async () => {
    const { mockConsole, seen } = consoleOf();
    mockConsole.help();
    await vi.dynamicImportSettled();
    const examples = [...(seen.printed[0] ?? "").matchAll(/__mockConfig\.(\w+)\((.+?)\) {2}/g)];
    expect(examples.length).toBeGreaterThanOrEqual(13);
    for (const [, call, argument] of examples) {
      // The examples are JSON, or object literals with plain keys.
      const value: unknown = JSON.parse((argument ?? "").replace(/(\w+):/g, '"$1":'));
      expect(typed(mockConsole, call as keyof MockConsole, value)).toEqual(expect.any(String));
    }
    expect(seen.warned).toEqual([]);
  });
});
