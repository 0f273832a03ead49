import { parseArgs } from "node:util";
import { ALL_MODES } from "../../.storybook/modes.ts";

/** One of several machines that share the work; `{ index: 2, count: 3 }` is the second of three. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

interface TakeOptions {
  readonly command: "take";
  /** Parts of story ids or titles, files or folders; none for all stories. */
  readonly words: readonly string[];
  /** What the pictures are compared with: a commit, a second pass over the same build, or nothing. */
  readonly against: { readonly commit: string } | "second pass" | null;
  /** Names of `ALL_MODES`; null for those in which each story asks to be pictured. */
  readonly modes: readonly ModeName[] | null;
  readonly shard: Shard;
  readonly workers: number | null;
  /** False to use the static build as it is. */
  readonly builds: boolean;
  readonly folder: string;
}

interface SheetOptions {
  readonly command: "sheet";
  readonly words: readonly string[];
  readonly workers: number | null;
  readonly builds: boolean;
  readonly folder: string;
}

interface ReviewOptions {
  readonly command: "review";
  readonly folder: string;
}

interface ApproveOptions {
  readonly command: "approve";
  /** Parts of picture names; none for every difference of the report. */
  readonly words: readonly string[];
  readonly folder: string;
}

interface MergeOptions {
  readonly command: "merge";
  /** Folders of reports, one for each shard. */
  readonly sources: readonly string[];
  readonly folder: string;
}

export type PictureOptions = TakeOptions | SheetOptions | ReviewOptions | ApproveOptions | MergeOptions;
export type { SheetOptions, TakeOptions };

export type ModeName = keyof typeof ALL_MODES;

const MODE_NAMES = Object.keys(ALL_MODES) as ModeName[];
const DEFAULT_FOLDER = "reports/pictures";
const MOST_WORKERS = 32;
const MOST_SHARDS = 100;

export const USAGE = `pnpm pictures [words…] [options]   words are parts of story ids or titles, files or
                                       folders; none for all stories

Take and compare
  --against REF    compares with the pictures of another commit, such as main
  --twice          compares two passes over the same build, which must not differ in a pixel
  --modes A,B      ${MODE_NAMES.join(", ")};
                   without it, those of each story (light, dark, phone unless it names others)
  --shard I/N      the I-th of N parts of the work, such as 2/3
  --workers N      pages open at once (one more than there are cores)
  --no-build       uses storybook-static/ as it is
  --output FOLDER  where pictures and report go (${DEFAULT_FOLDER})

Look
  --sheet          one sheet for each page or part: all its stories, widths and themes, and every volume
  --review         serves the report for approval

Decide
  --approve        approves the differences of the last report whose names contain one of the words; all without words
  --merge          merges the reports of shards, whose folders are given in place of words

Exit code: 0 without a difference that is not approved, 1 with one, 2 when a story failed or the command could not run,
130 when it was interrupted.`;

const COMMAND_FLAGS = ["sheet", "review", "approve", "merge"] as const;

/**
 * Reads the command line; null when help is requested.
 *
 * @throws Error whose message names the option and its value, and says what is valid.
 * @example
 * readOptions(["pages-", "--against", "main", "--modes", "light,dark"])
 */
export function readOptions(commandLine: readonly string[]): PictureOptions | null {
  const { values, positionals } = parseArgs({
    // pnpm passes on the two dashes in front of a script's options.
    args: commandLine.filter((option) => option !== "--"),
    allowPositionals: true,
    options: {
      against: { type: "string" },
      twice: { type: "boolean", default: false },
      modes: { type: "string" },
      shard: { type: "string", default: "1/1" },
      workers: { type: "string" },
      "no-build": { type: "boolean", default: false },
      output: { type: "string", default: DEFAULT_FOLDER },
      sheet: { type: "boolean", default: false },
      review: { type: "boolean", default: false },
      approve: { type: "boolean", default: false },
      merge: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const commands = COMMAND_FLAGS.filter((flag) => values[flag]);
  const isComparing = values.against !== undefined || values.twice;
  if (commands.length + Number(isComparing) > 1) {
    const given = [...commands, ...(isComparing ? [values.twice ? "twice" : "against"] : [])];
    throw new Error(
      `${given.map((flag) => `--${flag}`).join(" and ")} cannot be combined: give one of them.`,
    );
  }
  if (values.against !== undefined && values.twice) {
    throw new Error("--against and --twice cannot be combined: give one of them.");
  }
  if (values.output === "") throw new Error('--output is "": give a folder.');
  const folder = values.output;
  const workers =
    values.workers === undefined ? null : readInteger("workers", values.workers, 1, MOST_WORKERS);
  const builds = !values["no-build"];
  switch (commands[0]) {
    case "sheet":
      return { command: "sheet", words: positionals, workers, builds, folder };
    case "review":
      return { command: "review", folder: positionals[0] ?? folder };
    case "approve":
      return { command: "approve", words: positionals, folder };
    case "merge":
      if (positionals.length === 0) throw new Error("--merge needs the folders of the reports to merge.");
      return { command: "merge", sources: positionals, folder };
  }
  return {
    command: "take",
    words: positionals,
    against: readAgainst(values.against, values.twice),
    modes: values.modes === undefined ? null : readModes(values.modes),
    shard: readShard(values.shard),
    workers,
    builds,
    folder,
  };
}

function readAgainst(commit: string | undefined, twice: boolean): TakeOptions["against"] {
  if (twice) return "second pass";
  if (commit === undefined) return null;
  if (commit === "" || commit.startsWith("-")) {
    throw new Error(
      `--against is ${JSON.stringify(commit)}: give a branch, a tag or a commit, such as main.`,
    );
  }
  return { commit };
}

function readModes(text: string): ModeName[] {
  return text.split(",").map((part) => {
    const name = MODE_NAMES.find((mode) => mode === part.trim());
    if (name !== undefined) return name;
    throw new Error(
      `--modes has ${JSON.stringify(part.trim())}: give names of .storybook/modes.ts: ${MODE_NAMES.join(", ")}.`,
    );
  });
}

function readShard(text: string): Shard {
  const [, index, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count || count > MOST_SHARDS) {
    throw new Error(
      `--shard is ${JSON.stringify(text)}: give I/N with 1 ≤ I ≤ N ≤ ${MOST_SHARDS}, such as 2/3.`,
    );
  }
  return { index, count };
}

function readInteger(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`--${option} is ${JSON.stringify(text)}: give an integer from ${least} to ${most}.`);
}
