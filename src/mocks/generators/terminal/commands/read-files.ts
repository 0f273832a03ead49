import { FileProblem } from "../files/file-system.ts";
import { absolutePath } from "../files/paths.ts";
import { linesOf } from "../text/table.ts";
import { byteLength } from "../text/utf8.ts";
import { type Command, type CommandResult, ResultBuilder } from "./command.ts";
import { type Input, readInputs } from "./inputs.ts";
import { parseOptions, UsageProblem } from "./options.ts";

export const cat: Command = {
  usage: "[-bEns] [FILE]...",
  summary: "Print files one after the other",
  run(args, stdin, context) {
    const options = parseOptions(args, { flags: "AbEnsTuv", long: { number: "n", "squeeze-blank": "s" } });
    const result = new ResultBuilder("cat");
    const inputs = readInputs(options.operands, stdin, context, result);
    const text = inputs.map((input) => input.text).join("");
    const showsEnds = options.has("E") || options.has("A");
    if (!["b", "n", "s"].some((letter) => options.has(letter)) && !showsEnds) {
      result.write(text);
      return result.result();
    }
    let number = 0;
    let wasBlank = false;
    for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      const isBlank = line === "\n";
      if (options.has("s") && isBlank && wasBlank) continue;
      wasBlank = isBlank;
      const isNumbered = options.has("b") ? !isBlank : options.has("n");
      if (isNumbered) number += 1;
      const shown = showsEnds ? line.replace(/\n$/, "$\n") : line;
      result.write(isNumbered ? `${String(number).padStart(6)}\t${shown}` : shown);
    }
    return result.result();
  },
};

/** What head and tail share: a part of each input, under a heading when there are several. */
function partsOf(
  name: string,
  args: readonly string[],
  stdin: string,
  context: Parameters<Command["run"]>[2],
  part: (input: Input, unit: "lines" | "bytes", count: number, fromSign: string) => string,
): CommandResult {
  const options = parseOptions(args, {
    flags: "fFqvz",
    values: "nc",
    long: { lines: "n", bytes: "c", quiet: "q", silent: "q", verbose: "v", follow: "f" },
    numeric: true,
  });
  const unit = options.has("c") ? "bytes" : "lines";
  const given = options.value(unit === "bytes" ? "c" : "n") ?? "10";
  const amount = /^([-+]?)(\d{1,15})([kKMG]?)$/.exec(given);
  if (amount === null) throw new UsageProblem(`invalid number of ${unit}: '${given}'`);
  const [, sign = "", digits, suffix = ""] = amount;
  const factor = { "": 1, k: 1_024, K: 1_024, M: 1_048_576, G: 1_073_741_824 }[suffix] ?? 1;
  const result = new ResultBuilder(name);
  const inputs = readInputs(options.operands, stdin, context, result, (operand, reason) =>
    reason === "Is a directory"
      ? `error reading '${operand}': ${reason}`
      : `cannot open '${operand}' for reading: ${reason}`,
  );
  const hasHeadings = options.has("v") || (options.operands.length > 1 && !options.has("q"));
  for (const [position, input] of inputs.entries()) {
    const heading = input.name === "-" ? "standard input" : input.name;
    if (hasHeadings) result.write(`${position > 0 ? "\n" : ""}==> ${heading} <==\n`);
    result.write(part(input, unit, Number(digits) * factor, sign));
  }
  return result.result();
}

function splitUnits(text: string, unit: "lines" | "bytes"): string[] {
  return unit === "bytes" ? Array.from(text) : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

export const head: Command = {
  usage: "[-n [-]LINES] [-c [-]BYTES] [FILE]...",
  summary: "Print the beginning of files",
  run: (args, stdin, context) =>
    partsOf("head", args, stdin, context, ({ text }, unit, count, sign) => {
      const units = splitUnits(text, unit);
      return units.slice(0, sign === "-" ? Math.max(0, units.length - count) : count).join("");
    }),
};

export const tail: Command = {
  usage: "[-n [+]LINES] [-c [+]BYTES] [FILE]...",
  summary: "Print the end of files",
  run: (args, stdin, context) =>
    partsOf("tail", args, stdin, context, ({ text }, unit, count, sign) => {
      const units = splitUnits(text, unit);
      return units.slice(sign === "+" ? Math.max(0, count - 1) : Math.max(0, units.length - count)).join("");
    }),
};

export const wc: Command = {
  usage: "[-clmwL] [FILE]...",
  summary: "Count lines, words and bytes",
  run(args, stdin, context) {
    const options = parseOptions(args, {
      flags: "clmwL",
      long: { bytes: "c", chars: "m", lines: "l", words: "w", "max-line-length": "L" },
    });
    const selected = ["l", "w", "m", "c", "L"].filter((letter) => options.has(letter));
    const columns = selected.length > 0 ? selected : ["l", "w", "c"];
    const result = new ResultBuilder("wc");
    const inputs = readInputs(options.operands, stdin, context, result);
    const rows = inputs.map(({ name, text, size }) => {
      const counts: Readonly<Record<string, number>> = {
        l: text.split("\n").length - 1,
        w: text.match(/\S+/g)?.length ?? 0,
        m: Array.from(text).length,
        c: size !== undefined && size > 0 ? size : byteLength(text),
        L: linesOf(text).reduce((longest, line) => Math.max(longest, line.length), 0),
      };
      return { name, counts: columns.map((column) => counts[column] as number) };
    });
    const totals = columns.map((column, position) => {
      const values = rows.map(({ counts }) => counts[position] as number);
      return column === "L" ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0);
    });
    if (options.operands.length > 1) rows.push({ name: "total", counts: totals });
    const bytes = inputs.reduce((sum, { text, size = byteLength(text) }) => sum + size, 0);
    const isAlone = columns.length === 1 && options.operands.length <= 1;
    const width = isAlone ? 0 : options.operands.length === 0 ? 7 : String(bytes).length;
    for (const { name, counts } of rows) {
      const numbers = counts.map((count) => String(count).padStart(width)).join(" ");
      result.line(options.operands.length > 0 ? `${numbers} ${name}` : numbers);
    }
    return result.result();
  },
};

export const tee: Command = {
  usage: "[-a] [FILE]...",
  summary: "Copy the pipe to files and on",
  run(args, stdin, { shell }) {
    const options = parseOptions(args, { flags: "ai", long: { append: "a" } });
    const result = new ResultBuilder("tee");
    result.write(stdin);
    for (const operand of options.operands) {
      try {
        shell.files.write(absolutePath(shell.cwd, operand), stdin, options.has("a") ? "append" : "replace");
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`${operand}: ${problem.reason}`);
      }
    }
    return result.result();
  },
};
