import type { BashOptions } from "just-bash/browser";

/** Most commands of one line: 20,000 rounds of a loop of three, in about a second. A program counts five. */
const COMMANDS = 65_000;
const MEBIBYTE = 1_048_576;

/**
 * What one command line may do. Everything that can grow is counted, so that the same line ends at the same place on
 * every machine; none of the deadlines of just-bash, which depend on the clock, is used.
 */
export const LIMITS: NonNullable<BashOptions["executionLimits"]> = {
  maxCommandCount: COMMANDS,
  maxLoopIterations: 21_000,
  maxCallDepth: 100,
  maxExecDepth: 20,
  maxSubstitutionDepth: 30,
  maxSourceDepth: 50,
  maxAwkIterations: 100_000,
  maxSedIterations: 100_000,
  maxJqIterations: 300_000,
  maxQueryElements: 300_000,
  maxWorkUnits: 10_000_000,
  maxTraversalEntries: 50_000,
  maxTraversalWork: 100_000,
  maxGlobOperations: 100_000,
  maxStringLength: 2 * MEBIBYTE,
  maxHeredocSize: MEBIBYTE,
  maxArrayElements: 100_000,
  maxBraceExpansionResults: 100_000,
  maxOutputSize: 4 * MEBIBYTE,
  maxInputBytes: 64 * MEBIBYTE,
  maxLiveBytes: 64 * MEBIBYTE,
  maxArchiveBytes: 8 * MEBIBYTE,
  maxArchiveEntries: 5_000,
  maxExecutionTimeMs: Number.POSITIVE_INFINITY,
};

/** Seconds that the commands of one line may sleep; they do not pass, but the shell's clock goes on by them. */
export const LONGEST_SLEEP = 60;

const REASONS: Readonly<Record<string, string>> = {
  commands: `more than ${COMMANDS} commands`,
  iterations: "too many rounds of a loop",
  recursion: "functions or scripts nested too deep",
  substitution_depth: "substitutions nested too deep",
  string_length: "a text of more than 2 MiB",
  variables: "more than 4 MiB of variables",
  output_size: "more than 4 MiB of output",
  glob_operations: "too many file names matched",
  array_elements: "more than 100000 words",
  file_descriptors: "too many open files",
};

/** What a limit error says, for the line that ends with it. */
export function limitReason(limitType: string): string {
  return REASONS[limitType] ?? "too much work";
}
