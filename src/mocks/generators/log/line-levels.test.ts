import { describe, expect, it } from "vitest";
import type { LogLevel } from "../../../lib/api/generated.schemas.ts";
import { type LogLine, parseLogLine } from "../../../modules/logs/log-line.ts";
import { LOG_PATTERNS, TaskLogScenario } from "../../seed/log-patterns.ts";
import { createWorld } from "../../world/world.ts";
import type { LogView } from "./log-view.ts";
import { linesOf, logOf, logsOf, sampleAttempts, sampleIndices } from "./sample-attempts.fixture.ts";

const world = createWorld({ seed: 4 });
const samples = sampleAttempts(world, 1);

/** The levels that a reader of the text sees. */
function readLevels(log: LogView): (LogLevel | null)[] {
  let before: LogLine | undefined;
  return linesOf(log, 0, Math.min(log.lineCount, 1_500)).map((text) => {
    before = parseLogLine(text, before);
    return before.level;
  });
}

function ownLevels(log: LogView): LogLevel[] {
  return Array.from({ length: Math.min(log.lineCount, 1_500) }, (_, line) => log.levelAt(line));
}

describe("levels by construction are those that the text tells", () => {
  it.each(Object.values(TaskLogScenario))("in every attempt of the scenario %s", (scenario) => {
    const logs = logsOf(world, { scenario, patterns: { ...LOG_PATTERNS, coloredShare: 0.5 } });
    for (const sample of samples) {
      const log = logOf(logs, sample);
      expect(ownLevels(log)).toEqual(readLevels(log));
    }
  });

  it("in logs of a given length, which cut the beginning or the end", () => {
    for (const linesPerTask of [1, 7, 15, 40]) {
      const logs = logsOf(world, { linesPerTask });
      for (const sample of samples) {
        const log = logOf(logs, sample);
        // A dump that lost the line it belongs to has no level of its own.
        expect(ownLevels(log)).toEqual(readLevels(log).map((level) => level ?? "INFO"));
      }
    }
  });

  it("in the merged log of a workflow", () => {
    for (const index of sampleIndices(world, 1)) {
      const log = world.logs.workflowLog(index);
      if (log !== null) expect(ownLevels(log)).toEqual(readLevels(log));
    }
  });
});
