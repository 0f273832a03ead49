"use client";

import { useEffect, useMemo, useState } from "react";
import { useStoredValue } from "@/lib/stored-value";
import type { ReadDraft } from "./stored-draft";

export interface StoredDraft<Draft> {
  draft: Draft;
  /** Says what of the stored draft could not be read, from when the dialog shows it until it closes. */
  loss: string | null;
  change: (changes: Partial<Draft>) => void;
  clear: () => void;
  /** Clears the draft unless it changed since this render. */
  clearUnlessChanged: () => void;
}

/**
 * A draft in the tab's storage: it survives errors, navigation and reloads. Tabs have separate drafts, so that they do
 * not overwrite each other. What cannot be read of it is removed once it has been said.
 * @param read the stored draft; a stable function.
 * @param open whether the dialog shows the draft.
 */
export function useStoredDraft<Draft extends object>(
  key: string,
  read: (stored: string | null) => ReadDraft<Draft>,
  open: boolean,
): StoredDraft<Draft> {
  const [stored, store] = useStoredValue<string | null>(key, (text) => text, "tab");
  const { draft, loss } = useMemo(() => read(stored), [read, stored]);

  const [said, setSaid] = useState<string | null>(null);
  if (!open && said !== null) setSaid(null);
  if (open && loss !== null && said !== loss) setSaid(loss);
  const isUnreadable = open && loss !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft follows from what is stored, and the setter from the key
  useEffect(() => {
    if (isUnreadable) store((now) => (now === stored ? JSON.stringify(draft) : now));
  }, [isUnreadable, stored]);

  return {
    draft,
    loss: open ? said : null,
    change: (changes) => store((before) => JSON.stringify({ ...read(before).draft, ...changes })),
    clear: () => store(null),
    clearUnlessChanged: () => store((now) => (now === stored ? null : now)),
  };
}
