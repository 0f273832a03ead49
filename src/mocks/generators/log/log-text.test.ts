import { describe, expect, it } from "vitest";
import { LOG_PATTERNS } from "../../seed/log-patterns.ts";
import { createWorld } from "../../world/world.ts";
import { visibleText } from "./log-colors.ts";
import { createLineMatcher, tailText, textChunks } from "./log-text.ts";
import { linesOf, logOf, logsOf, type SampleAttempt, sampleAttempts } from "./sample-attempts.fixture.ts";

const world = createWorld({ seed: 2 });
const started = sampleAttempts(world, 1).find(
  ({ attempt }) => attempt.start_time !== undefined,
) as SampleAttempt;

describe("a search", () => {
  it.each([
    ["INFO: Starting", true],
    ["info: starting", true],
    ["disk is full", true],
    ["[32m", false],
    ["Starting  ", false],
    ["", true],
  ])("for %j in a colored line is %s", (query, isFound) => {
    const matches = createLineMatcher(query);
    const lines = ["[a] \u001b[32mINFO:\u001b[0m Starting a", "[a] \u001b[31mERROR: Disk is FULL\u001b[0m"];
    expect(lines.some(matches)).toBe(isFound);
  });

  it("finds the same lines in a log with and without colors", () => {
    const [plain, colored] = [0, 1].map((coloredShare) =>
      linesOf(
        logOf(logsOf(world, { scenario: "normal", patterns: { ...LOG_PATTERNS, coloredShare } }), started),
      ),
    ) as [string[], string[]];
    expect(colored).not.toEqual(plain);
    expect(colored.map(visibleText)).toEqual(plain);
    const matches = createLineMatcher("info: gpu");
    expect(colored.map(matches)).toEqual(plain.map(matches));
    expect(colored.some(matches) || colored.some(createLineMatcher("info: cpu"))).toBe(true);
  });
});

describe("text", () => {
  const log = logOf(logsOf(world, { linesPerTask: 5_000 }), started);

  it("comes in chunks of whole lines, all but the last about 64 KB", () => {
    const chunks = [...textChunks(log, 0, log.lineCount)];
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(chunk.endsWith("\n")).toBe(true);
    for (const chunk of chunks.slice(0, -1)) {
      expect(chunk.length).toBeGreaterThanOrEqual(65_536);
      expect(chunk.length).toBeLessThan(66_000);
    }
    expect(chunks.join("")).toBe(`${linesOf(log).join("\n")}\n`);
  });

  it("of no lines is empty", () => {
    expect([...textChunks(log, 10, 10)]).toEqual([]);
    expect(tailText(log, 0)).toBe("");
    expect(tailText(log, 2)).toBe(`${linesOf(log, 4_998).join("\n")}\n`);
  });
});
