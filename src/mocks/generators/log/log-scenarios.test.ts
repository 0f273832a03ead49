import { describe, expect, it } from "vitest";
import { LOG_PATTERNS, type LogPatterns, type LogScenario } from "../../seed/log-patterns.ts";
import { createWorld } from "../../world/world.ts";
import { visibleText } from "./log-colors.ts";
import { isFailed, linesOf, logOf, logsOf, sampleAttempts } from "./sample-attempts.fixture.ts";

describe("the scenarios", () => {
  const world = createWorld({ seed: 5 });
  const started = sampleAttempts(world, 3).filter(({ attempt }) => attempt.start_time !== undefined);
  const counts = (scenario: LogScenario) =>
    started.map((sample) => logOf(logsOf(world, { scenario }), sample).lineCount);

  it("have the declared number of lines", () => {
    for (const scenario of ["normal", "error-heavy"] as const) {
      for (const count of counts(scenario)) {
        expect(count).toBeGreaterThanOrEqual(50);
        expect(count).toBeLessThanOrEqual(500);
      }
    }
    for (const count of counts("high-volume")) expect(count).toBeGreaterThanOrEqual(75_000);
    expect(new Set(counts("empty"))).toEqual(new Set([0]));
  });

  it("have 30 % warnings and errors if error-heavy, and few otherwise", () => {
    const shareOf = (scenario: LogScenario) => {
      const own = logsOf(world, { scenario });
      const lines = started.flatMap((sample) => linesOf(logOf(own, sample)));
      return lines.filter((line) => /\] (?:\S*)(WARN|ERROR): /.test(line)).length / lines.length;
    };
    expect(shareOf("error-heavy")).toBeGreaterThan(0.26);
    expect(shareOf("error-heavy")).toBeLessThan(0.32);
    expect(shareOf("normal")).toBeLessThan(0.08);
  });

  it("write about every second if streaming", () => {
    const own = logsOf(world, { scenario: "streaming" });
    let checked = 0;
    for (const sample of started.filter(({ attempt }) => attempt.status === "RUNNING")) {
      const log = logOf(own, sample);
      const pace = (log.timeAt(log.lineCount + 200) - log.timeAt(log.lineCount)) / 200;
      if (log.lineCount < 60) continue;
      checked += 1;
      expect(pace).toBeGreaterThan(350);
      expect(pace).toBeLessThan(2_700);
    }
    expect(checked).toBeGreaterThan(0);
  });

  it("occur together in a mixed world, and hide no failure", () => {
    const mixed = logsOf(world);
    const found = new Set<string>();
    for (let index = 0; index < 150; index += 1) found.add(mixed.scenarioOf(index, "train-0"));
    expect([...found].sort()).toEqual(["empty", "error-heavy", "high-volume", "normal", "streaming"]);
    const emptyOnly: LogPatterns = { ...LOG_PATTERNS, scenarioDistribution: { empty: 1 } };
    const empties = logsOf(world, { patterns: emptyOnly });
    for (const sample of started) {
      expect(logOf(empties, sample).lineCount > 0).toBe(isFailed(sample.attempt));
    }
  });

  it("contain all levels, tqdm bars, tracebacks and, in some tasks, colors", () => {
    const own = logsOf(world);
    const text = started.map((sample) => {
      const log = logOf(own, sample);
      return linesOf(log, 0, Math.min(log.lineCount, 400)).join("\n");
    });
    const all = text.join("\n");
    for (const wanted of ["INFO: ", "DEBUG: ", "WARN: ", "ERROR: ", "%|██", "it/s]", "Traceback (most"]) {
      expect(visibleText(all)).toContain(wanted);
    }
    const colored = text.filter((part) => part.includes("\u001b[32mINFO:")).length;
    expect(colored).toBeGreaterThan(0);
    expect(colored).toBeLessThan(text.length / 2);
  });
});
