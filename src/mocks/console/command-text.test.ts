import { describe, expect, it } from "vitest";
import type { Command } from "../changes/commands.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import { LOW_VOLUME } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { commandKey, NOTHING_KEPT, readCommands, writeCommands } from "./command-text.ts";

const commands: readonly Command[] = [
  { kind: "cancel", moment: 5_000, name: "a\nb", row: -3, message: '"quoted"\nand more', end: 5_000 },
  { kind: "delete-credential", moment: 6_000, name: "模型" },
];
const text = writeCommands("key", commands);

describe("stored commands", () => {
  it("are read as they were written", () => {
    expect(readCommands(text)).toEqual({ isKept: true, key: "key", commands });
    expect(readCommands(NOTHING_KEPT)).toEqual({ isKept: false });
  });

  it.each([
    ["", "not as they were written"],
    ["[]", "of version undefined"],
    ["null", "of version undefined"],
    ["5", "of version undefined"],
    ["not json", "not as they were written"],
    [text.slice(0, -1), "not as they were written"],
    [text.slice(0, text.indexOf("\n")), "not as they were written"],
    [text.replace("5000", "5001"), "not as they were written"],
    [text.replace('"version":1', '"version":2'), "of version 2, and this is version 1"],
    [text.replace('"version":1', '"version":"1"'), 'of version "1"'],
    [NOTHING_KEPT.replace("1", "0"), "of version 0"],
  ])("%j are not read", (stored, reason) => {
    expect(() => readCommands(stored)).toThrow(RangeError);
    expect(() => readCommands(stored)).toThrow(reason);
  });

  it("are the newest where all would be too long", () => {
    const long = (name: string): Command => ({
      ...{ kind: "cancel", moment: 0, row: 0, end: 0 },
      ...{ name, message: "m".repeat(900_000) },
    });
    const namesOf = (stored: string) => {
      const read = readCommands(stored);
      return read.isKept ? read.commands.map((command) => "name" in command && command.name) : [];
    };
    expect(namesOf(writeCommands("key", ["a", "b", "c"].map(long)))).toEqual(["b", "c"]);
    const huge: Command = { kind: "delete-credential", moment: 0, name: "n".repeat(3_000_000) };
    expect(namesOf(writeCommands("key", [long("a"), huge]))).toEqual([huge.name]);
    expect(writeCommands("key", [])).toMatch(/\n\[\]$/);
  });
});

describe("the key of a world", () => {
  const { config } = createWorld();
  it("is that of its rows", () => {
    const { volume, ...patterns } = MOCK_CONFIG;
    const others = [
      createWorld({ seed: 2 }),
      createWorld({ volume: LOW_VOLUME }),
      createWorld({ volume: { ...volume, logLines: 5 } }),
      createWorld({ epoch: config.epoch + 1_000 }),
      createWorld({ patterns: { ...patterns, workflows: { ...patterns.workflows, teams: ["one"] } } }),
    ].map((world) => commandKey(world.config));
    expect(new Set([commandKey(config), ...others]).size).toBe(6);
  });

  it("does not depend on network, logs, moment or the order of counts", () => {
    const same = createWorld({
      volume: Object.fromEntries(Object.entries(config.volume).reverse()) as typeof config.volume,
      network: { latency: "3s", failures: "all" },
      logScenario: "normal",
      elapsed: 5_000,
    });
    expect(commandKey({ ...same.config, volume: { ...same.config.volume, logLines: undefined } })).toBe(
      commandKey(config),
    );
  });
});
