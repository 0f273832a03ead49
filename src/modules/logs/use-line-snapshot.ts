import { useState } from "react";

export interface LineSnapshot {
  /** Number of lines that search and range include. */
  readonly count: number;
  /** Includes all lines received so far. */
  readonly takeAll: () => void;
}

/**
 * Freezes the length of a growing log while it is searched, because results that change with every line would shift
 * under the user.
 * @param view identifies the search or range.
 */
export function useLineSnapshot(view: string, lineCount: number): LineSnapshot {
  const [snapshot, setSnapshot] = useState({ view, count: lineCount });
  if (snapshot.view !== view) setSnapshot({ view, count: lineCount });
  return {
    count: snapshot.view === view ? snapshot.count : lineCount,
    takeAll: () => setSnapshot({ view, count: lineCount }),
  };
}
