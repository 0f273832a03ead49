import { useState } from "react";

export interface TakenLines {
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
export function useTakenLines(view: string, lineCount: number): TakenLines {
  const [taken, setTaken] = useState({ view, count: lineCount });
  if (taken.view !== view) setTaken({ view, count: lineCount });
  return {
    count: taken.view === view ? taken.count : lineCount,
    takeAll: () => setTaken({ view, count: lineCount }),
  };
}
