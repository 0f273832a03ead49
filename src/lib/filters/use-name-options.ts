"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { isApiError } from "../api/api-error.ts";
import {
  getListPoolsQueryOptions,
  getListResourcesQueryOptions,
  getListTagsQueryOptions,
  getListUsersQueryOptions,
} from "../api/generated.ts";
import type { AsyncFilterField, FilterOptionPage } from "./filter-types.ts";

/** What the server keeps a list of names of. */
export type NameKind = "user" | "pool" | "tag" | "node";

/** Where the values of a field that the server alone knows come from. */
export type NameOptions = (kind: NameKind) => AsyncFilterField["loadOptions"];

/** Names that are asked for at once: as many as the contract allows. */
const MOST_NAMES = 1000;

/** Pools and nodes come whole, and only their names are wanted: where there are more, they are looked for by name. */
const MOST_ENTRIES = 200;

/** The names of one kind, from their own list, asked for at the first need; for the async fields of a filter bar. */
export function useNameOptions(): NameOptions {
  const client = useQueryClient();
  return useCallback(
    (kind) => async (_signal, query) => {
      try {
        return await loadNames(client, kind, query === "" ? undefined : query);
      } catch (error) {
        throw isApiError(error) ? new Error(error.detail, { cause: error }) : error;
      }
    },
    [client],
  );
}

async function loadNames(
  client: QueryClient,
  kind: NameKind,
  query: string | undefined,
): Promise<FilterOptionPage> {
  const byName = query === undefined ? {} : { name: query };
  switch (kind) {
    case "user": {
      const page = await client.fetchQuery(getListUsersQueryOptions({ ...byName, limit: MOST_NAMES }));
      return optionsOf(page.entries, page.total);
    }
    case "tag": {
      const page = await client.fetchQuery(getListTagsQueryOptions({ ...byName, limit: MOST_NAMES }));
      return optionsOf(page.entries, page.total);
    }
    case "pool": {
      const page = await client.fetchQuery(getListPoolsQueryOptions({ ...byName, limit: MOST_ENTRIES }));
      return optionsOf(
        page.entries.flatMap(({ name }) => name ?? []),
        page.total,
      );
    }
    case "node": {
      const byHost = query === undefined ? {} : { hostname: query };
      const page = await client.fetchQuery(getListResourcesQueryOptions({ ...byHost, limit: MOST_ENTRIES }));
      return optionsOf(
        page.entries.map(({ hostname }) => hostname),
        page.total,
      );
    }
  }
}

function optionsOf(names: readonly string[], total: number): FilterOptionPage {
  return {
    options: names.toSorted().map((name) => ({ value: name, label: name })),
    hasMore: total > names.length,
  };
}
