import { decodeText } from "../text/utf8.ts";
import { type Command, ResultBuilder } from "./command.ts";
import { type Input, readInputs } from "./inputs.ts";
import { parseOptions } from "./options.ts";

const LINE_END = 10;
/** Columns of a count that comes through a pipe together with others. */
const WIDTH_OF_PIPE = 7;

type Counts = Readonly<Record<"l" | "w" | "m" | "c" | "L", number>>;

function countsOf({ bytes, size }: Input): Counts {
  const text = decodeText(bytes);
  return {
    l: bytes.reduce((sum, byte) => sum + (byte === LINE_END ? 1 : 0), 0),
    w: text.split(/\s+/).filter((word) => word !== "").length,
    m: [...text].length,
    c: size,
    L: Math.max(0, ...text.split("\n").map((line) => [...line].length)),
  };
}

export const wc: Command = {
  usage: "[-clmwL] [FILE]...",
  summary: "Count lines, words and bytes",
  async run(args, context) {
    const long = { bytes: "c", chars: "m", lines: "l", words: "w", "max-line-length": "L" };
    const options = parseOptions(args, { flags: "clmwL", long });
    const letters = (["l", "w", "m", "c", "L"] as const).filter((letter) => options.has(letter));
    const columns = letters.length > 0 ? letters : (["l", "w", "c"] as const);
    const result = new ResultBuilder("wc");
    const inputs = await readInputs(options.operands, context, result);
    const rows = inputs.map((input) => ({
      name: options.operands.length > 0 ? input.name : "",
      counts: countsOf(input),
    }));
    if (options.operands.length > 1) {
      const sum = (letter: keyof Counts) => rows.reduce((total, { counts }) => total + counts[letter], 0);
      const longest = Math.max(0, ...rows.map(({ counts }) => counts.L));
      rows.push({
        name: "total",
        counts: { l: sum("l"), w: sum("w"), m: sum("m"), c: sum("c"), L: longest },
      });
    }
    const isSingle = columns.length === 1 && options.operands.length <= 1;
    const bytes = rows.at(-1)?.counts.c ?? 0;
    const width = isSingle ? 1 : options.operands.length === 0 ? WIDTH_OF_PIPE : String(bytes).length;
    for (const { name, counts } of rows) {
      const numbers = columns.map((letter) => String(counts[letter]).padStart(width)).join(" ");
      result.line(name === "" ? numbers : `${numbers} ${name}`);
    }
    return result.result();
  },
};
