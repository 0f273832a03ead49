import { gunzipSync, gzipSync } from "fflate";
import { contentText } from "../files/file-content.ts";
import { FileProblem } from "../files/file-problem.ts";
import { absolutePath } from "../files/paths.ts";
import { type Command, type CommandContext, ResultBuilder } from "./command.ts";
import { readInput } from "./inputs.ts";
import { parseOptions } from "./options.ts";

const SUFFIX = ".gz";
const WARNING = 2;
const LONG = {
  ...{ stdout: "c", "to-stdout": "c", decompress: "d", uncompress: "d", force: "f", keep: "k" },
  ...{ quiet: "q", test: "t", verbose: "v", fast: "1", best: "9" },
};

interface Choice {
  readonly expands: boolean;
  readonly toOutput: boolean;
  readonly keeps: boolean;
  readonly isForced: boolean;
}

/** The name of the result, or what is wrong with that of the operand. */
function resultName(name: string, { expands, isForced }: Choice, { files, cwd }: CommandContext) {
  const isCompressed = name.endsWith(SUFFIX);
  if (expands && !isCompressed) return { problem: `${name}: unknown suffix -- ignored` };
  if (!expands && isCompressed) return { problem: `${name} already has ${SUFFIX} suffix -- unchanged` };
  const target = expands ? name.slice(0, -SUFFIX.length) : `${name}${SUFFIX}`;
  const exists = files.find(absolutePath(cwd, target)) !== undefined;
  return exists && !isForced ? { problem: `${target} already exists; not overwritten` } : { target };
}

async function convert(
  name: string,
  choice: Choice,
  context: CommandContext,
  result: ResultBuilder,
): Promise<void> {
  const { bytes } = await readInput(name, context);
  const converted = choice.expands ? gunzipSync(bytes) : gzipSync(bytes, { mtime: 0 });
  if (choice.toOutput || name === "-") {
    result.write(contentText(converted, "binary"));
    return;
  }
  const { target, problem = "" } = resultName(name, choice, context);
  if (target === undefined) {
    result.problem(problem, WARNING);
    return;
  }
  await context.files.writeFile(absolutePath(context.cwd, target), converted);
  if (!choice.keeps) await context.files.rm(absolutePath(context.cwd, name));
}

/** just-bash's own need Node's zlib, which not every browser build can replace. */
function compressor(name: string, summary: string, expands: boolean, toOutput: boolean): Command {
  return {
    usage: "[-cdfk] [FILE]...",
    summary,
    async run(args, context) {
      const options = parseOptions(args, { flags: "cdfknNqrtv123456789", long: LONG });
      const choice: Choice = {
        expands: expands || options.has("d") || options.has("t"),
        toOutput: toOutput || options.has("c") || options.has("t"),
        keeps: options.has("k"),
        isForced: options.has("f"),
      };
      const result = new ResultBuilder(name);
      for (const operand of options.operands.length > 0 ? options.operands : ["-"]) {
        try {
          await convert(operand, choice, context, result);
        } catch (problem) {
          result.problem(
            `${operand}: ${problem instanceof FileProblem ? problem.reason : "not in gzip format"}`,
          );
        }
      }
      const { stdout, ...rest } = result.result();
      return { ...rest, stdout: options.has("t") ? "" : stdout, stdoutKind: "bytes" };
    },
  };
}

export const gzip = compressor("gzip", "Compress files", false, false);
export const gunzip = compressor("gunzip", "Expand compressed files", true, false);
export const zcat = compressor("zcat", "Print compressed files", true, true);
