import { describe, expect, test } from "vitest";
import { EXPORT_PAGE_ROWS, exportRows, MOST_EXPORTED_ROWS } from "./export-rows.ts";
import type { ListSource, PageParameters } from "./list-source.ts";

interface NumberParameters extends PageParameters {
  from?: number;
}

/** A list of numbers, and the requests that it gets. */
function numbersUpTo(total: number) {
  const requests: NumberParameters[] = [];
  const source: ListSource<NumberParameters, number> = {
    keyOf: () => ["numbers"],
    load(parameters) {
      requests.push(parameters);
      const { offset = 0, limit = 20, from = 0 } = parameters;
      const length = Math.max(0, Math.min(limit, total - offset));
      return Promise.resolve({
        entries: Array.from({ length }, (_, place) => from + offset + place),
        total,
      });
    },
  };
  return { source, requests };
}

const { signal } = new AbortController();

describe("exportRows", () => {
  test.each([0, 1, EXPORT_PAGE_ROWS, EXPORT_PAGE_ROWS + 1, 2_500])(
    "gets all of %i rows in order",
    async (total) => {
      const { source, requests } = numbersUpTo(total);
      const rows: number[] = [];
      const end = await exportRows({
        source,
        request: { from: 7 },
        signal,
        onPage: (page) => rows.push(...page),
      });
      expect(rows).toEqual(Array.from({ length: total }, (_, place) => place + 7));
      expect(end).toEqual({ rows: total, total });
      expect(requests).toHaveLength(Math.max(1, Math.ceil(total / EXPORT_PAGE_ROWS)));
    },
  );

  test("ends at the limit, with a bounded number of requests", async () => {
    const { source, requests } = numbersUpTo(1_204_332);
    const end = await exportRows({ source, request: {}, signal, onPage: () => undefined });
    expect(end).toEqual({ rows: MOST_EXPORTED_ROWS, total: 1_204_332 });
    expect(requests).toHaveLength(MOST_EXPORTED_ROWS / EXPORT_PAGE_ROWS);
  });

  test("stops when it is canceled", async () => {
    const { source, requests } = numbersUpTo(50_000);
    const canceling = new AbortController();
    const all = exportRows({
      source,
      request: {},
      signal: canceling.signal,
      onPage: (_, { rows }) => {
        if (rows === 2 * EXPORT_PAGE_ROWS) canceling.abort();
      },
    });
    await expect(all).rejects.toThrow("aborted");
    expect(requests).toHaveLength(2);
  });

  test("ends when the list shrinks while it is read", async () => {
    const { source } = numbersUpTo(1_500);
    const shrinking: typeof source = {
      ...source,
      load: async (parameters, options) => {
        const page = await source.load(parameters, options);
        return parameters.offset === 0 ? page : { entries: [], total: 1_500 };
      },
    };
    await expect(
      exportRows({ source: shrinking, request: {}, signal, onPage: () => undefined }),
    ).resolves.toEqual({
      rows: 1_000,
      total: 1_500,
    });
  });

  test("reads all pages as of the first one, or as of the list that is exported", async () => {
    const requests: NumberParameters[] = [];
    const asOf = "2026-03-02T12:00:00.000Z";
    const source: ListSource<NumberParameters & { before?: string }, number> = {
      keyOf: () => ["numbers"],
      addedBetween: { after: "from", before: "before" },
      async load(parameters) {
        requests.push(parameters);
        return { entries: [1], total: 2, as_of: parameters.as_of ?? asOf };
      },
    };
    const onPage = () => undefined;
    await exportRows({ source, request: {}, signal, onPage });
    expect(requests.map(({ as_of }) => as_of)).toEqual([undefined, asOf]);
    const moment = { asOf: "2026-03-02T13:00:00.000Z", shownBefore: "2026-03-02T12:30:00.000Z" };
    await exportRows({ source, request: {}, moment, signal, onPage });
    for (const request of requests.slice(2)) {
      expect(request).toMatchObject({ as_of: moment.asOf, before: moment.shownBefore });
    }
  });
});
