"use client";

import { useMemo } from "react";
import { useStoredValue } from "@/lib/stored-value";

export interface StoredDraft<Draft> {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  clear: () => void;
  /** Clears the draft unless it changed since this render. */
  clearUnlessChanged: () => void;
}

/**
 * A draft in the tab's storage: it survives errors, navigation and reloads. Tabs have separate drafts, so that they do
 * not overwrite each other.
 * @param parse the stored draft; a stable function.
 */
export function useStoredDraft<Draft extends object>(
  key: string,
  parse: (stored: string | null) => Draft,
): StoredDraft<Draft> {
  const [stored, store] = useStoredValue<string | null>(key, (text) => text, "tab");
  const draft = useMemo(() => parse(stored), [parse, stored]);
  return {
    draft,
    change: (changes) => store((before) => JSON.stringify({ ...parse(before), ...changes })),
    clear: () => store(null),
    clearUnlessChanged: () => store((now) => (now === stored ? null : now)),
  };
}
