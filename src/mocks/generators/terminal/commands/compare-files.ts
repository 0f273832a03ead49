import { type ChangeObject, createTwoFilesPatch, diffLines } from "diff";
import { FileProblem } from "../files/file-problem.ts";
import { decodeText } from "../text/utf8.ts";
import { type Command, type CommandContext, fail, succeed } from "./command.ts";
import { readInput } from "./inputs.ts";
import { parseOptions } from "./options.ts";

const TROUBLE = 2;

/** Reads two operands, or says why one of them cannot be read. */
async function readPair(name: string, operands: readonly string[], context: CommandContext) {
  const [left, right] = operands;
  if (left === undefined || right === undefined) {
    return fail(`${name}: missing operand\n${name}: Try '${name} --help' for more information.\n`, TROUBLE);
  }
  const texts: string[] = [];
  for (const operand of [left, right]) {
    try {
      texts.push(decodeText((await readInput(operand, context)).bytes));
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      return fail(`${name}: ${operand}: ${problem.reason}\n`, TROUBLE);
    }
  }
  return { left, right, before: texts[0] as string, after: texts[1] as string };
}

function range(first: number, count: number): string {
  return count === 1 ? String(first) : `${first},${first + count - 1}`;
}

function marked(mark: string, text: string): string {
  const lines = text.endsWith("\n") ? text.slice(0, -1).split("\n") : text.split("\n");
  const end = text.endsWith("\n") ? "" : "\\ No newline at end of file\n";
  return lines.map((line) => `${mark} ${line}\n`).join("") + end;
}

/** The differences as `diff` writes them without options. */
function normalFormat(changes: readonly ChangeObject<string>[]): string {
  let output = "";
  let [left, right] = [1, 1];
  for (let position = 0; position < changes.length; position += 1) {
    const { added, removed, value, count } = changes[position] as ChangeObject<string>;
    const next = changes[position + 1];
    if (removed && next?.added) {
      output += `${range(left, count)}c${range(right, next.count)}\n${marked("<", value)}---\n${marked(">", next.value)}`;
      left += count;
      right += next.count;
      position += 1;
    } else if (removed) {
      output += `${range(left, count)}d${right - 1}\n${marked("<", value)}`;
      left += count;
    } else if (added) {
      output += `${left - 1}a${range(right, count)}\n${marked(">", value)}`;
      right += count;
    } else {
      left += count;
      right += count;
    }
  }
  return output;
}

/** What the options make equal becomes the same. */
function normalized(
  text: string,
  ignoresCase: boolean,
  ignoresSpace: boolean,
  ignoresBlank: boolean,
): string {
  let result = ignoresCase ? text.toLowerCase() : text;
  if (ignoresSpace) result = result.replaceAll(/[ \t]+/g, "");
  return ignoresBlank ? result.replaceAll(/^\s*\n/gm, "") : result;
}

export const diff: Command = {
  usage: "[-uqsiwbB] FILE FILE",
  summary: "Compare two files line by line",
  misuseStatus: TROUBLE,
  async run(args, context) {
    const long = {
      brief: "q",
      unified: "u",
      "ignore-case": "i",
      "ignore-all-space": "w",
      "report-identical-files": "s",
    };
    const options = parseOptions(args, { flags: "uqsiwbBrNac", values: "U", long });
    const pair = await readPair("diff", options.operands, context);
    if ("stderr" in pair) return pair;
    const { left, right, before, after } = pair;
    const same = (text: string) =>
      normalized(text, options.has("i"), options.has("w") || options.has("b"), options.has("B"));
    if (same(before) === same(after))
      return succeed(options.has("s") ? `Files ${left} and ${right} are identical\n` : "");
    if (options.has("q")) return fail("", 1, `Files ${left} and ${right} differ\n`);
    if (!options.has("u") && !options.has("U")) {
      return fail("", 1, normalFormat(diffLines(before, after, { ignoreCase: options.has("i") } as object)));
    }
    const lines = options.integer("U", 3, 0, "context length");
    const patch = createTwoFilesPatch(left, right, before, after, undefined, undefined, { context: lines });
    return fail("", 1, patch.replace(/^=+\n/, "").replaceAll(/^((?:---|\+\+\+) .*?)\t?$/gm, "$1"));
  },
};

export const cmp: Command = {
  usage: "[-s] FILE FILE",
  summary: "Compare two files byte by byte",
  misuseStatus: TROUBLE,
  async run(args, context) {
    const options = parseOptions(args, { flags: "sbl" });
    const pair = await readPair("cmp", options.operands, context);
    if ("stderr" in pair) return pair;
    const { left, right, before, after } = pair;
    if (before === after) return succeed();
    if (options.has("s")) return fail("");
    const shorter = Math.min(before.length, after.length);
    let offset = 0;
    while (offset < shorter && before[offset] === after[offset]) offset += 1;
    const line = before.slice(0, offset).split("\n").length;
    if (offset < shorter) return fail("", 1, `${left} ${right} differ: byte ${offset + 1}, line ${line}\n`);
    return fail(
      `cmp: EOF on ${before.length < after.length ? left : right} after byte ${shorter}, line ${line}\n`,
    );
  },
};
