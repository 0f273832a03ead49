"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AsyncFilterField, FilterOption } from "@/lib/filters/filter-types";

export type AsyncOptions =
  | { readonly status: "loading" }
  | { readonly status: "loaded"; readonly options: readonly FilterOption[] }
  | { readonly status: "failed"; readonly message: string };

/** Options of async fields by key: asked for once each, kept while the bar is there. */
export function useAsyncOptions() {
  const [byField, setByField] = useState<ReadonlyMap<string, AsyncOptions>>(new Map());
  const requests = useRef(new Map<string, AbortController>());

  /** Asks for the options of a field, also of one that has been asked before. */
  const reload = useCallback(async (field: AsyncFilterField) => {
    requests.current.get(field.key)?.abort();
    const request = new AbortController();
    requests.current.set(field.key, request);
    const report = (state: AsyncOptions) => {
      if (!request.signal.aborted) setByField((states) => new Map(states).set(field.key, state));
    };
    report({ status: "loading" });
    try {
      report({ status: "loaded", options: await field.loadOptions(request.signal) });
    } catch (error) {
      report({ status: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }, []);

  /** Asks for the options of a field that has never been asked. */
  const load = useCallback(
    (field: AsyncFilterField) => {
      if (!requests.current.has(field.key)) void reload(field);
    },
    [reload],
  );

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

  return { byField, load, reload, loadedOptions };
}
