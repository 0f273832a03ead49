"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { isApiError } from "../api/api-error.ts";
import type { PoolResourceUsage } from "../api/generated.schemas.ts";
import {
  getListPoolsQueryOptions,
  getListResourcesQueryOptions,
  getListTagsQueryOptions,
  getListUsersQueryOptions,
} from "../api/generated.ts";
import { distinct } from "../list/unique-keys.ts";
import type { AsyncFilterField, FilterOptionPage } from "./filter-types.ts";

/** Kinds of names that the server lists. */
export type NameKind = "user" | "pool" | "tag" | "node" | PoolTrait;

/** What the listed pools have, by which pools and nodes are filtered. */
export type PoolTrait = "platform" | "backend" | "gpu-model" | "node-set";

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
    default: {
      // One request for all of them; a value is found among these by its text.
      const page = await client.fetchQuery(getListPoolsQueryOptions({ limit: MOST_ENTRIES }));
      const values = page.entries.flatMap(TRAITS[kind]);
      return optionsOf(
        query === undefined ? values : values.filter((value) => value.includes(query)),
        // Others may be those of pools that are not listed.
        page.total > page.entries.length ? Number.POSITIVE_INFINITY : 0,
      );
    }
  }
}

const TRAITS: Readonly<Record<PoolTrait, (pool: PoolResourceUsage) => readonly string[]>> = {
  platform: ({ platforms }) => Object.keys(platforms),
  backend: ({ backend }) => [backend],
  "gpu-model": ({ gpu_model: model }) => (model === undefined ? [] : [model]),
  "node-set": ({ node_set: set, shares_with: others = [] }) => (others.length === 0 ? [] : [set]),
};

function optionsOf(names: readonly string[], total: number): FilterOptionPage {
  return {
    options: distinct(names)
      .toSorted()
      .map((name) => ({ value: name, label: name })),
    hasMore: total > names.length,
  };
}
