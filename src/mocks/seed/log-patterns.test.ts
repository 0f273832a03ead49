import { describe, expect, it } from "vitest";
import { logsOf } from "../generators/log/sample-attempts.fixture.ts";
import type { LogGeneratorOptions } from "../generators/log-generator.ts";
import { createWorld } from "../world/world.ts";
import { LOG_PATTERNS, type LogScenario, validateLogPatterns } from "./log-patterns.ts";

it("accepts the default patterns", () => {
  expect(() => validateLogPatterns(LOG_PATTERNS)).not.toThrow();
});

describe("an invalid config is rejected by name and value", () => {
  const world = createWorld();
  it.each<[Partial<LogGeneratorOptions>, string]>([
    [{ linesPerTask: -1 }, "linesPerTask is -1"],
    [{ linesPerTask: 1.5 }, "linesPerTask is 1.5"],
    [{ linesPerTask: 1e13 }, "linesPerTask is 10000000000000"],
    [{ scenario: "empty", linesPerTask: 5 }, 'linesPerTask is 5 in the scenario "empty"'],
    [{ scenario: "busy" as LogScenario }, 'scenario is "busy"'],
    [{ patterns: { ...LOG_PATTERNS, lines: [9, 3] } }, "logs.lines[1] is 3: give an integer from 9"],
    [{ patterns: { ...LOG_PATTERNS, coloredShare: 2 } }, "logs.coloredShare is 2"],
    [{ patterns: { ...LOG_PATTERNS, scenarioDistribution: {} } }, "logs.scenarioDistribution is"],
    [
      { patterns: { ...LOG_PATTERNS, scenarioDistribution: { normal: -1 } } },
      "scenarioDistribution.normal is -1",
    ],
    [{ patterns: { ...LOG_PATTERNS, warnings: [] } }, "logs.warnings.length is 0"],
    [{ patterns: { ...LOG_PATTERNS, debug: ["two\nlines"] } }, "logs.debug is"],
    [{ patterns: { ...LOG_PATTERNS, controlTag: "a b" } }, 'logs.controlTag is "a b"'],
    [
      { patterns: { ...LOG_PATTERNS, exceptions: [{ message: "x", traceback: ["y"] }] } },
      "traceback.length is 1",
    ],
  ])("%o", (options, message) => {
    expect(() => logsOf(world, options)).toThrow(message);
  });
});
