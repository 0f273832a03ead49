import { useState } from "react";

export interface LineSnapshot {
  /** Lines that search and range take in. */
  readonly count: number;
  /** Takes in all that there are by now. */
  readonly takeAll: () => void;
}

/**
 * How much of a log that grows is searched: what there was when the search was made. Results that changed with every
 * line would move away under the reader.
 * @param view tells one search or range from another.
 */
export function useLineSnapshot(view: string, lineCount: number): LineSnapshot {
  const [snapshot, setSnapshot] = useState({ view, count: lineCount });
  if (snapshot.view !== view) setSnapshot({ view, count: lineCount });
  return {
    count: snapshot.view === view ? snapshot.count : lineCount,
    takeAll: () => setSnapshot({ view, count: lineCount }),
  };
}
