import { getResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ErrorBody, TaskGroupStatus } from "../../lib/api/generated.schemas.ts";
import { GetWorkflowLogsResponse } from "../../lib/api/generated.zod.ts";
import { type LogLine, parseLogLine } from "../../modules/logs/log-line.ts";
import { visibleText } from "../generators/log/log-colors.ts";
import type { LogView } from "../generators/log/log-view.ts";
import { linesOf, logsOf, sampleAttempts } from "../generators/log/sample-attempts.fixture.ts";
import type { LogGenerator } from "../generators/log-generator.ts";
import { createWorld } from "../world/world.ts";
import { getTaskLogs, type LogWorld, logHandlers } from "./log-handlers.ts";
import { COUNTED_LINES } from "./log-stream.ts";
import { type LogTimers, SYSTEM_TIMERS } from "./log-timers.ts";

const world = createWorld({ seed: 9 });
const { workflows, changes } = world;
const attempts = sampleAttempts(world, 4);
const ended = attempts.find(({ attempt }) => attempt.status === TaskGroupStatus.COMPLETED);
const running = attempts.find(({ attempt }) => attempt.status === TaskGroupStatus.RUNNING);
const retried = attempts.find(({ attempt }) => attempt.retry_id > 0);
if (!ended || !running || !retried) throw new Error("The world lacks an attempt of some kind.");

const normal = logsOf(world, { scenario: "error-heavy" });
const huge = logsOf(world, { linesPerTask: 10_000_000 });

/** Timers that fire immediately and record the total time and the number of waits. */
function fakeTimers(): LogTimers & { waited: number; sleeps: number; pauses: number } {
  const timers = {
    waited: 0,
    sleeps: 0,
    pauses: 0,
    async sleep(milliseconds: number) {
      timers.waited += milliseconds;
      // An occasional real timer, so that a follower that never ends times out instead of blocking the process.
      timers.sleeps += 1;
      if (timers.sleeps % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    },
    async pause() {
      timers.pauses += 1;
    },
    isTurnOver: () => false,
  };
  return timers;
}

/** Logs that count the lines that they build. */
function counting(logs: LogGenerator): { logs: LogGenerator; built: () => number } {
  let built = 0;
  const counted = (log: LogView | null): LogView | null =>
    log === null
      ? null
      : {
          lineCount: log.lineCount,
          plannedCount: log.plannedCount,
          isOpen: log.isOpen,
          hasEnded: log.hasEnded,
          lineAt(line) {
            built += 1;
            return log.lineAt(line);
          },
          levelAt: (line) => log.levelAt(line),
          timeAt: (line) => log.timeAt(line),
          firstLineAtOrAfter: (time) => log.firstLineAtOrAfter(time),
          lineCountAt: (time) => log.lineCountAt(time),
        };
  return {
    logs: {
      ...logs,
      taskLog: (...args) => counted(logs.taskLog(...args)),
      workflowLog: (...args) => counted(logs.workflowLog(...args)),
    },
    built: () => built,
  };
}

const nameOf = (index: number) => workflows.record(index).name;
const workflowPath = (index: number) => `/api/workflow/${nameOf(index)}/logs`;
const taskPath = ({ index, attempt }: { index: number; attempt: { name: string } }) =>
  `/api/workflow/${nameOf(index)}/task/${attempt.name}/logs`;

/** The world without its logs; it does not move. */
const still: Omit<LogWorld, "loadLogs"> = { workflows, changes, now: world.now, onMove: () => () => {} };

async function answer(
  logs: LogGenerator,
  path: string,
  timers: LogTimers = fakeTimers(),
  signal?: AbortSignal,
) {
  const source: LogWorld = { ...still, loadLogs: async () => logs };
  const request = new Request(`http://console.test${path}`, { signal });
  const response = await getResponse(
    logHandlers(() => source, timers),
    request,
  );
  if (response === undefined) throw new Error(`Nobody answers ${path}.`);
  return response;
}

async function get(logs: LogGenerator, path: string) {
  const response = await answer(logs, path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  const text = GetWorkflowLogsResponse.parse(await response.text());
  if (text !== "") expect(text.endsWith("\n")).toBe(true);
  return { lines: text.split("\n").slice(0, -1), total: response.headers.get("x-total-lines") };
}

/** Reads until it has that many lines, then leaves. */
async function readLines(response: Response, count: number): Promise<string[]> {
  let text = "";
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  while (text.split("\n").length <= count) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text.split("\n").slice(0, -1);
}

describe("GET …/logs", () => {
  it("returns the whole log and its line count", async () => {
    const workflow = linesOf(normal.workflowLog(ended.index) as LogView);
    const own = linesOf(normal.taskLog(ended.index, ended.attempt.name) as LogView);
    expect(await get(normal, workflowPath(ended.index))).toEqual({
      lines: workflow,
      total: String(workflow.length),
    });
    expect(await get(normal, taskPath(ended))).toEqual({ lines: own, total: String(own.length) });
  });

  it("returns windows with the total of the whole log", async () => {
    const path = taskPath(ended);
    const { lines, total } = await get(normal, path);
    const windowOf = async (query: string) => {
      const window = await get(normal, `${path}?${query}`);
      expect(window.total).toBe(total);
      return window.lines;
    };
    expect(await windowOf("offset=10&limit=5")).toEqual(lines.slice(10, 15));
    expect(await windowOf("last_n_lines=7")).toEqual(lines.slice(-7));
    expect(await windowOf("last_n_lines=7&offset=2&limit=3")).toEqual(lines.slice(-5, -2));
    expect(await windowOf("last_n_lines=100000")).toEqual(lines);
    expect(await windowOf(`offset=${lines.length}`)).toEqual([]);
    expect(await windowOf("offset=999999999")).toEqual([]);
    expect(await windowOf("follow=true")).toEqual(lines);
    const laid: string[] = [];
    for (let offset = 0; offset < lines.length; offset += 33)
      laid.push(...(await windowOf(`offset=${offset}&limit=33`)));
    expect(laid).toEqual(lines);
  });

  it("searches text case-insensitively, and counts matches", async () => {
    for (const path of [workflowPath(ended.index), taskPath(ended)]) {
      const { lines } = await get(normal, path);
      for (const query of ["error", "WaRn: ", "Traceback", "no such text", ".*", ""]) {
        const found = lines.filter((line) => visibleText(line).toLowerCase().includes(query.toLowerCase()));
        const parameter = `query=${encodeURIComponent(query)}`;
        expect(await get(normal, `${path}?${parameter}`)).toEqual({
          lines: found,
          total: String(found.length),
        });
        const window = await get(normal, `${path}?${parameter}&last_n_lines=5&offset=1&limit=3`);
        expect(window).toEqual({ lines: found.slice(-5).slice(1, 4), total: String(found.length) });
      }
    }
  });

  it("filters by level with the lines that belong to it, alone and together with a text", async () => {
    for (const path of [workflowPath(ended.index), taskPath(ended)]) {
      const { lines } = await get(normal, path);
      let before: LogLine | undefined;
      const parsed = lines.map((line) => {
        before = parseLogLine(line, before);
        return before;
      });
      for (const levels of [["ERROR"], ["INFO"], ["WARN", "ERROR"]]) {
        const query = levels.map((level) => `levels=${level}`).join("&");
        const found = parsed.filter(({ level }) => levels.includes(level ?? "")).map(({ raw }) => raw);
        expect(found.length).toBeGreaterThan(0);
        expect(await get(normal, `${path}?${query}`)).toEqual({ lines: found, total: String(found.length) });
        expect((await get(normal, `${path}?${query}&query=e`)).lines).toEqual(
          found.filter((line) => visibleText(line).toLowerCase().includes("e")),
        );
      }
    }
  });

  it("filters by task and attempt, with the latest attempt by default", async () => {
    const { index, attempt } = retried;
    const own = linesOf(normal.taskLog(index, attempt.name, attempt.retry_id) as LogView);
    const narrowed = `task_name=${attempt.name}&retry_id=${attempt.retry_id}`;
    expect((await get(normal, `${workflowPath(index)}?${narrowed}`)).lines).toEqual(own);
    expect((await get(normal, `${taskPath(retried)}?retry_id=${attempt.retry_id}`)).lines).toEqual(own);
    const latest = linesOf(normal.taskLog(index, attempt.name) as LogView);
    expect((await get(normal, taskPath(retried))).lines).toEqual(latest);
    expect((await get(normal, `${workflowPath(index)}?retry_id=99`)).lines).toEqual([]);
    const first = (await get(normal, `${taskPath(retried)}?retry_id=0`)).lines;
    expect(first).not.toEqual(latest);
  });

  const [task, workflow] = [taskPath(ended), workflowPath(ended.index)];
  it.each<[string, number, string]>([
    ["/api/workflow/no-such-workflow/logs", 404, "name"],
    ["/api/workflow/no-such-workflow/task/train-0/logs", 404, "name"],
    [`/api/workflow/${nameOf(ended.index)}/task/no-such-task/logs`, 404, "task"],
    [`${workflow}?task_name=no-such-task`, 422, "task_name"],
    [`${workflow}?retry_id=-1`, 422, "retry_id"],
    [`${workflow}?last_n_lines=0`, 422, "last_n_lines"],
    [`${workflow}?offset=-1`, 422, "offset"],
    [`${workflow}?limit=0`, 422, "limit"],
    [`${workflow}?follow=yes`, 422, "follow"],
    [`${workflow}?query=a&query=b`, 422, "query"],
    [`${workflow}?levels=FATAL`, 422, "levels"],
    [`${workflow}?tail=5`, 422, "tail"],
    [`${task}?retry_id=99`, 422, "retry_id"],
    [`${task}?retry_id=1.5`, 422, "retry_id"],
    [`${task}?limit=0`, 422, "limit"],
    [`${task}?task_name=${ended.attempt.name}`, 422, "task_name"],
  ])("rejects %s with %d and names %s", async (path, status, field) => {
    const response = await answer(normal, path);
    const { detail, errors } = (await response.json()) as ErrorBody;
    expect(response.status).toBe(status);
    expect(detail).toMatch(/\.$/);
    expect(errors.map((error) => error.field)).toEqual([field]);
  });
});

describe("a log of ten million lines", () => {
  it("opens at its end or anywhere by building only the requested lines", async () => {
    for (const query of ["last_n_lines=1000", "offset=7654321&limit=1000", "last_n_lines=5000&limit=1000"]) {
      const { logs, built } = counting(huge);
      const { lines, total } = await get(logs, `${taskPath(ended)}?${query}`);
      expect(lines).toHaveLength(1_000);
      expect(total).toBe("10000000");
      expect(built()).toBe(1_000);
    }
  });

  it("finds the last matches from its end", async () => {
    const { logs, built } = counting(huge);
    const { lines, total } = await get(logs, `${taskPath(ended)}?query=info&last_n_lines=50`);
    expect(lines).toHaveLength(50);
    expect(total).toBeNull();
    expect(built()).toBeLessThan(20_000);
  });

  it("is searched only as far as it is read, yielding to other work", async () => {
    const { logs, built } = counting(huge);
    const timers = fakeTimers();
    const response = await answer(logs, `${taskPath(ended)}?query=no+such+text+at+all`, timers);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const left = new Promise<void>((resolve) => {
      timers.pause = async () => {
        timers.pauses += 1;
        if (timers.pauses === 3) {
          void reader.cancel();
          resolve();
        }
      };
    });
    const read = reader.read();
    await left;
    expect(await read).toEqual({ done: true, value: undefined });
    await Promise.resolve();
    const after = built();
    expect(after).toBeLessThan(50_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(built()).toBe(after);
  });

  it("makes room for other work after the time of a turn, however few lines it took", async () => {
    for (const query of ["query=no+such+text", "query=no+such+text&last_n_lines=5", ""]) {
      const { logs, built } = counting(huge);
      const timers = fakeTimers();
      timers.isTurnOver = () => true;
      const perTurn: number[] = [];
      const response = await answer(logs, `${taskPath(ended)}?${query}`, timers);
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      const left = Promise.withResolvers<void>();
      timers.pause = async () => {
        perTurn.push(built() - perTurn.reduce((sum, lines) => sum + lines, 0));
        if (perTurn.length === 20) left.resolve(reader.cancel());
      };
      for (let read = await reader.read(); !read.done; ) read = await reader.read();
      await left.promise;
      expect(perTurn.slice(1)).not.toContain(0);
      expect(Math.max(...perTurn)).toBeLessThan(100);
    }
  });

  it("counts the matches of a shorter one in turns too", async () => {
    const { logs, built } = counting(logsOf(world, { linesPerTask: COUNTED_LINES }));
    const timers = fakeTimers();
    const perTurn: number[] = [];
    timers.pause = async () => {
      perTurn.push(built() - perTurn.reduce((sum, lines) => sum + lines, 0));
    };
    timers.isTurnOver = () => true;
    const response = await answer(logs, `${taskPath(ended)}?query=exit+code`, timers);
    expect(response.headers.get("x-total-lines")).toBe("1");
    expect(built()).toBe(COUNTED_LINES);
    expect(Math.max(...perTurn)).toBeLessThan(100);
    await response.body?.cancel();
  });

  it("is read by many in turns, a chunk at a time", async () => {
    const { logs, built } = counting(huge);
    const responses = await Promise.all(
      Array.from({ length: 30 }, () => answer(logs, taskPath(ended), SYSTEM_TIMERS)),
    );
    const readers = responses.map(({ body }) => (body as ReadableStream<Uint8Array>).getReader());
    const chunks = readers.map(async (reader) => {
      for (let chunk = 0; chunk < 3; chunk += 1) await reader.read();
      await reader.cancel();
    });
    let most = 0;
    let before = 0;
    let isDone = false;
    const everyTurn = () => {
      most = Math.max(most, built() - before);
      before = built();
      if (!isDone) setImmediate(everyTurn);
    };
    everyTurn();
    await Promise.all(chunks);
    isDone = true;
    expect(built()).toBeGreaterThan(30_000);
    expect(most).toBeLessThan(2_000);
  });

  it("builds a chunk only when read, and stops when the reader leaves", async () => {
    const { logs, built } = counting(huge);
    const response = await answer(logs, taskPath(ended));
    expect(built()).toBe(0);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    expect(value?.length).toBeGreaterThan(60_000);
    const first = built();
    expect(first).toBeLessThan(2_000);
    await reader.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    expect(built()).toBe(first);
  });

  it("reports the number of matches only if it can be counted immediately", async () => {
    const fits = logsOf(world, { linesPerTask: COUNTED_LINES });
    expect((await get(fits, `${taskPath(ended)}?query=exit+code`)).total).toBe("1");
    const longer = logsOf(world, { linesPerTask: COUNTED_LINES + 1 });
    const response = await answer(longer, `${taskPath(ended)}?query=exit+code&limit=1`);
    expect(response.headers.get("x-total-lines")).toBeNull();
    await response.body?.cancel();
  });
});

describe("a log that is followed", () => {
  const logs = logsOf(world, { scenario: "streaming" });
  const log = logs.taskLog(running.index, running.attempt.name) as LogView;
  const path = taskPath(running);

  it("continues after its last line with new lines, each at its time", async () => {
    const timers = fakeTimers();
    const response = await answer(logs, `${path}?follow=true&last_n_lines=3`, timers);
    expect(response.headers.get("x-total-lines")).toBe(String(log.lineCount));
    const lines = await readLines(response, 63);
    const from = log.lineCount - 3;
    expect(lines).toEqual(linesOf(log, from, from + lines.length));
    expect(lines.length).toBeGreaterThanOrEqual(63);
    const lastTime = log.timeAt(from + lines.length - 1);
    expect(timers.waited).toBeGreaterThanOrEqual(lastTime - logs.now);
    expect(timers.waited).toBeLessThan(lastTime - logs.now + 10_000);
    // It sleeps until the next line is due, rather than polling.
    expect(timers.sleeps).toBeLessThanOrEqual(lines.length);
  });

  it("ends after the requested number of lines", async () => {
    const response = await answer(logs, `${path}?follow=true&last_n_lines=2&limit=12`);
    const lines = (await response.text()).split("\n").slice(0, -1);
    expect(lines).toEqual(linesOf(log, log.lineCount - 2, log.lineCount + 10));
  });

  it("resumes where a reader left, without waiting for existing lines", async () => {
    const timers = fakeTimers();
    const from = log.lineCount + 500;
    const response = await answer(logs, `${path}?follow=true&offset=${from}&limit=4`, timers);
    expect((await response.text()).split("\n").slice(0, -1)).toEqual(linesOf(log, from, from + 4));
    expect(timers.waited).toBeLessThan(log.timeAt(from + 3) - log.timeAt(from - 1) + 10_000);
  });

  it("sends only matching new lines", async () => {
    const isWanted = (line: string) => visibleText(line).toLowerCase().includes("info:");
    const known = linesOf(log).filter(isWanted);
    const wanted = [...known, ...linesOf(log, log.lineCount, log.lineCount + 100).filter(isWanted)];
    const limit = known.length + 20;
    const response = await answer(logs, `${path}?follow=true&query=Info:&limit=${limit}`);
    expect((await response.text()).split("\n").slice(0, -1)).toEqual(wanted.slice(0, limit));
  });

  it("of a workflow continues with all running tasks", async () => {
    const whole = logs.workflowLog(running.index) as LogView;
    const response = await answer(logs, `${workflowPath(running.index)}?follow=true&last_n_lines=1&limit=40`);
    const lines = (await response.text()).split("\n").slice(0, -1);
    expect(lines).toEqual(linesOf(whole, whole.lineCount - 1, whole.lineCount + 39));
  });

  it("is not made while nobody reads it", async () => {
    const { logs: counted, built } = counting(logs);
    const timers = fakeTimers();
    const response = await answer(counted, `${path}?follow=true&last_n_lines=3`, timers);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(built()).toBe(3);
    expect(timers.sleeps).toBe(0);
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value).startsWith(`${log.lineAt(log.lineCount)}\n`)).toBe(true);
    await reader.cancel();
  });

  it("does not continue unless followed, and ends if the log has ended", async () => {
    expect((await get(logs, path)).lines).toHaveLength(log.lineCount);
    const { lines, total } = await get(logs, `${taskPath(ended)}?follow=true`);
    expect(String(lines.length)).toBe(total);
  });

  it("stops waiting when the reader cancels the stream or aborts the signal", async () => {
    for (const way of ["stream", "signal"] as const) {
      const leaving = new AbortController();
      let waiting: () => void = () => {};
      const isWaiting = new Promise<void>((resolve) => {
        waiting = resolve;
      });
      let stopped = 0;
      const timers: LogTimers = {
        pause: async () => {},
        isTurnOver: () => false,
        sleep: (_milliseconds, signal) =>
          new Promise((resolve) => {
            signal.addEventListener("abort", () => {
              stopped += 1;
              resolve();
            });
            waiting();
          }),
      };
      const response = await answer(logs, `${path}?follow=true&last_n_lines=1`, timers, leaving.signal);
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      await reader.read();
      const next = reader.read();
      await isWaiting;
      if (way === "signal") leaving.abort();
      else void reader.cancel();
      expect((await next).done).toBe(true);
      expect(stopped).toBe(1);
    }
  });
});

describe("through a server, as in a page", () => {
  const { logs, built } = counting(huge);
  let waits = 0;
  const timers: LogTimers = {
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    isTurnOver: () => false,
    async sleep() {
      waits += 1;
    },
  };
  const server = setupServer(getTaskLogs({ ...still, loadLogs: async () => logs }, timers));
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterAll(() => server.close());

  it("stops building lines once a fetch is aborted", async () => {
    const leaving = new AbortController();
    const response = await fetch(`http://console.test${taskPath(ended)}`, { signal: leaving.signal });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    leaving.abort();
    await reader.cancel().catch(() => {});
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const after = built();
    expect(after).toBeLessThan(5_000);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(built()).toBe(after);
    expect(waits).toBe(0);
  });
});
