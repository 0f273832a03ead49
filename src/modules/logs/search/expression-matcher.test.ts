import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import { ExpressionMatcher, type StartMatchThread } from "./expression-matcher";
import type { MatchReply, MatchRequest } from "./match-lines";

/** Runs the worker's file in a Node thread, which passes messages differently. */
const PAGE_OF_WORKER = `
  const { parentPort, workerData } = require("node:worker_threads");
  globalThis.self = globalThis;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  import(workerData).then(() => {
    parentPort.on("message", (data) => globalThis.onmessage({ data }));
  });
`;

let started = 0;
const ended: (() => Promise<number>)[] = [];

const startThread: StartMatchThread = (onReply, onFailure) => {
  started += 1;
  const workerData = new URL("./match.worker.ts", import.meta.url).href;
  const worker = new Worker(PAGE_OF_WORKER, { eval: true, workerData });
  worker.on("message", onReply);
  worker.on("error", (error) => onFailure(String(error)));
  const end = () => worker.terminate();
  ended.push(end);
  return {
    post: (request) => worker.postMessage(request),
    end: () => {
      worker.removeAllListeners();
      void end();
    },
  };
};

afterEach(async () => {
  await Promise.all(ended.map((end) => end()));
  ended.length = 0;
  started = 0;
});

const WORDS = { source: "b+", flags: "g" };
const ENDLESS = { source: "(a+)+$", flags: "g" };
/** Long enough to time out on any machine. */
const LINE = `${"a".repeat(60)}b`;

describe("ExpressionMatcher", () => {
  test("returns matches in line order across batches", async () => {
    const matcher = new ExpressionMatcher(startThread);
    const lines = Array.from({ length: 1_203 }, (_, line) => (line % 3 === 0 ? `${line} bb` : `${line}`));
    lines[600] = `${"x".repeat(70_000)}b`;
    const matches = await matcher.match(WORDS, lines);
    expect(matches).toHaveLength(1_203);
    for (const [line, found] of matches.entries()) {
      const text = lines[line] ?? "";
      const start = text.indexOf("b");
      expect(found).toEqual(start < 0 ? null : [{ start, end: text.length }]);
    }
    expect(await matcher.match(WORDS, [])).toEqual([]);
    expect(started).toBe(1);
  });

  test("stops an endless expression, names it, and handles the next one", async () => {
    const matcher = new ExpressionMatcher(startThread, 300);
    const slow = matcher.match(ENDLESS, ["b", "aab", LINE, "b"]);
    const next = matcher.match(WORDS, ["abb"]);
    await expect(slow).rejects.toThrow(
      "The expression “(a+)+$” timed out on a line of 61 characters. Nested repetition",
    );
    expect(await next).toEqual([[{ start: 1, end: 3 }]]);
  });

  test("aborted searches free the thread immediately", async () => {
    const matcher = new ExpressionMatcher(startThread, 3_600_000);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = matcher.match(ENDLESS, [LINE], running.signal);
    const second = matcher.match(ENDLESS, [LINE], waiting.signal);
    const third = matcher.match(WORDS, ["b"]);
    waiting.abort();
    running.abort();
    await expect(first).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    await expect(second).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(await third).toEqual([[{ start: 0, end: 1 }]]);
  });

  test("an invalid expression does not end the thread", async () => {
    const matcher = new ExpressionMatcher(startThread);
    await expect(matcher.match({ source: "(", flags: "g" }, ["x"])).rejects.toThrow(
      /^The expression “\(” failed: .*Unterminated group\. Simplify it/,
    );
    expect(await matcher.match(WORDS, ["b"])).toEqual([[{ start: 0, end: 1 }]]);
    expect(started).toBe(1);
  });

  test("reports a missing thread, and retries next time", async () => {
    let failures = 0;
    const matcher = new ExpressionMatcher((_, onFailure) => {
      failures += 1;
      if (failures === 1) throw new Error("Worker is not defined");
      queueMicrotask(() => onFailure("its script could not be loaded"));
      return { post: () => undefined, end: () => undefined };
    });
    await expect(matcher.match(WORDS, ["b"])).rejects.toThrow("a worker: Worker is not defined. Reload");
    await expect(matcher.match(WORDS, ["b"])).rejects.toThrow("a worker: its script could not be loaded.");
  });

  test("retries a batch that timed out once", async () => {
    const requests: MatchRequest[] = [];
    const matcher = new ExpressionMatcher((onReply) => {
      const reply = (answer: MatchReply) => queueMicrotask(() => onReply(answer));
      return {
        post: (request) => {
          requests.push(request);
          reply({ kind: "begun" });
          if (request.traced) reply({ kind: "matched", matches: [[]] });
        },
        end: () => undefined,
      };
    }, 20);
    expect(await matcher.match(WORDS, ["b"])).toEqual([[]]);
    expect(requests.map(({ traced }) => traced)).toEqual([false, true]);
  });
});
