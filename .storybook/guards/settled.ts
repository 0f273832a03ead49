import type { QueryClient } from "@tanstack/react-query";

/** Longest time a story may take to settle after its play function, in milliseconds. */
const SETTLE_LIMIT = 10_000;
/** How long nothing may be under way before a story counts as settled, in milliseconds. */
const QUIET_TIME = 50;
const POLL_INTERVAL = 10;

let current: QueryClient | null = null;

/**
 * Tells which client serves the story on screen. Returns what takes it back, which leaves a later client alone: the
 * story before may be cleaned up after the next one has begun.
 */
export function watchQueryClient(client: QueryClient): () => void {
  current = client;
  return () => {
    if (current === client) current = null;
  };
}

/**
 * Resolves once no query and no mutation of the story on screen is under way. Throws with the keys of those
 * that still are after ten seconds. Time is read from `performance`, since the date is frozen.
 */
export async function waitUntilSettled(): Promise<void> {
  const started = performance.now();
  let quietSince: number | undefined;
  for (;;) {
    // Quiet is what was seen to be quiet: on a busy machine a pause between two looks says nothing.
    const now = performance.now();
    quietSince = isBusy() ? undefined : (quietSince ?? now);
    if (quietSince !== undefined && now - quietSince >= QUIET_TIME) return;
    if (now - started > SETTLE_LIMIT) throw new Error(describeUnsettled());
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
  }
}

function isBusy(): boolean {
  // Without a client to watch nothing would be proven.
  return current === null || current.isFetching() + current.isMutating() > 0;
}

function describeUnsettled(): string {
  if (current === null)
    return "The story has no query client to watch: it must stand in `withScreenProviders`.";
  const keys = current
    .getQueryCache()
    .findAll({ fetchStatus: "fetching" })
    .map((query) => JSON.stringify(query.queryKey));
  return (
    `The screen has not settled after ${SETTLE_LIMIT / 1000} s. Still loading:\n  ${keys.join("\n  ")}\n` +
    "Answer these requests, or set `parameters.settles` to false for a story that loads for ever."
  );
}
