import { describe, expect, test } from "vitest";
import { LogPage } from "../pages/log-page";
import type { LogAnswer, LogWindow } from "../pages/log-request";
import { slowExpression } from "./expression-error";
import { type LogSearch, parseSearch } from "./log-search";
import { planSearch } from "./search-plan";
import { type ScanPosition, scanTurn } from "./search-scan";

/** A server with a log in which every hundredth line is an error with a continuation. */
function server(lineCount: number) {
  const lineAt = (line: number) =>
    line % 100 === 99
      ? "  and why"
      : `2026/03/02 11:46:53 [a-0] ${line % 100 === 98 ? "ERROR: worker failed" : "INFO: step"} ${line}`;
  const requests: LogWindow[] = [];
  return {
    requests,
    read: async (window: LogWindow & { limit: number }): Promise<LogAnswer> => {
      requests.push(window);
      const { query = "", levels, offset = 0, limit } = window;
      const all = Array.from({ length: lineCount }, (_, line) => line).map(lineAt);
      const found = all.filter((text, line) => {
        const level = line % 100 >= 98 ? "ERROR" : "INFO";
        return text.includes(query) && (levels === undefined || levels.includes(level));
      });
      const lines = found.slice(offset, offset + limit);
      return { lines, page: new LogPage(lines), total: found.length };
    },
  };
}

const START: ScanPosition = { offset: 0 };

describe("scanTurn", () => {
  test("scans lines with their indexes and continuations", async () => {
    const plan = planSearch({ search: null, levels: ["ERROR"], source: null, range: null }, 1_050);
    const turn = await scanTurn(plan, START, server(1_050).read);
    expect(turn.hits.slice(0, 2).map(({ index }) => index)).toEqual([98, 99]);
    expect(turn.hits).toHaveLength(20);
    expect(turn).toMatchObject({ seen: 1_050, next: null });
  });

  test("bounds a turn, and continues in the next one", async () => {
    const plan = planSearch({ search: null, levels: ["DEBUG"], source: null, range: null }, 15_000);
    const { read, requests } = server(15_000);
    const turn = await scanTurn(plan, START, read);
    expect(turn).toMatchObject({ hits: [], seen: 10_000, next: { offset: 10_000 } });
    expect(requests).toHaveLength(10);
    const rest = await scanTurn(plan, { offset: 10_000 }, read);
    expect(rest).toMatchObject({ seen: 5_000, next: null });
  });

  test("continues the previous line at the start of a turn", async () => {
    const plan = planSearch({ search: null, levels: ["ERROR"], source: null, range: null }, 15_000);
    const first = await scanTurn(plan, START, server(99).read);
    const turn = await scanTurn(plan, { offset: 99, before: first.hits.at(-1)?.line }, server(15_000).read);
    expect(turn.hits[0]).toMatchObject({ index: 99, line: { level: "ERROR", isContinuation: true } });
  });

  test("uses the server's results and count", async () => {
    const search = parseSearch({ text: "worker", isExpression: false, matchCase: false });
    if (search === null || "problem" in search) throw new Error("Expected a search.");
    const plan = planSearch({ search, levels: [], source: null, range: null }, 30_000);
    const turn = await scanTurn(plan, START, server(30_000).read);
    expect(turn).toMatchObject({ seen: 300, total: 300, next: null });
    expect(turn.hits[0]).toMatchObject({ index: null, ranges: [{ start: 33, end: 39 }] });
  });

  test("the server finds the lines of a level, with those that continue them", async () => {
    const plan = planSearch({ search: null, levels: ["ERROR"], source: null, range: null }, 30_000);
    const { read, requests } = server(30_000);
    const turn = await scanTurn(plan, START, read);
    expect(requests).toEqual([{ levels: ["ERROR"], query: undefined, offset: 0, limit: 1_000 }]);
    expect(turn).toMatchObject({ seen: 600, total: 600, next: null });
    expect(turn.hits).toHaveLength(600);
    expect(turn.hits[1]?.line).toMatchObject({ isContinuation: true, level: "ERROR", task: "a-0" });
  });

  test("an expression is evaluated on the lines of the server's levels", async () => {
    const search: LogSearch = {
      literal: null,
      isExact: false,
      match: async (lines) => lines.map((line) => (line.includes("and why") ? [] : null)),
    };
    const plan = planSearch({ search, levels: ["ERROR"], source: null, range: null }, 30_000);
    const turn = await scanTurn(plan, START, server(30_000).read);
    expect(turn.hits).toHaveLength(300);
    expect(turn.hits[0]?.line.level).toBe("ERROR");
  });

  test("searches visible text of filtered lines only", async () => {
    const searched: string[] = [];
    const search: LogSearch = {
      literal: null,
      isExact: false,
      match: async (lines) => {
        searched.push(...lines);
        return lines.map((line) => (line.endsWith("98") ? [{ start: 0, end: 4 }] : null));
      },
    };
    const plan = planSearch({ search, levels: ["ERROR"], source: null, range: null }, 300);
    const { read } = server(300);
    const turn = await scanTurn(plan, START, async (window) => {
      const answer = await read(window);
      return {
        ...answer,
        lines: answer.lines.map((line) => line.replace("worker", "\u001b[31mworker\u001b[0m")),
      };
    });
    expect(searched).toHaveLength(6);
    expect(searched[0]).toBe("2026/03/02 11:46:53 [a-0] ERROR: worker failed 98");
    expect(turn.hits.map(({ index }) => index)).toEqual([98, 198, 298]);
    expect(turn.hits[0]?.ranges).toEqual([{ start: 0, end: 4 }]);
  });

  test("a failed expression ends the search and keeps earlier matches", async () => {
    let windows = 0;
    const search: LogSearch = {
      literal: null,
      isExact: false,
      match: async (lines) => {
        windows += 1;
        if (windows > 1) throw slowExpression("(a+)+$", 5_000);
        return lines.map(() => []);
      },
    };
    const plan = planSearch({ search, levels: ["ERROR"], source: null, range: null }, 15_000);
    const turn = await scanTurn(plan, START, server(15_000).read);
    expect(turn).toMatchObject({ seen: 1_000, next: null });
    expect(turn.hits).toHaveLength(20);
    expect(turn.problem).toMatch(/^The expression “\(a\+\)\+\$” timed out on a line of 5,000 characters\. /);
  });

  test("rejects on other errors", async () => {
    const plan = planSearch({ search: null, levels: ["ERROR"], source: null, range: null }, 100);
    const failure = new Error("No response.");
    await expect(scanTurn(plan, START, () => Promise.reject(failure))).rejects.toBe(failure);
  });
});
