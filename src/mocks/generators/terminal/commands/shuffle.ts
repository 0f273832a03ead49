import { linesOf } from "../text/table.ts";
import { decodeText } from "../text/utf8.ts";
import { type Command, fail, ResultBuilder } from "./command.ts";
import { readInputs } from "./inputs.ts";
import { parseOptions } from "./options.ts";

const MOST_NUMBERS = 100_000;

export const shuf: Command = {
  usage: "[-n COUNT] [-e WORD... | -i FIRST-LAST | FILE]",
  summary: "Print lines in random order, the same for each run of a session",
  async run(args, context) {
    const options = parseOptions(args, {
      flags: "er",
      values: "ni",
      long: { "head-count": "n", "input-range": "i", echo: "e" },
    });
    const result = new ResultBuilder("shuf");
    const range = /^(\d{1,9})-(\d{1,9})$/.exec(options.value("i") ?? "");
    if (options.has("i") && (range === null || Number(range[2]) - Number(range[1]) >= MOST_NUMBERS)) {
      return fail(`shuf: invalid input range: '${options.value("i")}'\n`);
    }
    const words =
      range !== null
        ? Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, step) =>
            String(Number(range[1]) + step),
          )
        : options.has("e")
          ? [...options.operands]
          : (await readInputs(options.operands, context, result)).flatMap(({ bytes }) =>
              linesOf(decodeText(bytes)),
            );
    for (let last = words.length - 1; last > 0; last -= 1) {
      const other = context.draw(last + 1);
      [words[last], words[other]] = [words[other] as string, words[last] as string];
    }
    for (const word of words.slice(0, options.integer("n", words.length, 0, "line count"))) result.line(word);
    return result.result();
  },
};
