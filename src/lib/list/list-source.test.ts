import { QueryClient, type QueryKey } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import {
  forgetOldPages,
  type ListPage,
  type ListSource,
  type PageParameters,
  pageParameters,
  rowsOfCachedPages,
} from "./list-source.ts";
import { PAGE_ROWS } from "./row-pages.ts";

interface Parameters extends PageParameters {
  name?: string;
  pool?: string;
}

const source: ListSource<Parameters, string> = {
  keyOf: (parameters) => (parameters === undefined ? ["api", "run"] : ["api", "run", parameters]),
  load: () => Promise.reject(new Error("Nothing is to be loaded here.")),
};

/** Requests as keys of lists. */
const everything = "{}";
const ofPool = JSON.stringify({ name: "llama", pool: "a" });

function put(client: QueryClient, queryKey: QueryKey, entries: string[]): void {
  const page: ListPage<string> = { entries, total: 1000 };
  client.setQueryData(queryKey, page, { updatedAt: client.getQueryCache().getAll().length + 1 });
}

const keyOfPage = (key: string, page: number) => source.keyOf(pageParameters(key, page));

describe("pageParameters", () => {
  it("adds the page's rows to the request", () => {
    expect(pageParameters(ofPool, 3)).toEqual({
      name: "llama",
      pool: "a",
      offset: 3 * PAGE_ROWS,
      limit: PAGE_ROWS,
    });
  });
});

describe("rowsOfCachedPages", () => {
  it("yields the cached rows of this list with their indexes", () => {
    const client = new QueryClient();
    put(client, keyOfPage(ofPool, 0), ["first", "second"]);
    put(client, keyOfPage(ofPool, 20), ["thousandth"]);
    put(client, keyOfPage(everything, 0), ["of another list"]);
    put(client, source.keyOf({ name: "llama", pool: "a", limit: 1 }), ["of a count"]);
    put(client, ["api", "run", "llama-1"], ["one alone"]);
    expect([...rowsOfCachedPages(client, source, ofPool)]).toEqual([
      [0, "first"],
      [1, "second"],
      [20 * PAGE_ROWS, "thousandth"],
    ]);
  });

  it("identifies a list regardless of parameter order", () => {
    const client = new QueryClient();
    put(client, keyOfPage(JSON.stringify({ pool: "a", name: "llama" }), 1), ["row"]);
    expect([...rowsOfCachedPages(client, source, ofPool)]).toEqual([[PAGE_ROWS, "row"]]);
  });
});

describe("forgetOldPages", () => {
  it("keeps the latest forty pages across lists, and all other queries", () => {
    const client = new QueryClient();
    const count = source.keyOf({ limit: 1 });
    put(client, count, []);
    put(client, ["api", "run", "llama-1"], []);
    for (let page = 0; page < 30; page += 1) {
      put(client, keyOfPage(everything, page), []);
      put(client, keyOfPage(ofPool, page), []);
    }
    forgetOldPages(client, source);
    const left = (key: string) =>
      Array.from({ length: 30 }, (_, page) => page).filter(
        (page) => client.getQueryData(keyOfPage(key, page)) !== undefined,
      );
    const latest = Array.from({ length: 20 }, (_, place) => 10 + place);
    expect([left(everything), left(ofPool)]).toEqual([latest, latest]);
    expect(client.getQueryData(count)).toBeDefined();
    expect(client.getQueryData(["api", "run", "llama-1"])).toBeDefined();
  });
});
