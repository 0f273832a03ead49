import type { QueryClient } from "@tanstack/react-query";

/** Longest time a story may take to settle after its play function, in milliseconds. */
const SETTLE_LIMIT = 10_000;
/** How long a story must have no request in flight to count as settled, in milliseconds. */
const QUIET_TIME = 50;
const POLL_INTERVAL = 10;

let current: QueryClient | null = null;

/**
 * Watches the query client of the current story. Returns the cleanup, which does not affect a later client: a story may
 * be cleaned up after the next one has started.
 */
export function watchQueryClient(client: QueryClient): () => void {
  current = client;
  return () => {
    if (current === client) current = null;
  };
}

/**
 * Resolves when no query or mutation of the current story is in flight. Throws with the keys of pending queries after
 * ten seconds. Time is read from `performance`, since the date is mocked.
 */
export async function waitUntilSettled(): Promise<void> {
  const started = performance.now();
  let quietSince: number | undefined;
  for (;;) {
    // Quiet time starts at a check, not between two: on a busy machine they can be far apart.
    const now = performance.now();
    quietSince = isBusy() ? undefined : (quietSince ?? now);
    if (quietSince !== undefined && now - quietSince >= QUIET_TIME) return;
    if (now - started > SETTLE_LIMIT) throw new Error(describeUnsettled());
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
  }
}

function isBusy(): boolean {
  // Without a client, nothing is known.
  return current === null || current.isFetching() + current.isMutating() > 0;
}

function describeUnsettled(): string {
  if (current === null)
    return "The story has no query client to watch: it needs the decorator `withScreenProviders`.";
  const keys = current
    .getQueryCache()
    .findAll({ fetchStatus: "fetching" })
    .map((query) => JSON.stringify(query.queryKey));
  return (
    `The screen has not settled after ${SETTLE_LIMIT / 1000} s. Still loading:\n  ${keys.join("\n  ")}\n` +
    "Answer these requests, or set `parameters.settles` to false for a story that loads forever."
  );
}
