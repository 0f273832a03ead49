import type { Candidate } from "./candidate.ts";

const BILLION = 1_000_000_000;
/** A billion rows can be neither stored nor scanned, so the other candidates have as many as the default volume. */
export const FEW = 10_000;

/** The candidates by name, which are the columns of the table. Each imports its modules when it is created. */
export const CANDIDATES = {
  billion: async () => (await import("./generated.ts")).createGenerated(BILLION),
  few: async () => (await import("./generated.ts")).createGenerated(FEW),
  faker: async () => (await import("./faker-scan.ts")).createFakerScan(FEW),
  mswData: async () => (await import("./msw-data.ts")).createMswData(FEW),
} as const satisfies Record<string, () => Promise<Candidate>>;

export type CandidateName = keyof typeof CANDIDATES;

/** Names in the order of the columns. */
export const CANDIDATE_NAMES = Object.keys(CANDIDATES) as readonly CandidateName[];
