/** The epoch of every world that is given none: 2026-03-02T12:00:00Z, in milliseconds since 1970. */
export const DEFAULT_EPOCH = Date.UTC(2026, 2, 2, 12);

/** The seed of every world that is given none. */
export const DEFAULT_SEED = 1;

/** How far a world can live beyond its epoch, in milliseconds: seven days. */
export const LONGEST_ELAPSED = 7 * 86_400_000;
