import { describe, expect, test } from "vitest";
import { LogPage } from "./log-page";
import type { LogAnswer, LogWindow } from "./log-request";
import { parseSearch } from "./log-search";
import { planSearch } from "./search-plan";
import { type ScanPosition, scanTurn } from "./search-scan";

/** A server with a log of which every hundredth line is an error with a line behind it. */
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
      const { query, offset = 0, limit } = window;
      const all = Array.from({ length: lineCount }, (_, line) => line).map(lineAt);
      const found = query === undefined ? all : all.filter((line) => line.includes(query));
      const lines = found.slice(offset, offset + limit);
      return { lines, page: new LogPage(lines), total: found.length };
    },
  };
}

const START: ScanPosition = { offset: 0 };

describe("scanTurn", () => {
  test("looks at lines one by one, and knows where they stand and to whom they belong", async () => {
    const plan = planSearch({ search: null, levels: ["ERROR"], source: null, range: null }, 1_050);
    const turn = await scanTurn(plan, START, server(1_050).read);
    expect(turn.hits.slice(0, 2).map(({ index }) => index)).toEqual([98, 99]);
    expect(turn.hits).toHaveLength(20);
    expect(turn).toMatchObject({ seen: 1_050, next: null });
  });

  test("a turn is bounded, and the next one goes on where it ended", async () => {
    const plan = planSearch({ search: null, levels: ["DEBUG"], source: null, range: null }, 25_000);
    const { read, requests } = server(25_000);
    const turn = await scanTurn(plan, START, read);
    expect(turn).toMatchObject({ hits: [], seen: 10_000, next: { offset: 10_000 } });
    expect(requests).toHaveLength(10);
    const rest = await scanTurn(plan, { offset: 20_000 }, read);
    expect(rest).toMatchObject({ seen: 5_000, next: null });
  });

  test("a continuation at the start of a turn belongs to the line before", async () => {
    const plan = planSearch({ search: null, levels: ["ERROR"], source: null, range: null }, 25_000);
    const first = await scanTurn(plan, START, server(99).read);
    const turn = await scanTurn(plan, { offset: 99, before: first.hits.at(-1)?.line }, server(25_000).read);
    expect(turn.hits[0]).toMatchObject({ index: 99, line: { level: "ERROR", isContinuation: true } });
  });

  test("what the server finds is taken as it comes, with its count", async () => {
    const search = parseSearch({ text: "worker", isExpression: false, matchCase: false });
    if (search === null || "problem" in search) throw new Error("no search");
    const plan = planSearch({ search, levels: [], source: null, range: null }, 30_000);
    const turn = await scanTurn(plan, START, server(30_000).read);
    expect(turn).toMatchObject({ seen: 300, total: 300, next: null });
    expect(turn.hits[0]?.index).toBeNull();
  });
});
