import { linesOf } from "../text/table.ts";
import { decodeText } from "../text/utf8.ts";
import { adapted } from "./adapted-command.ts";
import { type ArgumentForms, splitArguments } from "./argument-forms.ts";
import { ResultBuilder } from "./command.ts";
import { readInputs } from "./inputs.ts";

const FORMS: ArgumentForms = {
  values: "kto",
  long: {
    ...{ reverse: "r", "numeric-sort": "n", "human-numeric-sort": "h", unique: "u" },
    ...{ key: "k", "field-separator": "t", output: "o" },
  },
  ignored: /^-m$|^--(?:stable|merge|parallel=.*)$/,
};
const UNITS = "KMGTPE";

/** What `du -h` and the like print at the start of a line. */
function sizeOf(line: string): number {
  const [, number = "0", unit = ""] = /^\s*(-?\d+(?:\.\d+)?)([KMGTPE]?)/.exec(line) ?? [];
  return Number(number) * 1_024 ** (UNITS.indexOf(unit) + (unit === "" ? 0 : 1));
}

export const sort = adapted("Sort lines", async (args, context) => {
  const words = splitArguments(args, FORMS);
  const flags = words.filter((word) => /^-[a-zA-Z]+$/.test(word)).join("");
  // just-bash reads a size only where it is the whole line.
  if (!flags.includes("h") || flags.includes("k")) return context.original(words);
  const result = new ResultBuilder("sort");
  const operands = words.filter((word) => !/^-./.test(word));
  const lines = (await readInputs(operands, context, result)).flatMap(({ bytes }) =>
    linesOf(decodeText(bytes)),
  );
  lines.sort((left, right) => sizeOf(left) - sizeOf(right) || (left < right ? -1 : left > right ? 1 : 0));
  for (const line of flags.includes("r") ? lines.reverse() : lines) result.line(line);
  return result.result();
});
