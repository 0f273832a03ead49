"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

type Stored = string | boolean | number | null;

/** The value to store (null removes it), or an updater of the current one. */
export type StoreValue<Value extends Stored> = (next: Value | ((before: Value) => Value)) => void;

/** Storage: permanent in the browser, or per tab until it is closed. */
export type Keeper = "browser" | "tab";

/**
 * A value in localStorage or sessionStorage. Renders `parse(null)` on the server and during hydration, then the stored
 * value. `parse` must return primitives, so that equal texts give equal values.
 */
export function useStoredValue<Value extends Stored>(
  key: string,
  parse: (stored: string | null) => Value,
  keeper: Keeper = "browser",
): [Value, StoreValue<Value>] {
  const value = useSyncExternalStore(
    subscribe,
    () => parse(read(keeper, key)),
    () => parse(null),
  );
  return [
    value,
    (next) => write(keeper, key, typeof next === "function" ? next(parse(read(keeper, key))) : next),
  ];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Changes in other tabs.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function storageOf(keeper: Keeper): Storage {
  return keeper === "tab" ? sessionStorage : localStorage;
}

function read(keeper: Keeper, key: string): string | null {
  const held = unsaved[keeper].get(key);
  if (held !== undefined) return held;
  try {
    return storageOf(keeper).getItem(key);
  } catch {
    return null;
  }
}

function write(keeper: Keeper, key: string, value: Stored): void {
  const text = value === null ? null : String(value);
  try {
    if (text === null) storageOf(keeper).removeItem(key);
    else storageOf(keeper).setItem(key, text);
    unsaved[keeper].delete(key);
  } catch {
    // Storage may be unavailable (private windows, embedded frames) or full.
    unsaved[keeper].set(key, text);
  }
  for (const listener of listeners) listener();
}

/** Values that could not be stored; they last as long as the page. */
const unsaved: Record<Keeper, Map<string, string | null>> = { browser: new Map(), tab: new Map() };
