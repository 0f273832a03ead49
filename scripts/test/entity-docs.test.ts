import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createMockConsole } from "../../src/mocks/console/mock-console.ts";
import { LogScenario } from "../../src/mocks/seed/log-patterns.ts";
import { NO_VOLUME, ONE_VOLUME, VOLUME_PRESETS } from "../../src/mocks/seed/volumes.ts";
import { createMovingWorld } from "../../src/mocks/world/moving-world.ts";
import { createPlayback } from "../../src/mocks/world/playback.ts";
import { createWorld } from "../../src/mocks/world/world.ts";
import { ENTITIES } from "../../stories/docs/entities/all";

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("the examples of the reference", () => {
  const volumes = {
    ...VOLUME_PRESETS,
    "one workflow without pools and buckets": { ...NO_VOLUME, workflows: 1 },
    "pools without nodes": { ...ONE_VOLUME, workflows: 100, resourcesPerPool: 0 },
    "all but workflows": { ...ONE_VOLUME, workflows: 0 },
  };

  it.each(Object.entries(volumes))("work at the volume %s", async (_name, volume) => {
    const world = createWorld({ seed: 7, volume });
    for (const { title, examples } of ENTITIES) {
      const found = await examples(world);
      for (const { call, value } of found) expect(value, `${title}: ${call}`).toEqual(expect.anything());
    }
  });

  it("exist for every entity in a world with rows, and without rows for entities that need none", async () => {
    const countsAt = async (volume: keyof typeof VOLUME_PRESETS) => {
      const world = createWorld({ volume: VOLUME_PRESETS[volume] });
      return Promise.all(
        ENTITIES.map(async ({ title, examples }) => [title, (await examples(world)).length] as const),
      );
    };
    for (const [title, count] of await countsAt("default")) expect(count, title).toBeGreaterThan(0);
    const remaining = (await countsAt("none")).flatMap(([title, count]) => (count > 0 ? [title] : []));
    expect(remaining).toEqual(["Profile"]);
  });
});

describe("the endpoints of the reference", () => {
  /** "GET, PUT /api/a, /api/b" names four. */
  function endpointsOf(text: string): string[] {
    const [methods = "", paths = ""] = text.split(/ (?=\/)(.*)/s);
    return methods
      .split(", ")
      .flatMap((method) => paths.split(", ").map((path) => `${method.replace(/,$/, "")} ${path}`));
  }

  it("are those of the contract, each in one place", () => {
    const { paths } = parse(textOf("src/lib/api/openapi.yaml")) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const contract = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((key) => key !== "parameters")
        .map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
    );
    const documented = ENTITIES.flatMap(({ endpoints }) => endpoints.flatMap(endpointsOf));
    expect(documented.toSorted()).toEqual(contract.toSorted());
  });
});

describe("the page on hermetic development", () => {
  const page = textOf("stories/docs/hermetic-development.mdx");
  const world = createMovingWorld(createWorld());
  const mockConsole = createMockConsole({
    world: { get: () => world, set: () => undefined },
    storage: { save: () => true },
    playback: createPlayback({ world: () => world, readTime: () => 0, onStop: () => undefined }),
    changes: { state: () => ({ count: 0, isKept: true }), forget: () => 0, keep: () => undefined },
    print: () => undefined,
    warn: () => undefined,
  });

  it("lists exactly the calls of the console", () => {
    const named = [...page.matchAll(/^ +\["`__mockConfig\.(\w+)\(/gm)].map(([, call]) => call);
    expect(named.toSorted()).toEqual(Object.keys(mockConsole).toSorted());
  });

  it("lists every log scenario", () => {
    const row = page.split("\n").find((line) => line.includes("setLogScenario")) ?? "";
    for (const scenario of Object.keys(LogScenario)) expect(row).toContain(`\`${scenario}\``);
  });
});
