/** Milliseconds before each try to take a broken stream up again; after the last one it counts as lost. */
export const RECONNECT_DELAYS: readonly number[] = [1_000, 2_000, 5_000, 12_000, 30_000];

/** Milliseconds after which a log that nobody writes to is asked again whether somebody does. */
export const QUIET_DELAY = 30_000;
