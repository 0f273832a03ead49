import { decodeText } from "../text/utf8.ts";
import { adapted, withForms, withMessages } from "./adapted-command.ts";
import { type ArgumentForms, splitArguments } from "./argument-forms.ts";
import { type Command, fail, ResultBuilder, succeed } from "./command.ts";
import { find } from "./find.ts";
import { grep } from "./grep.ts";
import { readInputs } from "./inputs.ts";
import { awk, sed } from "./sed-and-awk.ts";
import { sort } from "./sort.ts";

const XARGS: ArgumentForms = {
  values: "nIPdLsE",
  long: {
    null: "0",
    "max-args": "n",
    "max-procs": "P",
    replace: "I",
    delimiter: "d",
    "no-run-if-empty": "r",
  },
};

const xargs = adapted("Run a command with words from its input", (args, context) => {
  const split = splitArguments(args, XARGS, true);
  const isOnce = split.includes("-r") || split.includes("-I") || context.stdin.trim() !== "";
  // GNU runs the command once without words, unless told otherwise.
  return isOnce ? context.original(split) : context.run(split.filter((word) => !/^-[rt0]$/.test(word)));
});

const head = adapted("Print the first lines", async (args, context) => {
  const words = splitArguments(args, { values: "nc", long: { lines: "n", bytes: "c", quiet: "q" } });
  const at = words.findIndex((word, position) => /^-\d+$/.test(word) && words[position - 1] === "-n");
  if (at < 0) return context.original(words);
  const operands = words.filter((word, position) => position !== at && !word.startsWith("-"));
  const result = new ResultBuilder("head");
  for (const { bytes } of await readInputs(operands, context, result)) {
    const lines = decodeText(bytes).split(/(?<=\n)/);
    result.write(lines.slice(0, Number(words[at])).join(""));
  }
  return result.result();
});

const uniq = adapted("Leave out repeated lines", async (args, context) => {
  const result = await context.original(args);
  const { stdout } = result;
  const counts = args.some((word) => /^-\w*c/.test(word) || word === "--count");
  if (!counts) return result;
  return {
    ...result,
    stdout: stdout.replaceAll(/^ *(\d+) /gm, (_, count: string) => `${count.padStart(7)} `),
  };
});

const CUT: ArgumentForms = {
  values: "dfcb",
  long: { delimiter: "d", fields: "f", characters: "c", bytes: "c" },
};

const paste = adapted("Join lines of files", (args, { original }) => {
  const words = splitArguments(args, { values: "d", long: { serial: "s", delimiters: "d" } });
  const hasFile = words.some((word, position) => !/^-./.test(word) && words[position - 1] !== "-d");
  return original(hasFile ? words : [...words, "-"]);
});

const OCTAL = /\\([0-7]{1,3})/g;

const tr = adapted("Replace or delete characters", (args, { original }) =>
  original(
    args.map((word) =>
      word.replaceAll(OCTAL, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8))),
    ),
  ),
);

const seq = adapted("Print a sequence of numbers", async (args, context) => {
  const words = splitArguments(args, {
    values: "fs",
    long: { format: "f", separator: "s", "equal-width": "w" },
  });
  const at = words.indexOf("-f");
  if (at < 0) return context.original(words);
  const format = words[at + 1] ?? "%g";
  const { stdout, stderr, exitCode } = await context.original(words.toSpliced(at, 2));
  if (exitCode !== 0) return { stdout, stderr, exitCode };
  const numbers = stdout.trimEnd().split("\n");
  return context.run(["printf", `${format.replace(/g/, "s").replace(/%0(\d+)s/, "%0$1d")}\\n`, ...numbers]);
});

const env = adapted("Print the environment, or run a command with more of it", (args, context) => {
  if (args.length === 0) {
    return succeed(
      Object.entries(context.environment)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(""),
    );
  }
  const end = args.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  if (end <= 0 || args[0]?.startsWith("-")) return context.original(args);
  const assignments = args.slice(0, end).map((word) => word.split(/=(.*)/s) as [string, string]);
  return context.run(args.slice(end), Object.fromEntries(assignments.map(([name, value]) => [name, value])));
});

const SHELL_OPTIONS = /^-([euxfvn]+)(c?)$/;

const shell = adapted("Run a script in a shell of its own", async (args, context) => {
  if (args[0] === "--version") {
    return { stdout: "GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n", stderr: "", exitCode: 0 };
  }
  const [first = "", ...rest] = args.filter((word) => !/^--(?:norc|noprofile|login)$|^-l$/.test(word));
  const options = SHELL_OPTIONS.exec(first);
  if (options === null)
    return context.original([first, ...rest].filter((word, position) => position > 0 || word !== ""));
  const [, letters = "", command] = options;
  const isText = command === "c" || rest[0] === "-c";
  const [source = "", ...others] = command === "c" ? rest : rest[0] === "-c" ? rest.slice(1) : rest;
  if (isText) return context.original(["-c", `set -${letters}\n${source}`, ...others]);
  const result = new ResultBuilder("bash");
  const [script] = await readInputs([source], context, result);
  if (script === undefined) return result.result(127);
  return context.original(["-c", `set -${letters}\n${decodeText(script.bytes)}`, source, ...others]);
});

const TIMED_OUT = 124;
const SECONDS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3_600, d: 86_400 };

/** The clock moves by what a command sleeps, so just-bash's own timer never ends one. */
const timeout = adapted("Run a command for a limited time", async (args, { original, host, time }) => {
  const result = await original(args);
  const limit = args.map((word) => /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(word)).find((match) => match !== null);
  if (limit === undefined || limit === null) return result;
  const milliseconds = 1_000 * Number(limit[1]) * (SECONDS[limit[2] ?? ""] as number);
  return time() - host.now > milliseconds ? { ...result, exitCode: TIMED_OUT } : result;
});

const rm = adapted("Remove files", (args, context) => {
  const isRecursive = args.some((word) => /^-\w*[rR]|^--recursive$/.test(word));
  const operands = args.filter((word) => !word.startsWith("-"));
  const refused = operands.find((word) => /^(?:.*\/)?\.{1,2}\/?$/.test(word));
  if (isRecursive && operands.some((word) => context.files.resolvePath(context.cwd, word) === "/")) {
    return fail(
      "rm: it is dangerous to operate recursively on '/'\nrm: use --no-preserve-root to override this failsafe\n",
    );
  }
  if (isRecursive && refused !== undefined) {
    return fail(`rm: refusing to remove '.' or '..' directory: skipping '${refused}'\n`);
  }
  return context.original(args);
});

/** Commands of just-bash with arguments that GNU accepts and it does not, or with output in another form. */
export const ADAPTED: Readonly<Record<string, Command>> = {
  awk,
  bash: shell,
  cat: withMessages("Print files"),
  cp: withMessages("Copy files"),
  cut: adapted("Print parts of lines", (args, { original }) =>
    original(splitArguments(args, CUT).map((word) => (word === "-b" ? "-c" : word))),
  ),
  env,
  find,
  grep,
  head,
  mkdir: withMessages("Make directories"),
  mv: withMessages("Move files"),
  od: withForms("Print bytes as numbers", { values: "tANjw", long: { "address-radix": "A", format: "t" } }),
  paste,
  rm,
  rmdir: withMessages("Remove empty directories"),
  sed,
  seq,
  sh: shell,
  sort,
  tail: withForms("Print the last lines", {
    values: "nc",
    long: { lines: "n", bytes: "c", quiet: "q" },
    ignored: /^(?:-[fF]|--follow)$/,
  }),
  timeout,
  touch: withMessages("Make files, or change their times"),
  tr,
  uniq,
  xargs,
};
