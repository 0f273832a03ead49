/** Options of the test runner and of Jest whose value is the next word. */
const WITH_VALUE = new Set([
  "--shard",
  "--maxWorkers",
  "--testTimeout",
  "--testNamePattern",
  "-t",
  "--includeTags",
  "--excludeTags",
  "--skipTags",
  "--browsers",
  "--coverageDirectory",
  "--config-dir",
  "-c",
]);

export interface CommandLine {
  /** Words that select stories. */
  readonly words: readonly string[];
  /** What goes to the test runner as it is. */
  readonly options: readonly string[];
  readonly builds: boolean;
}

/** Tells the words of a command line from the options of the test runner. */
export function readCommandLine(parts: readonly string[]): CommandLine {
  const words: string[] = [];
  const options: string[] = [];
  let takesValue = false;
  for (const part of parts) {
    if (part === "--" || part === "--no-build") continue;
    if (takesValue || part.startsWith("-")) options.push(part);
    else words.push(part);
    takesValue = !takesValue && WITH_VALUE.has(part);
  }
  return { words, options, builds: !parts.includes("--no-build") };
}
