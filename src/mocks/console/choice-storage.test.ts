import { describe, expect, it } from "vitest";
import { DEFAULT_VOLUME, LOW_VOLUME } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { CHOICES_KEY, createChoiceStorage } from "./choice-storage.ts";

/** An in-memory web storage with only the methods that the choices use. */
function webStorage(stored?: string) {
  const items = new Map<string, string>(stored === undefined ? [] : [[CHOICES_KEY, stored]]);
  const storage: Storage = {
    get length() {
      return items.size;
    },
    key: (position) => [...items.keys()][position] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
  return { items, storage };
}

function choicesIn(stored?: string) {
  const { items, storage } = webStorage(stored);
  const warned: string[] = [];
  return {
    items,
    warned,
    choices: createChoiceStorage(
      () => storage,
      (text) => warned.push(text),
    ),
  };
}

describe("stored choices", () => {
  it("restore the same world", () => {
    const { choices, warned } = choicesIn();
    const chosen = createWorld({
      seed: 42,
      volume: { ...LOW_VOLUME, resourcesTotal: 7, logLines: 12 },
      logScenario: "error-heavy",
      network: { latency: "3s", failures: "offline", pattern: "/api/pool" },
    });
    expect(choices.save(chosen)).toBe(true);
    expect(choices.restore()?.config).toEqual(chosen.config);
    expect(warned).toEqual([]);
  });

  it("contain only what differs from the defaults, so that defaults can change", () => {
    const { choices, items } = choicesIn();
    choices.save(createWorld().withVolume({ workflows: 5 }));
    expect(JSON.parse(items.get(CHOICES_KEY) ?? "")).toEqual({ volume: { workflows: 5 } });
    choices.save(createWorld({ seed: 2 }));
    expect(JSON.parse(items.get(CHOICES_KEY) ?? "")).toEqual({ seed: 2 });
  });

  it("are removed when the defaults are chosen", () => {
    const { choices, items } = choicesIn('{"seed":2}');
    choices.save(createWorld());
    expect(items.size).toBe(0);
    expect(choices.restore()).toBeUndefined();
  });

  it("of two tabs are merged: each stores its change alone", () => {
    const { choices, items } = choicesIn();
    const start = createWorld();
    choices.save(createWorld({ seed: 2 }), start);
    choices.save(start.withVolume({ workflows: 5 }), start);
    choices.save(start.withNetwork({ ...start.config.network, latency: "3s" }), start);
    expect(JSON.parse(items.get(CHOICES_KEY) ?? "")).toEqual({
      seed: 2,
      volume: { workflows: 5 },
      network: { latency: "3s" },
    });
    choices.save(start, createWorld({ seed: 2 }));
    expect(JSON.parse(items.get(CHOICES_KEY) ?? "")).not.toHaveProperty("seed");
    choices.save(start);
    expect(items.size).toBe(0);
  });

  it("that do not go together with another tab's are replaced", () => {
    const { choices, items } = choicesIn('{"volume":{"logLines":5}}');
    const start = createWorld();
    choices.save(start.withLogScenario("empty"), start);
    expect(JSON.parse(items.get(CHOICES_KEY) ?? "")).toEqual({ logScenario: "empty" });
  });

  it("leave everything else at its default", () => {
    const { choices } = choicesIn('{"volume":{"pools":3}}');
    expect(choices.restore()?.config).toMatchObject({ seed: 1, volume: { ...DEFAULT_VOLUME, pools: 3 } });
  });
});

describe("invalid values are dropped, with a warning that explains why", () => {
  it.each([
    ["not json", "is not JSON"],
    ["", "is not JSON"],
    ["null", "is not a JSON object"],
    ["[]", "is not a JSON object"],
    ["5", "is not a JSON object"],
    ['{"seeds":1}', 'has a key "seeds": only seed, volume, network, logScenario'],
    ['{"seed":"2"}', 'seed is "2": give an integer'],
    ['{"seed":null}', "seed is null"],
    ['{"volume":7}', "volume is 7: give an object"],
    ['{"volume":{"workflow":7}}', 'volume has a key "workflow": only workflows,'],
    ['{"volume":{"workflows":-7}}', "volume.workflows is -7: give an integer"],
    ['{"volume":{"pools":"7"}}', 'volume.pools is "7": give an integer'],
    ['{"network":true}', "network is true: give an object"],
    ['{"network":{"latency":"1h"}}', 'network.latency is "1h": give none,'],
    ['{"network":{"delay":5}}', 'network has a key "delay"'],
    ['{"logScenario":"busy"}', 'logScenario is "busy": give one of normal,'],
    ['{"logScenario":"empty","volume":{"logLines":5}}', "volume.logLines is 5: leave it out"],
    ['{"volume":{"resourcesTotal":null}}', "volume.resourcesTotal is null"],
  ])("%s", (stored, reason) => {
    const { choices, items, warned } = choicesIn(stored);
    expect(choices.restore()).toBeUndefined();
    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain("localStorage.mockConfig were dropped");
    expect(warned[0]).toContain(reason);
    expect(items.size).toBe(0);
  });
});

describe("a browser that forbids storage", () => {
  const forbidden = () => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  };

  it("restores nothing, and reports that save failed", () => {
    const warned: string[] = [];
    const choices = createChoiceStorage(forbidden, (text) => warned.push(text));
    expect(choices.restore()).toBeUndefined();
    expect(choices.save(createWorld({ seed: 3 }))).toBe(false);
    expect(warned).toEqual([]);
  });
});
