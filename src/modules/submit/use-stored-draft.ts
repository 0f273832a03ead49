"use client";

import { useMemo } from "react";
import { useStoredValue } from "@/lib/stored-value";

export interface StoredDraft<Draft> {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  /** Takes it away. */
  clear: () => void;
  /** Takes it away if it is still as it was in this render: what was written meanwhile stays. */
  clearUnlessChanged: () => void;
}

/**
 * A draft that the tab keeps: it is there again after a failure, after another page and after a reload. Other tabs
 * have drafts of their own, so that none overwrites what is typed in another.
 * @param parse the draft of what is stored; the same function at each render.
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
