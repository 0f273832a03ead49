/** Milliseconds before each reconnection attempt; after the last one the stream is lost. */
export const RECONNECT_DELAYS: readonly number[] = [1_000, 2_000, 5_000, 12_000, 30_000];

/** Milliseconds before the stream of an idle log is opened again. */
export const QUIET_DELAY = 30_000;
