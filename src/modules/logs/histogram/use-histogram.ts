"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { LogFollower } from "../follow/log-follower";
import { LogPage } from "../pages/log-page";
import { fetchLogLines, type LogScope, logKey } from "../pages/log-request";
import { buildHistogram, type Histogram, type HistogramSample, samplePlaces } from "./histogram";

/**
 * Lines over time. Null if no line has a time; undefined until the samples are loaded, or if that fails.
 * @param base number of lines when the log was opened; the follower has those received since.
 */
export function useHistogram(
  scope: LogScope,
  follower: LogFollower,
  base: number,
): Histogram | null | undefined {
  const newLines = useNewLineSample(follower, base);
  const { data } = useQuery({
    queryKey: [...logKey(scope), "samples", base],
    queryFn: ({ signal }) =>
      Promise.all(
        samplePlaces(base).map(async ({ offset, limit }): Promise<HistogramSample> => {
          const { page } = await fetchLogLines(scope, { offset, limit }, signal);
          return { first: offset, page };
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    refetchOnReconnect: false,
  });
  return useMemo(() => {
    if (data === undefined) return undefined;
    const all = newLines.length === 0 ? data : [...data, { first: base, page: new LogPage(newLines) }];
    return buildHistogram(all, base + newLines.length);
  }, [data, base, newLines]);
}

/** The histogram is updated after this many lines, or after a tenth of its lines. */
const STEP_LINES = 50;
const MOST_SAMPLED = 2_000;

const NONE: readonly string[] = [];

/** Lines received since the log was opened. Stable until there are enough new lines to be visible. */
function useNewLineSample(follower: LogFollower, base: number): readonly string[] {
  const [sample, setSample] = useState({ until: base, lines: NONE });
  const { lineCount } = follower;
  const isSoMuchMore = lineCount - sample.until >= Math.max(STEP_LINES, (lineCount - base) / 10);
  // Dropped lines cannot be sampled.
  const isCached = follower.from <= base && lineCount - base <= MOST_SAMPLED;
  if (isSoMuchMore && isCached) {
    const lines: string[] = [];
    for (let line = base; line < lineCount; line += 1) lines.push(follower.lineAt(line)?.raw ?? "");
    setSample({ until: lineCount, lines });
  }
  return sample.lines;
}
