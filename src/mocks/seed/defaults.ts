/** The world's present, in milliseconds since the epoch, unless a config says otherwise. */
export const DEFAULT_NOW = Date.UTC(2026, 2, 2, 12, 0, 0);
