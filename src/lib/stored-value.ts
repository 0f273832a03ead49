"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/**
 * A preference in localStorage. Renders `fallback` on the server and while hydrating, so that both agree, then the
 * stored value. `parse` turns what is stored (null when nothing is) into a value; primitives only, since the same
 * text must give the same value.
 */
export function useStoredValue<Value extends string | boolean | number | null>(
  key: string,
  parse: (stored: string | null) => Value,
): [Value, (value: Value) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => parse(read(key)),
    () => parse(null),
  );
  return [value, (next) => write(key, String(next))];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Other tabs of the same console.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function read(key: string): string | null {
  try {
    return unsaved.get(key) ?? localStorage.getItem(key);
  } catch {
    return unsaved.get(key) ?? null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    unsaved.delete(key);
  } catch {
    // Storage can be forbidden (private windows, embedded frames) or full.
    unsaved.set(key, value);
  }
  for (const listener of listeners) listener();
}

/** Preferences that could not be stored: they hold as long as the page. */
const unsaved = new Map<string, string>();
