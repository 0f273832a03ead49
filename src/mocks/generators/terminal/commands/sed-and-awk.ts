import { decodeText } from "../text/utf8.ts";
import { adapted } from "./adapted-command.ts";
import { splitArguments } from "./argument-forms.ts";
import { fail, ResultBuilder } from "./command.ts";
import { readInputs } from "./inputs.ts";

/** GNU takes the text of `a`, `c` and `i` behind a backslash on the same line. */
const TEXT_COMMAND =
  /^(\s*(?:\d+|\$|\/(?:\\.|[^/])*\/)?(?:,(?:\d+|\$|\/(?:\\.|[^/])*\/))?!?\s*[aci])\\[ \t]*(?=[^\n])/gm;

export const sed = adapted("Edit a stream of lines", async (args, context) => {
  const backup = args.find((word) => /^-i.+/.test(word) || word.startsWith("--in-place="));
  const words = splitArguments(
    args.map((word) => (word === backup ? "-i" : word)),
    {
      values: "ef",
      long: { expression: "e", file: "f", quiet: "n", silent: "n", "regexp-extended": "E" },
      ignored: /^-[suz]$/,
    },
  );
  if (backup !== undefined) {
    const suffix = backup.replace(/^(?:-i|--in-place=)/, "");
    for (const word of words) {
      const path = context.files.resolvePath(context.cwd, word);
      if (!word.startsWith("-") && context.files.find(path)?.kind === "file")
        await context.files.cp(path, `${path}${suffix}`);
    }
  }
  return context.original(words.map((word) => word.replaceAll(TEXT_COMMAND, "$1 ")));
});

/** `length` without parentheses, which just-bash reads as a variable before an operator; texts stay as they are. */
const BARE_LENGTH = /("(?:\\.|[^"\\])*")|\blength\b(?!\s*\()/g;

export const awk = adapted("Process lines by patterns and actions", async (args, context) => {
  const words = splitArguments(
    args,
    { values: "Fvf", long: { file: "f", assign: "v", "field-separator": "F" } },
    true,
  );
  const file = words.indexOf("-f");
  if (file >= 0) {
    const result = new ResultBuilder("awk");
    const [program] = await readInputs([words[file + 1] ?? ""], context, result);
    if (program === undefined)
      return fail(`awk: cannot open ${words[file + 1]} (No such file or directory)\n`, 2);
    words.splice(file, 2);
    const operands = words.findIndex(
      (word, position) => !word.startsWith("-") && !/^-[Fv]$/.test(words[position - 1] ?? ""),
    );
    words.splice(operands < 0 ? words.length : operands, 0, decodeText(program.bytes));
  }
  return context.original(
    words.map((word) =>
      word.replaceAll(BARE_LENGTH, (whole, text) => (text === undefined ? "length($0)" : whole)),
    ),
  );
});
