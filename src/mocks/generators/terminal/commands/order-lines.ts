import { linesOf } from "../text/table.ts";
import { type Command, ResultBuilder } from "./command.ts";
import { readInputs } from "./inputs.ts";
import { parseOptions, UsageProblem } from "./options.ts";

const SIZE_FACTORS: Readonly<Record<string, number>> = {
  K: 1_024,
  M: 1_048_576,
  G: 1_073_741_824,
  T: 1_099_511_627_776,
};

function numericValue(text: string): number {
  return Number(/^\s*-?\d*\.?\d+/.exec(text)?.[0] ?? 0);
}

/** A number with a unit as `-h` writes it, such as 4.0K. */
function sizeValue(text: string): number {
  const unit = /^\s*-?[\d.]+([KMGT])/.exec(text)?.[1];
  return numericValue(text) * (unit === undefined ? 1 : (SIZE_FACTORS[unit] ?? 1));
}

export const sort: Command = {
  usage: "[-fhnru] [-k FIELD] [-t SEPARATOR] [FILE]...",
  summary: "Sort lines",
  misuseStatus: 2,
  run(args, stdin, context) {
    const options = parseOptions(args, {
      flags: "bfhnrsu",
      values: "kt",
      long: {
        key: "k",
        numeric: "n",
        reverse: "r",
        unique: "u",
        "numeric-sort": "n",
        "human-numeric-sort": "h",
      },
    });
    const result = new ResultBuilder("sort");
    const inputs = readInputs(
      options.operands,
      stdin,
      context,
      result,
      (name, reason) => `${reason === "Is a directory" ? "read failed" : "cannot read"}: ${name}: ${reason}`,
      2,
    );
    const [, field, flags = ""] = /^(\d{1,6})[\d.,]*([fhnr]*)$/.exec(options.value("k") ?? "1") ?? [];
    const separator = options.value("t");
    if (field === undefined || field === "0") {
      throw new UsageProblem(`invalid number at field start: '${options.value("k")}'`);
    }
    if (separator !== undefined && separator.length !== 1) {
      throw new UsageProblem(`multi-character tab '${separator}'`);
    }
    const has = (letter: string) => options.has(letter) || flags.includes(letter);
    const keyOf = (line: string): string => {
      if (!options.has("k")) return line;
      const fields = separator === undefined ? line.trimStart().split(/\s+/) : line.split(separator);
      const key = fields.slice(Number(field) - 1).join(separator ?? " ");
      return has("f") ? key.toLowerCase() : key;
    };
    const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
    const rows = inputs.flatMap(({ text }) => linesOf(text)).map((line) => ({ line, key: keyOf(line) }));
    context.shell.budget.spend(20 * rows.length);
    const compareKeys = (left: string, right: string) => {
      if (has("h")) return sizeValue(left) - sizeValue(right);
      if (has("n")) return numericValue(left) - numericValue(right);
      return has("f") ? compareText(left.toLowerCase(), right.toLowerCase()) : compareText(left, right);
    };
    const sign = has("r") ? -1 : 1;
    rows.sort((left, right) => {
      const byKey = compareKeys(left.key, right.key);
      return sign * (byKey !== 0 || options.has("u") ? byKey : compareText(left.line, right.line));
    });
    for (const [position, { line, key }] of rows.entries()) {
      const before = rows[position - 1];
      if (options.has("u") && before !== undefined && compareKeys(before.key, key) === 0) continue;
      result.line(line);
    }
    return result.result();
  },
};

export const uniq: Command = {
  usage: "[-cdiu] [FILE]",
  summary: "Leave out lines that repeat the one before",
  run(args, stdin, context) {
    const options = parseOptions(args, { flags: "cdiu", long: { count: "c", repeated: "d", unique: "u" } });
    const result = new ResultBuilder("uniq");
    const lines = readInputs(options.operands.slice(0, 1), stdin, context, result).flatMap(({ text }) =>
      linesOf(text),
    );
    const same = (left: string, right: string) =>
      options.has("i") ? left.toLowerCase() === right.toLowerCase() : left === right;
    for (let start = 0; start < lines.length; ) {
      const line = lines[start] as string;
      let end = start + 1;
      while (end < lines.length && same(lines[end] as string, line)) end += 1;
      const count = end - start;
      const isWanted = (count > 1 || !options.has("d")) && (count === 1 || !options.has("u"));
      if (isWanted) result.line(options.has("c") ? `${String(count).padStart(7)} ${line}` : line);
      start = end;
    }
    return result.result();
  },
};
