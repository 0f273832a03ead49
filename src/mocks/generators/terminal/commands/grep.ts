import { adapted } from "./adapted-command.ts";
import { splitArguments } from "./argument-forms.ts";

const FORMS = {
  values: "efmABC",
  long: {
    ...{
      regexp: "e",
      file: "f",
      "max-count": "m",
      "after-context": "A",
      "before-context": "B",
      context: "C",
    },
    ...{ recursive: "r", "ignore-case": "i", "invert-match": "v", count: "c", "line-number": "n" },
    ...{ "files-with-matches": "l", "only-matching": "o", "extended-regexp": "E", "fixed-strings": "F" },
    ...{
      quiet: "q",
      silent: "q",
      "word-regexp": "w",
      "line-regexp": "x",
      "with-filename": "H",
      "no-filename": "h",
    },
  },
  ignored: /^--(?:colou?r(?:=.*)?|line-buffered)$/,
};
const TROUBLE = 2;
/** Messages of GNU's regular expressions by the character that has no partner. */
const UNMATCHED: Readonly<Record<string, string>> = {
  "(": "Unmatched ( or \\(",
  ")": "Unmatched ) or \\)",
  "[": "Unmatched [, [^, [:, [., or [=",
};

/** Whether a word holds that flag, alone or with others. */
function hasFlag(word: string, flags: string): boolean {
  return new RegExp(`^-[a-zA-Z]*[${flags}]`).test(word);
}

function withoutFlag(words: readonly string[], flag: string): string[] {
  return words
    .map((word) => (hasFlag(word, flag) ? word.replace(flag, "") : word))
    .filter((word) => word !== "-");
}

/** Several patterns, of which just-bash takes the last, as one with alternatives. */
function joinPatterns(words: readonly string[]): readonly string[] {
  const isValue = (position: number) => words[position - 1] === "-e";
  const patterns = words.filter((_, position) => isValue(position));
  if (patterns.length < 2) return words;
  const isExtended = words.some((word) => hasFlag(word, "EP"));
  const rest = words.filter((word, position) => word !== "-e" && !isValue(position));
  return ["-e", patterns.join(isExtended ? "|" : "\\|"), ...rest];
}

function operandsOf(words: readonly string[]): readonly string[] {
  const isValue = (position: number) => /^-[a-zA-Z]*[efmABC]$/.test(words[position - 1] ?? "");
  const operands = words.filter((word, position) => !/^-./.test(word) && !isValue(position));
  return words.some((word) => hasFlag(word, "ef")) ? operands : operands.slice(1);
}

function explained(stderr: string): string {
  return stderr.replace(/^grep: invalid regular expression: (.*)$/m, (line, pattern: string) => {
    const unmatched = ["[", "(", ")"].find((unit) => pattern.includes(unit));
    return unmatched === undefined ? line : `grep: ${UNMATCHED[unmatched]}`;
  });
}

export const grep = adapted("Print lines that match a pattern", async (args, context) => {
  let words = joinPatterns(splitArguments(args, FORMS)).map((word) => (word === "-y" ? "-i" : word));
  const isSilent = words.some((word) => hasFlag(word, "s"));
  const showsNames = words.some((word) => hasFlag(word, "H"));
  const isRecursive = words.some((word) => hasFlag(word, "rR"));
  const operands = operandsOf(words);
  const hidesNames = words.some((word) => hasFlag(word, "h"));
  words = withoutFlag(withoutFlag(words, "s"), "H");
  // With two files, names are shown.
  if (showsNames) words.push("/dev/null");
  if (isRecursive && operands.length === 0) words.push(".");
  const result = await context.original(words);
  const { stdout, stderr, exitCode } = result;
  // just-bash shortens the names below `.`.
  const startsHere = isRecursive && !hidesNames && operands.length === 1 && operands[0] === ".";
  return {
    ...result,
    stdout: startsHere ? stdout.replaceAll(/^(?!\.\/)(?=.)/gm, "./") : stdout,
    stderr: isSilent ? "" : explained(stderr),
    exitCode: stderr === "" ? exitCode : TROUBLE,
  };
});
