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
import { distinct } from "../list/unique-keys.ts";
import type { AsyncFilterField, FilterOptionPage } from "./filter-types.ts";

/** Kinds of names that the server lists. */
export type NameKind = "user" | "pool" | "tag" | "node";

/** Returns the loader for a kind of name. */
export type NameOptions = (kind: NameKind) => AsyncFilterField["loadOptions"];

/** Names per request; the contract's maximum. */
const MOST_NAMES = 1000;

/** Limit for pools and nodes, which come with more than names; others are searched by name. */
const MOST_ENTRIES = 200;

/** Loaders of names for async filter fields; each loads on first use. */
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
    options: distinct(names)
      .toSorted()
      .map((name) => ({ value: name, label: name })),
    hasMore: total > names.length,
  };
}
