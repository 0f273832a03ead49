import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { ApiError } from "../api/api-error.ts";
import {
  forgetListMoment,
  forgetListMoments,
  hideNewRows,
  type ListMoment,
  loadPageAtMoment,
  newRowsOf,
} from "./list-moment.ts";
import type { ListPage, ListSource, PageParameters } from "./list-source.ts";

interface Parameters extends PageParameters {
  from?: string;
  to?: string;
  pool?: string;
}

const NOON = "2026-03-02T12:00:00.000Z";
const AFTER_NOON = "2026-03-02T12:00:00.001Z";
const ONE = "2026-03-02T13:00:00.000Z";
const at: ListMoment = { asOf: ONE, shownBefore: AFTER_NOON };
const growing = { addedBetween: { after: "from", before: "to" } } as const;

describe("hideNewRows", () => {
  it("asks for what was there when the list was read", () => {
    expect(hideNewRows<Parameters>({ pool: "a" }, growing, at)).toEqual({ pool: "a", to: AFTER_NOON });
    expect(hideNewRows<Parameters>({ to: ONE }, growing, at)).toEqual({ to: AFTER_NOON });
  });

  it("leaves requests as they are that ask for older rows, lists that do not grow, and those not read yet", () => {
    expect(hideNewRows<Parameters>({ to: NOON }, growing, at)).toEqual({ to: NOON });
    expect(hideNewRows<Parameters>({ pool: "a" }, {}, at)).toEqual({ pool: "a" });
    expect(hideNewRows<Parameters>({ pool: "a" }, growing, undefined)).toEqual({ pool: "a" });
  });
});

describe("newRowsOf", () => {
  it("asks for what was added since", () => {
    expect(newRowsOf<Parameters>({ pool: "a" }, growing, at)).toEqual({ pool: "a", from: AFTER_NOON });
    expect(newRowsOf<Parameters>({ from: NOON }, growing, at)).toEqual({ from: AFTER_NOON });
    expect(newRowsOf<Parameters>({ from: ONE }, growing, at)).toEqual({ from: ONE });
  });

  it("asks for nothing where nothing can have been added", () => {
    expect(newRowsOf<Parameters>({}, growing, { asOf: NOON, shownBefore: AFTER_NOON })).toBeUndefined();
    expect(newRowsOf<Parameters>({ to: NOON }, growing, at)).toBeUndefined();
    expect(newRowsOf<Parameters>({}, {}, at)).toBeUndefined();
    expect(newRowsOf<Parameters>({}, growing, undefined)).toBeUndefined();
  });
});

/** A list of a service whose time passes, and what it was asked for. */
function serviceOf(answer: (parameters: Parameters) => ListPage<string>) {
  const requests: Parameters[] = [];
  const source: ListSource<Parameters, string> = {
    ...growing,
    keyOf: (parameters) => (parameters === undefined ? ["rows"] : ["rows", parameters]),
    async load(parameters) {
      requests.push(parameters);
      return answer(parameters);
    },
  };
  const client = new QueryClient();
  const { signal } = new AbortController();
  async function load(offset: number): Promise<ListPage<string>> {
    const parameters: Parameters = { offset, limit: 50 };
    const page = await loadPageAtMoment(client, source, "{}", parameters, signal);
    client.setQueryData(source.keyOf(parameters), page);
    return page;
  }
  return { client, source, requests, load };
}

describe("loadPageAtMoment", () => {
  it("reads further pages as of the first one, and all of them again as they are by then", async () => {
    let now = NOON;
    const { requests, load } = serviceOf(({ as_of = now }) => ({ entries: [], total: 0, as_of }));
    await load(0);
    now = ONE;
    await load(50);
    await load(0);
    await load(100);
    expect(requests).toEqual([
      { offset: 0, limit: 50 },
      { offset: 50, limit: 50, to: AFTER_NOON, as_of: NOON },
      { offset: 0, limit: 50, to: AFTER_NOON },
      { offset: 100, limit: 50, to: AFTER_NOON, as_of: ONE },
    ]);
  });

  it.each([
    [
      "of this list",
      ({ client, source }: ReturnType<typeof serviceOf>) => forgetListMoment(client, source, "{}"),
    ],
    ["of all lists", ({ client }: ReturnType<typeof serviceOf>) => forgetListMoments(client)],
  ])("shows all rows again once the moment %s is forgotten", async (_, forget) => {
    const service = serviceOf(() => ({ entries: [], total: 0, as_of: NOON }));
    await service.load(0);
    forget(service);
    await service.load(0);
    expect(service.requests.at(-1)).toEqual({ offset: 0, limit: 50 });
  });

  it("does without where the service tells no time", async () => {
    const { requests, load } = serviceOf(() => ({ entries: [], total: 0 }));
    await load(0);
    await load(50);
    expect(requests[1]).toEqual({ offset: 50, limit: 50 });
  });

  it("reads a page as it is now when the service does not know the time any more, and rejects with other errors", async () => {
    const refused = (field: string) =>
      new ApiError({
        ...{ status: 422, detail: "No.", method: "GET", url: "/rows" },
        fieldErrors: [{ field, message: "No." }],
      });
    let field = "as_of";
    const { requests, load } = serviceOf(({ as_of }) => {
      if (as_of !== undefined) throw refused(field);
      return { entries: [], total: 0, as_of: NOON };
    });
    await load(0);
    await load(50);
    expect(requests.at(-1)).toEqual({ offset: 50, limit: 50, to: AFTER_NOON });
    field = "limit";
    await expect(load(100)).rejects.toMatchObject({ fieldErrors: [{ field: "limit" }] });
  });
});
