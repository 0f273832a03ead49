"use client";

import { useState } from "react";
import { useNow } from "@/lib/clock/clock";
import type { ErrorLike } from "../states/error-state";

/** What a tile shows of its request. */
export interface TileState<Data> {
  /** Undefined until the first response. */
  data: Data | undefined;
  /** Why there is no data, or why it is old. */
  error: ErrorLike | undefined;
  /** Arrival time of the data, in milliseconds of the screen's clock. */
  updatedAt: number;
  retrying: boolean;
  retry: () => void;
}

/** The part of a query's result that a tile uses. */
export interface TileQuery<Data> {
  readonly data: Data | undefined;
  readonly error: ErrorLike | null;
  readonly dataUpdatedAt: number;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** State of a tile from its query. */
export function useTile<Data>({
  data,
  error,
  dataUpdatedAt,
  isFetching,
  refetch,
}: TileQuery<Data>): TileState<Data> {
  const now = useNow(data === undefined);
  // The query stamps its data with the machine's time, which differs from the screen's clock where that is frozen.
  const [arrival, setArrival] = useState({ stamp: dataUpdatedAt, time: now });
  if (arrival.stamp !== dataUpdatedAt) setArrival({ stamp: dataUpdatedAt, time: now });

  // A query without data clears its error on refetch; keep it, so that the retry button does not disappear.
  const [lastError, setLastError] = useState(error);
  if (error !== null && error !== lastError) setLastError(error);
  const isRetrying = isFetching && data === undefined && lastError !== null;
  return {
    data,
    error: error ?? (isRetrying ? (lastError ?? undefined) : undefined),
    updatedAt: arrival.time,
    retrying: isFetching,
    retry: () => void refetch(),
  };
}
