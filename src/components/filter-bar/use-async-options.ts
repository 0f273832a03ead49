"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AsyncFilterField, FilterOption } from "@/lib/filters/filter-types";

export type AsyncOptions =
  | { readonly status: "loading" }
  | {
      readonly status: "loaded";
      readonly options: readonly FilterOption[];
      /** More values are available by search. */
      readonly hasMore: boolean;
      /** Searched texts, and whether all of their values are loaded. */
      readonly searches: ReadonlyMap<string, boolean>;
    }
  | { readonly status: "failed"; readonly message: string };

/** Whether the server may have more values for a text. */
export function needsSearch(state: AsyncOptions | undefined, query: string): boolean {
  if (state?.status !== "loaded" || !state.hasMore || query === "") return false;
  const text = query.toLowerCase();
  if (state.searches.has(text)) return false;
  // Every value that contains "atlas" also contains "atl".
  return ![...state.searches].some(([searched, isWhole]) => isWhole && text.includes(searched));
}

/**
 * Options of async fields by key: requested once each, plus by search where there are more; cached while the bar is
 * mounted.
 */
export function useAsyncOptions() {
  const [byField, setByField] = useState<ReadonlyMap<string, AsyncOptions>>(new Map());
  const requests = useRef(new Map<string, AbortController>());

  /** Loads the options of a field, again if necessary. */
  const reload = useCallback(async (field: AsyncFilterField) => {
    const request = startRequest(requests.current, field);
    const report = (state: AsyncOptions) => {
      if (!request.signal.aborted) setByField((states) => new Map(states).set(field.key, state));
    };
    report({ status: "loading" });
    try {
      const page = pageOf(await field.loadOptions(request.signal, ""));
      report({ status: "loaded", ...page, searches: new Map() });
    } catch (error) {
      report({ status: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }, []);

  /** Loads the options of a field once. */
  const load = useCallback(
    (field: AsyncFilterField) => {
      if (!requests.current.has(field.key)) void reload(field);
    },
    [reload],
  );

  /** Adds the options that contain a text. */
  const search = useCallback(async (field: AsyncFilterField, query: string) => {
    const request = startRequest(requests.current, field);
    try {
      const page = pageOf(await field.loadOptions(request.signal, query));
      if (request.signal.aborted) return;
      setByField((states) => {
        const state = states.get(field.key);
        if (state?.status !== "loaded") return states;
        const known = new Set(state.options.map((option) => option.value));
        const fresh = page.options.filter((option) => !known.has(option.value));
        const searches = new Map(state.searches).set(query.toLowerCase(), !page.hasMore);
        return new Map(states).set(field.key, {
          ...state,
          options: [...state.options, ...fresh],
          searches,
        });
      });
    } catch (error) {
      if (request.signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      setByField((states) => new Map(states).set(field.key, { status: "failed", message }));
    }
  }, []);

  useEffect(() => {
    const open = requests.current;
    return () => {
      for (const request of open.values()) request.abort();
      open.clear();
    };
  }, []);

  const loadedOptions = useCallback(
    (fieldKey: string) => {
      const state = byField.get(fieldKey);
      return state?.status === "loaded" ? state.options : undefined;
    },
    [byField],
  );

  return { byField, load, reload, search, loadedOptions };
}

/** Milliseconds without typing before a search. */
const REST_TIME = 200;

/** Searches the values of a field while typing, where the server has more than it sent. */
export function useOptionSearch(
  field: AsyncFilterField | undefined,
  state: AsyncOptions | undefined,
  query: string,
  search: (field: AsyncFilterField, query: string) => unknown,
): void {
  const isNeeded = needsSearch(state, query);
  useEffect(() => {
    if (field === undefined || !isNeeded) return;
    const timer = setTimeout(() => search(field, query), REST_TIME);
    return () => clearTimeout(timer);
  }, [field, isNeeded, query, search]);
}

/** One request per field at a time: an earlier one is canceled. */
function startRequest(requests: Map<string, AbortController>, field: AsyncFilterField): AbortController {
  requests.get(field.key)?.abort();
  const request = new AbortController();
  requests.set(field.key, request);
  return request;
}

function pageOf(answer: Awaited<ReturnType<AsyncFilterField["loadOptions"]>>) {
  return "options" in answer ? answer : { options: answer, hasMore: false };
}
