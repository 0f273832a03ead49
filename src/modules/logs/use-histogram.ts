"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { buildHistogram, type Histogram, type HistogramSample, samplePlaces } from "./histogram";
import { LogPage } from "./log-page";
import { fetchLogLines, type LogScope, logKey } from "./log-request";

/** Lines over time. Null if no line has a time; undefined until the samples are loaded, or if that fails. */
export function useHistogram(
  scope: LogScope,
  lineCount: number,
  newLines: readonly string[],
): Histogram | null | undefined {
  const { data } = useQuery({
    queryKey: [...logKey(scope), "samples", lineCount],
    queryFn: ({ signal }) =>
      Promise.all(
        samplePlaces(lineCount).map(async ({ offset, limit }): Promise<HistogramSample> => {
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
    const all = newLines.length === 0 ? data : [...data, { first: lineCount, page: new LogPage(newLines) }];
    return buildHistogram(all, lineCount + newLines.length);
  }, [data, lineCount, newLines]);
}
