import { describe, expect, test } from "vitest";
import { parseLogLine, prefixLength, splitLines } from "./log-line";
import { LogPage } from "./pages/log-page";

const TIME = Date.UTC(2026, 2, 2, 11, 46, 53);

describe("parseLogLine", () => {
  test.each([
    ["INFO: Epoch 1", "INFO"],
    ["WARN: slow", "WARN"],
    ["WARNING: slow", "WARN"],
    ["[ERROR] broken", "ERROR"],
    ["FATAL: gone", "ERROR"],
    ["TRACE: entered", "DEBUG"],
    ["DEBUG: queue", "DEBUG"],
    ["\u001b[31mERROR: red\u001b[0m", "ERROR"],
    ["no level named", "INFO"],
    ["ERRORS: 3 of them", "INFO"],
  ])("%j is %s", (message, level) => {
    expect(parseLogLine(`2026/03/02 11:46:53 [train-0] ${message}`)).toMatchObject({
      time: TIME,
      task: "train-0",
      retry: 0,
      source: "user",
      level,
      message,
      isContinuation: false,
    });
  });

  test("reads attempt and source from the tag", () => {
    expect(parseLogLine("2026/03/02 11:46:53 [train-0 retry-2] INFO: x")).toMatchObject({
      task: "train-0",
      retry: 2,
    });
    expect(parseLogLine("2026/03/02 11:46:53 [train-0 retry-1][osmo] ERROR is a word here")).toMatchObject({
      retry: 1,
      source: "platform",
      level: "INFO",
      message: "ERROR is a word here",
    });
  });

  test("continues the previous line without a prefix", () => {
    const before = parseLogLine("2026/03/02 11:46:53 [train-0 retry-1] ERROR: failed");
    expect(parseLogLine("Traceback (most recent call last):", before)).toMatchObject({
      time: TIME,
      task: "train-0",
      retry: 1,
      level: "ERROR",
      message: "Traceback (most recent call last):",
      isContinuation: true,
    });
    expect(parseLogLine("Killed")).toMatchObject({ time: null, task: null, level: null });
  });

  test("does not take the level of an error for a progress bar", () => {
    const before = parseLogLine("2026/03/02 11:46:53 [train-0] ERROR: failed");
    expect(parseLogLine("Epoch 1:   7%|█▍        | 16/215 [00:02<00:25]", before)).toMatchObject({
      time: TIME,
      task: "train-0",
      level: "INFO",
      isContinuation: true,
    });
  });

  test("measures the prefix", () => {
    const line = parseLogLine("2026/03/02 11:46:53 [a-0][osmo] Started");
    expect(line.raw.slice(prefixLength(line))).toBe("Started");
    expect(prefixLength(parseLogLine("Killed"))).toBe(0);
  });
});

test.each([
  ["", []],
  ["a\n", ["a"]],
  ["a\n\nb\n", ["a", "", "b"]],
  ["a\nb", ["a", "b"]],
])("%j splits into %j", (text, lines) => {
  expect(splitLines(text)).toEqual(lines);
});

describe("LogPage", () => {
  const page = new LogPage([
    "half a traceback",
    "2026/03/02 11:46:53 [a-0] ERROR: one",
    "Traceback",
    "  File x",
    "2026/03/02 11:46:55 [b-0] INFO: two",
  ]);

  test("parses lines independent of the access order", () => {
    expect(page.lineAt(3)).toMatchObject({ task: "a-0", level: "ERROR", time: TIME });
    expect(page.lineAt(0)).toMatchObject({ task: null, time: null });
    expect(page.lineAt(3)).toBe(page.lineAt(3));
    expect(page.lineAt(5)).toBeUndefined();
  });

  test("has its first and last time", () => {
    expect(page.firstTime()).toBe(TIME);
    expect(page.firstTime(4)).toBe(TIME + 2_000);
    expect(page.lastTime).toBe(TIME + 2_000);
    expect(new LogPage(["x"]).lastTime).toBeNull();
  });
});
