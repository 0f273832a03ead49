import type { Way } from "./candidate.ts";

const BILLION = 1_000_000_000;
/** A billion rows can be neither stored nor scanned, so the other ways get as many as the default volume has. */
export const FEW = 10_000;

/** The ways by name, the columns of the table; what each needs is imported when it is made. */
export const WAYS = {
  billion: async () => (await import("./generated.ts")).createOurs(BILLION),
  few: async () => (await import("./generated.ts")).createOurs(FEW),
  faker: async () => (await import("./faker-scan.ts")).createFakerScan(FEW),
  mswData: async () => (await import("./msw-data.ts")).createMswData(FEW),
} as const satisfies Record<string, () => Promise<Way>>;

export type WayName = keyof typeof WAYS;

/** Names in the order of the columns. */
export const WAY_NAMES = Object.keys(WAYS) as readonly WayName[];
